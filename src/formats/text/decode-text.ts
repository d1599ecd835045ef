import { type InputIssue, InvalidInputError, LimitExceededError } from "../../errors/errors.js";
import { type Encoding, encodingOf } from "./encoding.js";
import { formatIssue } from "./format-issue.js";
import type { SourceOptions } from "./source-document.js";
import { positionsIn } from "./source-position.js";
import { windows1252 } from "./windows-1252.js";

/** The longest text that JavaScript engines hold, in UTF-16 units (V8: 2²⁹ − 24). */
const longestText = 2 ** 29 - 24;

/** Is told of what was read although it is not written as it is best; an issue, with its sentences and places. */
export type OnNote = (note: InputIssue, file: string | undefined) => void;

/** What of the options of a reader tells how its text is decoded. */
export interface DecodeOptions extends Pick<SourceOptions, "limits" | "file" | "version"> {
  /** Whether it is a table as spreadsheets save it, which may be in Windows-1252. */
  readonly isTable?: boolean;
}

/**
 * The text of an input: UTF-8, or with a note UTF-16, with or without a byte order mark, which is taken off; of a table with a note
 * Windows-1252, too, where it can be nothing else.
 * @throws `InvalidInputError` for an empty input, for a null character, and for bytes that are no UTF-8 or UTF-16
 * @throws `LimitExceededError` beyond `limits.fileBytes`
 * @remarks Cost: time and space O(bytes).
 */
export function decodeText(
  input: string | Uint8Array,
  { limits, file, version, isTable = false }: DecodeOptions,
  onNote?: OnNote,
): string {
  const found = typeof input === "string" ? utf8Length(input, limits.fileBytes) : input.byteLength;
  if (found > limits.fileBytes) throw new LimitExceededError("fileBytes", limits.fileBytes, found, file);
  const decoded = typeof input === "string" ? input : decodeBytes(input, { file, isTable, onNote });
  const text = decoded.startsWith("\ufeff") ? decoded.slice(1) : decoded;
  const empty = text.indexOf("\0");
  if (empty !== -1) throw new InvalidInputError([formatIssue("null-character", {}, positionsIn(text)(empty))], file);
  if (text.trim() === "")
    throw new InvalidInputError([formatIssue("empty-file", version === undefined ? {} : { version })], file);
  return text;
}

/** Bytes of a text in UTF-8; counted only where the length leaves it open on which side of the limit they are. */
export function utf8Length(text: string, limit: number): number {
  if (text.length > limit || text.length * 3 <= limit) return text.length;
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit >= 0x800 && (unit < 0xd800 || unit > 0xdfff)) bytes += 2;
    else if (unit >= 0x80) bytes += 1; // either half of a surrogate pair adds one: four bytes for two units
  }
  return bytes;
}

interface Decoding {
  readonly file: string | undefined;
  readonly isTable: boolean;
  readonly onNote: OnNote | undefined;
}

function decodeBytes(bytes: Uint8Array, decoding: Decoding): string {
  const { file, onNote } = decoding;
  const encoding = encodingOf(bytes);
  if (encoding === "utf-8") return decodeUtf8(bytes, decoding);
  const text = decodeUtf16(bytes, encoding, file);
  onNote?.(formatIssue("utf-16", {}), file);
  return text;
}

function decodeUtf16(bytes: Uint8Array, encoding: Encoding, file: string | undefined): string {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    if (bytes.byteLength / 2 > longestText) throw new LimitExceededError("fileBytes", 2 * longestText, bytes.byteLength, file);
    throw new InvalidInputError([formatIssue("no-utf-16", {})], file);
  }
}

function decodeUtf8(bytes: Uint8Array, { file, isTable, onNote }: Decoding): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const offset = firstInvalidByte(bytes);
    if (offset === undefined) throw new LimitExceededError("fileBytes", longestText, bytes.byteLength, file);
    const found = isTable ? windows1252(bytes) : undefined;
    if (found !== undefined && "text" in found) {
      onNote?.(formatIssue("windows-1252", {}), file);
      return found.text;
    }
    const line = bytes.subarray(0, offset).reduce((lines, byte) => (byte === 0x0a ? lines + 1 : lines), 1);
    const byte = `0x${(bytes[offset] ?? 0).toString(16).padStart(2, "0")}`;
    const column = offset - bytes.subarray(0, offset).lastIndexOf(0x0a);
    throw new InvalidInputError([formatIssue("no-utf-8", { byte, ...found }, { line, column })], file);
  }
}

/** Offset of the first byte that cannot stand there in UTF-8 (RFC 3629), or `undefined`. */
function firstInvalidByte(bytes: Uint8Array): number | undefined {
  for (let index = 0; index < bytes.length; ) {
    const length = sequenceLength(bytes[index] ?? 0, bytes[index + 1] ?? 0);
    if (length === 0) return index;
    for (let next = index + 1; next < index + length; next++) {
      if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return index;
    }
    index += length;
  }
  return undefined;
}

/** Bytes of the character that begins with these two; 0 where none does. Overlong forms and surrogates are none. */
function sequenceLength(first: number, second: number): number {
  if (first < 0x80) return 1;
  if (first >= 0xc2 && first <= 0xdf) return 2;
  if (first === 0xe0) return second >= 0xa0 ? 3 : 0;
  if (first === 0xed) return second <= 0x9f ? 3 : 0;
  if (first >= 0xe1 && first <= 0xef) return 3;
  if (first === 0xf0) return second >= 0x90 ? 4 : 0;
  if (first === 0xf4) return second <= 0x8f ? 4 : 0;
  return first >= 0xf1 && first <= 0xf3 ? 4 : 0;
}
