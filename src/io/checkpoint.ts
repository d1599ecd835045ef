import type { FileHandle } from "node:fs/promises";
import { crc32 } from "node:zlib";
import { existingFile, newFile, notOurs, removeOpened } from "./claimed-file.js";
import { fileErrorOf } from "./file-error-of.js";

/** What a run that was killed left behind, and where the next one goes on. */
export interface Checkpoint {
  /** The records that are there in whole, in the order in which they were added. */
  readonly records: readonly string[];
  /** Adds a record in one write. A run that is killed meanwhile leaves a part of it, which the next one cuts off. */
  add(record: string): Promise<void>;
  close(): Promise<void>;
  /** Closes and removes the file: the work is done and stands elsewhere. What took its name meanwhile stays. */
  remove(): Promise<void>;
}

/** Before each record stand its length in bytes and its CRC-32, eight hexadecimal digits each; after it a line end. */
const prefixBytes = 18;
const lineEnd = 0x0a;

/** How much of a file that is not ours is read to say what it is. */
const mostOfOthers = 65_536;

/**
 * Opens the file of finished parts of long work, or makes it. Records are only ever added, each with its length and
 * checksum, so that the file is good up to the last whole record at whatever moment the process or the machine stops.
 * A file is taken for one of these only by its whole first record; any other is refused and stays as it is, and so is
 * everything that is no file, links among it. A record that was begun and not finished, as a run leaves it that is killed, is
 * cut off; where anything else is wrong, the file is refused and stays as it is.
 * @param key - what the work is; it stands first in the file
 * @param isPossible - asked of each record in turn: whether it is one of this work
 * @throws `FileError` where the name leads to anything else, or where it cannot be read or written
 * @remarks Cost: reading what is there.
 */
export async function openCheckpoint(
  path: string,
  key: string,
  isPossible: (record: string) => boolean = () => true,
): Promise<Checkpoint> {
  try {
    const first = encoded(key);
    const found = await existingFile(path);
    if (found === undefined) return checkpointIn(await newFile(path, first), path, []);
    try {
      return checkpointIn(found, path, await recordsAfter(first, found, { path, isPossible }));
    } catch (error) {
      await found.close();
      throw error;
    }
  } catch (error) {
    throw await fileErrorOf(error, path, "write");
  }
}

function checkpointIn(file: FileHandle, path: string, records: readonly string[]): Checkpoint {
  return {
    records,
    add: (record) =>
      file.appendFile(encoded(record)).catch(async (error: unknown) => {
        throw await fileErrorOf(error, path, "write");
      }),
    close: () => file.close(),
    remove: () =>
      removeOpened(path, file).catch(async (error: unknown) => {
        throw await fileErrorOf(error, path, "write");
      }),
  };
}

/** The records after the first, which makes the file ours; one that was begun after the last whole one is cut off. */
async function recordsAfter(
  first: Uint8Array,
  file: FileHandle,
  { path, isPossible }: { readonly path: string; readonly isPossible: (record: string) => boolean },
): Promise<string[]> {
  const size = Math.max(first.byteLength, mostOfOthers);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(size), 0, size, 0);
  const beginning = buffer.subarray(0, bytesRead);
  if (!beginning.subarray(0, first.byteLength).equals(first)) {
    const isOther = wholeRecords(beginning).records.length > 0;
    throw notOurs(path, isOther ? "other-work" : "not-this-work");
  }
  const bytes = await file.readFile();
  const { records, end } = wholeRecords(bytes);
  const kept = records.slice(1);
  if (!isBegun(bytes.subarray(end)) || !kept.every(isPossible)) throw notOurs(path, "damaged-work");
  await file.truncate(end);
  return kept;
}

/** Whether bytes are what is left of a last record that was begun: too few of them, or blank where the machine stopped. */
function isBegun(rest: Buffer): boolean {
  if (rest.byteLength === 0 || rest.at(-1) === 0) return !holdsRecord(rest);
  const prefix = rest.toString("latin1", 0, prefixBytes);
  if (!/^[0-9a-f]{1,8}$|^[0-9a-f]{8} [0-9a-f]{0,8}$|^[0-9a-f]{8} [0-9a-f]{8} $/.test(prefix)) return false;
  if (rest.byteLength <= prefixBytes) return true;
  const isShort = rest.byteLength <= prefixBytes + Number.parseInt(prefix, 16);
  const isWholeButForItsLength = hexadecimal(crc32(rest.subarray(prefixBytes, -1))) === prefix.slice(9, 17);
  return isShort && !isWholeButForItsLength && !holdsRecord(rest);
}

/** Whether a whole record stands behind the end of a line: then what is before it is no last one. */
function holdsRecord(rest: Buffer): boolean {
  for (let at = rest.indexOf(lineEnd); at !== -1; at = rest.indexOf(lineEnd, at + 1))
    if (recordAt(rest, at + 1) !== undefined) return true;
  return false;
}

function encoded(record: string): Uint8Array {
  const text = Buffer.from(record, "utf8");
  const prefix = `${hexadecimal(text.byteLength)} ${hexadecimal(crc32(text))} `;
  return Buffer.concat([Buffer.from(prefix, "latin1"), text, Buffer.from([lineEnd])]);
}

function hexadecimal(value: number): string {
  return value.toString(16).padStart(8, "0");
}

/** Records up to the first that is not whole, and where that one begins. */
function wholeRecords(bytes: Buffer): { records: string[]; end: number } {
  const records: string[] = [];
  let end = 0;
  for (let found = recordAt(bytes, end); found !== undefined; found = recordAt(bytes, end)) {
    records.push(found.text.toString("utf8"));
    end = found.end;
  }
  return { records, end };
}

/** The whole record that begins somewhere, and where the next one does. */
function recordAt(bytes: Buffer, start: number): { readonly text: Buffer; readonly end: number } | undefined {
  if (start + prefixBytes >= bytes.byteLength) return undefined;
  const prefix = bytes.toString("latin1", start, start + prefixBytes);
  if (!/^[0-9a-f]{8} [0-9a-f]{8} $/.test(prefix)) return undefined;
  const end = start + prefixBytes + Number.parseInt(prefix, 16);
  if (bytes[end] !== lineEnd) return undefined;
  const text = bytes.subarray(start + prefixBytes, end);
  return hexadecimal(crc32(text)) === prefix.slice(9, 17) ? { text, end: end + 1 } : undefined;
}
