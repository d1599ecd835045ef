import type { Command, CommandUnknownOpts, Option } from "@commander-js/extra-typings";

/** The option after which another option stands in the place of its value: commander would take that for the value. */
export function optionWithoutValue(
  program: Command,
  args: readonly string[],
): { readonly command: CommandUnknownOpts; readonly option: Option } | undefined {
  const named = program.commands.find((each) => args.includes(each.name()));
  const command = named?.commands.find((each) => args.includes(each.name())) ?? named;
  if (command === undefined) return undefined;
  const options = [...command.options, ...program.options];
  const optionOf = (word: string | undefined): Option | undefined =>
    options.find(({ short, long }) => word !== undefined && (word === short || word === long));
  const given = args.includes("--") ? args.slice(0, args.indexOf("--")) : args;
  for (let place = 0; place < given.length; place++) {
    const option = optionOf(given[place]);
    if (option?.required !== true) continue;
    const next = given[place + 1];
    if (optionOf(next) !== undefined || next?.startsWith("--")) return { command, option };
    place++;
  }
  return undefined;
}
