import type { ErrorCode, YAMLError } from "yaml";
import type { YamlMistake } from "../../errors/format-issues.js";

const byCode: Readonly<Partial<Record<ErrorCode, YamlMistake>>> = {
  BAD_DQ_ESCAPE: "escape",
  BAD_INDENT: "indent",
  BAD_SCALAR_START: "first-character",
  BLOCK_AS_IMPLICIT_KEY: "second-field",
  MULTILINE_IMPLICIT_KEY: "lines-in-name",
  UNEXPECTED_TOKEN: "character",
};

/** What tells mistakes of one code apart. */
const byMessage: readonly (readonly [RegExp, YamlMistake])[] = [
  [/closing .quote/, "open-text"],
  [/end with a [}\]]/, "open-bracket"],
  [/^Missing ,|followed by map values/, "comma"],
  [/^Sequence item without/, "indent"],
  [/space/, "space"],
];

/** What an error of the YAML package is about. */
export function mistakeOf({ code, message }: Pick<YAMLError, "code" | "message">): YamlMistake {
  const [, told] = code === "MISSING_CHAR" || code === "BAD_INDENT" ? (byMessage.find(([text]) => text.test(message)) ?? []) : [];
  return told ?? byCode[code] ?? "other";
}
