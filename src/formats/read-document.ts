import type * as z from "zod";
import { type InputIssue, InvalidInputError } from "../errors/errors.js";
import type { DocumentKind, FormatIssues } from "../errors/format-issues.js";
import type { FoundValue, IssueValues } from "../errors/issues.js";
import { modelIssue } from "../model/document-issues/model-issue.js";
import { invalidInput } from "../model/documents/document.js";
import { numberKeys, wholeNumberKeys } from "../model/documents/schema-keys.js";
import { partsOf } from "../model/documents/schema-parts.js";
import type { OptionKinds } from "../model/values/argument-checks.js";
import { type Limits, withDefaultLimits } from "../model/values/limits.js";
import { type Format, formatOfName, formats, sniffFormat } from "./format.js";
import { readRecognised } from "./recognise/read-recognised.js";
import { decodeText, type OnNote } from "./text/decode-text.js";
import { formatIssue } from "./text/format-issue.js";
import type { Place, SourceDocument, SourceOptions } from "./text/source-document.js";
import { positionsIn, type SourcePosition } from "./text/source-position.js";

/** How a text is read: its format, limits and the name it has in messages. */
export interface ReadOptions {
  /** The name of the input: it stands in messages, and its extension gives the format. */
  readonly file?: string;
  /** @defaultValue by the extension of `file`, else by the look of the text */
  readonly format?: Format;
  /** Named limits that differ from their defaults. */
  readonly limits?: Partial<Limits>;
  /** What stands before the decimals of numbers in CSV. @defaultValue ".", and between semicolons a number such as 2.500 is refused */
  readonly decimal?: "." | ",";
  /** Is told of what was read although it is not written as it is best: UTF-16, and CSV in Windows-1252. */
  readonly onNote?: OnNote | undefined;
}

/** What of {@link ReadOptions} may be what. */
export const readKinds = {
  file: "text",
  format: formats,
  limits: "limits",
  decimal: [".", ","],
  onNote: "function",
} as const satisfies OptionKinds<ReadOptions>;

/** Where places of a document stand in its text. */
export type PositionsOf = (places: readonly Place[]) => readonly SourcePosition[];

/** Makes a document of plain data. */
type Parse<T> = (value: unknown, options: { limits: Limits; file?: string }, positionsOf: PositionsOf) => T;

/** The readers of the formats that a kind of document comes in. */
export type Readers = Readonly<Record<Format, (text: string, options: SourceOptions) => SourceDocument>>;

/**
 * Reads a text in whichever format it is and hands its plain data to `parse`; issues come back with line and column. What is in a
 * format of another program is told by its name.
 * @throws `InvalidInputError` with all issues at once, in the order of the text
 * @throws `LimitExceededError` beyond a limit
 */
export function readDocument<T>(
  input: string | Uint8Array,
  given: ReadOptions,
  readers: Readers,
  schema: z.core.$ZodType,
  parse: Parse<T>,
): T {
  const [wanted] = (versionOf(schema) ?? "").split("/") as [DocumentKind];
  return readRecognised(input, { wanted, file: given.file }, () => readOwn(input, given, readers, schema, parse));
}

function readOwn<T>(
  input: string | Uint8Array,
  { file, format, limits, onNote }: ReadOptions,
  readers: Readers,
  schema: z.core.$ZodType,
  parse: Parse<T>,
): T {
  const options: SourceOptions = {
    limits: withDefaultLimits(limits),
    file,
    version: versionOf(schema),
    wholeNumbers: wholeNumberKeys(schema),
    numbers: numberKeys(schema),
  };
  const asked = format ?? (file === undefined ? undefined : formatOfName(file));
  const text = decodeText(input, { ...options, isTable: asked === "csv" }, onNote);
  const chosen = asked ?? sniffFormat(text);
  const source = readSource(readers[chosen], text, options);
  const refuse = (isUnfinished: boolean): never => {
    throw invalidInput(source.issues, options.limits, file, source.unlisted, isUnfinished);
  };
  if (source.value === undefined) return refuse(true);
  const positionOf = positionsIn(text);
  const positionsOf: PositionsOf = (places) => source.locate(places).map(positionOf);
  const named = { limits: options.limits, ...(file === undefined ? {} : { file }) };
  const found = resultOrError(() => parse(source.value, named, positionsOf));
  if (!(found instanceof InvalidInputError)) {
    if (source.issues.length > 0) return refuse(false);
    return found as T;
  }
  throw located(source, found, text, named);
}

/** What the field `tragweite` of a document of this schema says. */
function versionOf(schema: z.core.$ZodType): string | undefined {
  const { tragweite } = partsOf(schema).shape ?? {};
  const [version] = tragweite?._zod.values ?? [];
  return version === undefined ? undefined : String(version);
}

/** The parsers hold their stacks within `limits.nesting`; where a user raised it beyond what the engine bears, say so. */
function readSource(reader: Readers[Format], text: string, options: SourceOptions): SourceDocument {
  try {
    return reader(text, options);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new InvalidInputError([formatIssue("too-deep", {})], options.file);
  }
}

function resultOrError<T>(work: () => T): T | InvalidInputError {
  try {
    return work();
  } catch (error) {
    if (error instanceof InvalidInputError) return error;
    throw error;
  }
}

/** A number as a text writes it, at any length and in any base. */
const writtenNumber = /[-+.\w]+/y;

/** An issue of a number with the number as the text has it: a reader takes 0049 and 49 for one, and 1e999 for no number at all. */
function withSource(issue: InputIssue, text: string, offset: number): InputIssue {
  writtenNumber.lastIndex = offset;
  const [source = ""] = writtenNumber.exec(text) ?? [];
  if (issue.code === "number-for-text") {
    const { field } = issue.values;
    return Number.isNaN(Number(source)) || source === ""
      ? issue
      : { ...issue, ...modelIssue("number-for-text", { field, source }, issue.path) };
  }
  const { found } = issue.values as { readonly found?: FoundValue };
  if (found?.is !== "number" || !/^[-+]?\.?(?:\d|inf|nan)/i.test(source)) return issue;
  const values = { ...issue.values, found: { ...found, text: source } };
  return { ...issue, ...modelIssue(issue.code as "wrong-type", values as IssueValues["wrong-type"], issue.path) };
}

/** What leaves out a record. */
const lacking: ReadonlySet<string> = new Set<keyof FormatIssues>([
  "csv-unknown-record",
  "csv-too-many-cells",
  "csv-open-cell",
  "csv-text-after-cell",
]);

function withoutNear(issue: InputIssue): InputIssue {
  if (issue.code !== "unknown-reference") return issue;
  const { hint: _, ...bare } = { ...issue, values: { ...issue.values, near: [] } };
  return bare;
}

/** The same error with line and column of each issue, and those of the source among them. */
function located(
  source: SourceDocument,
  error: InvalidInputError,
  text: string,
  { limits, file }: { readonly limits: Limits; readonly file?: string },
): InvalidInputError {
  const positionOf = positionsIn(text);
  const own = error.issues.filter((issue) => source.isConsequence?.(issue) !== true);
  const offsets = source.locate(own);
  const placed = own.map((issue, index): InputIssue => {
    const offset = offsets[index] ?? 0;
    return { ...withSource(source.asWritten?.(issue) ?? issue, text, offset), ...positionOf(offset) };
  });
  // the id may well be that of a record that could not be read
  const isLacking = source.issues.some(({ code }) => lacking.has(code));
  const told = isLacking ? placed.map(withoutNear) : placed;
  const all = [...source.issues, ...told].sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  return invalidInput(all, limits, file, error.unlisted + (source.unlisted ?? 0), error.isUnfinished);
}
