import type { Command, Option, OptionValues } from "@commander-js/extra-typings";

/** A command that takes further options; mapped, since what commander takes for options are plain objects. */
export type CommandWith<More, A extends unknown[], O extends OptionValues, G extends OptionValues> = Command<
  A,
  O & { readonly [K in keyof More]: More[K] },
  G
>;

/** Adds options whose values are those of `More`. */
export function addOptions<More, A extends unknown[], O extends OptionValues, G extends OptionValues>(
  command: Command<A, O, G>,
  options: readonly Option[],
): CommandWith<More, A, O, G> {
  for (const option of options) command.addOption(option);
  return command as unknown as CommandWith<More, A, O, G>;
}
