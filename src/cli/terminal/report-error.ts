import { InvalidInputError, printable, TragweiteError, UnknownIdError } from "../../errors/errors.js";
import { errorText } from "../../report/errors/error-text.js";
import { quoted } from "../../words/german-quotes.js";
import type { InBoth, Language } from "../../words/language.js";
import { ExitCode } from "./exit-code.js";
import type { Host } from "./host.js";
import { UsageError } from "./usage-error.js";

const words: InBoth<{
  readonly error: string;
  readonly unfinished: string;
  readonly inside: (message: string) => string;
  readonly list: string;
}> = {
  en: {
    error: "error",
    list: "tragweite list LANDSCAPE lists all nodes",
    unfinished: "Further checks (of ids, references and sums) follow once this is fixed.",
    inside: (message) =>
      `something in tragweite itself went wrong (${message}); please report it with the command that you ran; TRAGWEITE_DEBUG=1 shows where`,
  },
  de: {
    error: "Fehler",
    list: "alle Knoten listet „tragweite list LANDSCHAFT“ auf",
    unfinished: "Weitere Prüfungen (von Kennungen, Verweisen und Summen) folgen, sobald das behoben ist.",
    inside: (message) =>
      `in tragweite selbst ist etwas schiefgegangen (${quoted(message)}); bitte melden, mit dem aufgerufenen Befehl; mit TRAGWEITE_DEBUG=1 steht dabei, wo`,
  },
};

/** A node that is called otherwise, and nothing near to suggest. */
const isUnknownNode = (error: TragweiteError): boolean =>
  error instanceof UnknownIdError &&
  error.suggestions.length === 0 &&
  error.id !== "" &&
  (error.what === "node" || error.what === "organisation" || error.what === "node or service type");

/** Tells the user what went wrong: the message of our own errors, and of any other one line and how to report it. */
export function reportError(error: unknown, language: Language, { stderr, env }: Host): ExitCode {
  const { error: heading, unfinished, inside, list } = words[language];
  if (error instanceof TragweiteError) {
    const own = error instanceof UsageError ? error.in(language) : errorText(error, language);
    const text = isUnknownNode(error) ? `${own}; ${list}` : own;
    const further = error instanceof InvalidInputError && error.isUnfinished ? `${unfinished}\n` : "";
    stderr.write(`${heading}: ${text}\n${further}`);
    return ExitCode.failed;
  }
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  stderr.write(`${heading}: ${inside(printable(message).replaceAll("\n", " "))}\n`);
  if ((env["TRAGWEITE_DEBUG"] ?? "") !== "" && error instanceof Error) stderr.write(`${printable(error.stack ?? "")}\n`);
  return ExitCode.failed;
}
