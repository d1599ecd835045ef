import { checkOptions, checkTextOrBytes, type OptionKinds } from "../../model/values/argument-checks.js";

/**
 * Looks at what a reader is given.
 * @param kinds - of all options that it knows
 * @throws `InvalidArgumentError`
 */
export function checkReading<Options extends object>(
  call: string,
  input: unknown,
  options: Options,
  kinds: OptionKinds<Options>,
): void {
  const plain = call === "readTable" ? "" : `; ${call.replace("read", "parse")} takes plain data`;
  checkTextOrBytes(call, "input", input, `give a text or bytes${plain}`);
  checkOptions(call, options, kinds);
}
