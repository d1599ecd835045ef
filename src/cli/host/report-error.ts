import { printable, TragweiteError } from "../../errors.js";
import { ExitCode } from "./exit-code.js";
import type { Host } from "./host.js";

/** Tells the user what went wrong: the message of our own errors, and of any other one line and how to report it. */
export function reportError(error: unknown, { stderr, env }: Host): ExitCode {
  if (error instanceof TragweiteError) {
    stderr.write(`error: ${error.message}\n`);
    return ExitCode.failed;
  }
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  stderr.write(
    `error: something in tragweite itself went wrong (${printable(message).replaceAll("\n", " ")}); ` +
      "please report it with the command that you ran; TRAGWEITE_DEBUG=1 shows where\n",
  );
  if ((env["TRAGWEITE_DEBUG"] ?? "") !== "" && error instanceof Error) stderr.write(`${printable(error.stack ?? "")}\n`);
  return ExitCode.failed;
}
