import type { ForeignFormat, OwnFile } from "../../errors/format-issues.js";
import { checkTextOrBytes } from "../../model/values/argument-checks.js";
import { encodingOf } from "../text/encoding.js";
import { compoundStreams } from "./compound-streams.js";
import { type FirstFields, firstFields } from "./first-fields.js";
import { firstWords } from "./first-words.js";
import { headingsOf } from "./headings.js";
import { isCheckpoint, ownDocument, ownTable } from "./own-file.js";
import type { Signature } from "./signature.js";
import { signatures } from "./signatures.js";
import { xmlRoot } from "./xml-root.js";
import { zipParts } from "./zip-parts.js";

/** So much of an input is looked at. */
const headBytes = 2 ** 20;
/** First bytes of a format are fewer. */
const signatureCharacters = 64;
/** A root element stands within so many characters. */
const rootCharacters = 2 ** 16;

/** What an input is: of another program, or of this package. */
export type Recognised = { readonly format: ForeignFormat } | { readonly own: OwnFile };

type SignatureBy<K extends string> = Extract<Signature, { readonly [P in K]: unknown }>;

/** The rows of the table that look at one thing. */
const rowsBy = <K extends string>(kind: K) => signatures.filter((row): row is SignatureBy<K> => kind in row);
const rows = {
  bytes: rowsBy("bytes").map((row) => ({
    ...row,
    pattern: row.bytes.split(" ").map((byte) => (byte === "xx" ? null : Number.parseInt(byte, 16))),
  })),
  part: rowsBy("part"),
  stream: rowsBy("stream"),
  root: rowsBy("root"),
  words: rowsBy("words"),
  fields: rowsBy("fields"),
  headings: rowsBy("headings"),
};

/**
 * The format that an input has by its first bytes, the parts of an archive, its root element or its first words: nothing that can
 * be read here has any of these but Open-PSA and XML.
 * @remarks Cost: O(1) in the size of the input, which is looked at up to named bounds.
 */
export function recogniseStart(input: string | Uint8Array): ForeignFormat | undefined {
  const bytes = typeof input === "string" ? new TextEncoder().encode(input.slice(0, signatureCharacters)) : input;
  const found = formatOfBytes(bytes);
  if (found !== undefined) return found;
  const text = headOf(input, rootCharacters);
  return formatOfRoot(text) ?? formatOfWords(text);
}

/** What an input is that could not be read: by its first fields, too, and the headings of a table. */
export function recogniseContent(input: string | Uint8Array): Recognised | undefined {
  const text = headOf(input, headBytes);
  const fields = firstFields(text);
  const headings = headingsOf(text);
  const own = isCheckpoint(text) ? "checkpoint" : (ownDocument(fields) ?? ownTable(headings));
  if (own !== undefined) return { own };
  const format = fields.has("tragweite") ? undefined : (formatOfFields(fields) ?? formatOfHeadings(headings));
  return format === undefined ? undefined : { format };
}

/** A format of other programs by which a file is known. */
export type RecognisedFormat = ForeignFormat;

/**
 * The format of another program that an input is in, by its first bytes, the parts of an archive, the root of an XML text, first words,
 * fields and headings.
 * @returns `undefined` for what is none that is known, and for files of this package
 * @remarks Cost: O(1) in the size of the input, which is looked at up to named bounds.
 */
export function recogniseFormat(input: string | Uint8Array): RecognisedFormat | undefined {
  checkTextOrBytes("recogniseFormat", "input", input, "give a text or bytes");
  const format = recogniseStart(input);
  if (format !== undefined) return format;
  const found = recogniseContent(input);
  return found !== undefined && "format" in found ? found.format : undefined;
}

/** The beginning of a text, with nothing made of what is no character. */
function headOf(input: string | Uint8Array, most: number): string {
  const text =
    typeof input === "string" ? input.slice(0, most) : new TextDecoder(encodingOf(input)).decode(input.subarray(0, most));
  return text.startsWith("\ufeff") ? text.slice(1) : text;
}

function formatOfBytes(bytes: Uint8Array): ForeignFormat | undefined {
  const fits = (pattern: readonly (number | null)[]): boolean =>
    bytes.byteLength >= pattern.length &&
    pattern.every((byte, index) => (byte === null ? bytes[index] !== 0 : bytes[index] === byte));
  const parts = zipParts(bytes);
  const streams = compoundStreams(bytes);
  return (
    rows.bytes.find(({ pattern }) => fits(pattern))?.format ??
    (parts && (rows.part.find(({ part }) => parts.some((name) => part.test(name)))?.format ?? "zip")) ??
    (streams && (rows.stream.find(({ stream }) => streams.some((name) => stream.test(name)))?.format ?? "compound"))
  );
}

function formatOfRoot(text: string): ForeignFormat | undefined {
  const found = xmlRoot(text);
  return found === undefined
    ? undefined
    : rows.root.find(
        ({ root, namespace = /^/, beside = /^/ }) =>
          root.test(found.name) && namespace.test(found.namespace) && beside.test(text),
      )?.format;
}

function formatOfWords(text: string): ForeignFormat | undefined {
  const first = firstWords(text);
  return rows.words.find(({ words }) => words.test(first))?.format;
}

function formatOfFields(found: FirstFields): ForeignFormat | undefined {
  return rows.fields.find(
    ({ fields, within = /^/ }) =>
      Object.entries(fields).every(([name, value]) => found.has(name) && value.test(found.get(name) ?? "")) &&
      [...found.keys()].every((name) => within.test(name)),
  )?.format;
}

function formatOfHeadings(found: ReadonlySet<string>): ForeignFormat | undefined {
  return rows.headings.find(({ headings }) => headings.every((heading) => found.has(heading)))?.format;
}
