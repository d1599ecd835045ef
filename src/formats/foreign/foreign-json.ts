import { InvalidInputError } from "../../errors/errors.js";
import type { ForeignFormat } from "../../errors/format-issues.js";
import { invalidInput } from "../../model/documents/document.js";
import { readJson } from "../json/json.js";
import { decodeText } from "../text/decode-text.js";
import { formatIssue } from "../text/format-issue.js";
import type { ForeignReading } from "./foreign-options.js";

/** An object of a file, of which nothing is known. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * What JSON of another program says.
 * @throws `InvalidInputError` with all issues of how it is written, each with its place
 * @throws `LimitExceededError` beyond `limits.fileBytes` or `nesting`
 */
export function readForeignJson(
  input: string | Uint8Array,
  format: ForeignFormat,
  { limits, file, onNote }: ForeignReading,
): unknown {
  const text = decodeText(input, { limits, file, version: undefined }, onNote);
  if (/^\s*</.test(text)) throw new InvalidInputError([formatIssue("other-form", { format })], file);
  const options = { limits, file, wholeNumbers: new Set<string>(), numbers: new Set<string>() };
  const { value, issues, unlisted = 0 } = readJson(text, options);
  if (issues.length > 0) throw invalidInput(issues, limits, file, unlisted, true);
  return value;
}

/** @throws `InvalidInputError`: the file is none of its format */
export function refuseOther(format: ForeignFormat, file: string | undefined): never {
  throw new InvalidInputError([formatIssue("other-format", { format })], file);
}

/** The fields of an object; none of anything else. */
export const fieldsOf = (value: unknown): Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : {};

/** The items of a list; none of anything else. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A text with something in it; a number as it is written. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}
