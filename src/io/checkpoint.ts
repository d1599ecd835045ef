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
 * everything that is no file, links among it.
 * @param key - what the work is; it stands first in the file
 * @throws `FileError` where the name leads to anything else, or where it cannot be read or written
 * @remarks Cost: reading what is there.
 */
export async function openCheckpoint(path: string, key: string): Promise<Checkpoint> {
  try {
    const first = encoded(key);
    const found = await existingFile(path);
    if (found === undefined) return checkpointIn(await newFile(path, first), path, []);
    try {
      return checkpointIn(found, path, await recordsAfter(first, found, path));
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

/** The records after the first, which makes the file ours; what follows the last whole one is cut off. */
async function recordsAfter(first: Uint8Array, file: FileHandle, path: string): Promise<string[]> {
  const size = Math.max(first.byteLength, mostOfOthers);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(size), 0, size, 0);
  const beginning = buffer.subarray(0, bytesRead);
  if (!beginning.subarray(0, first.byteLength).equals(first)) {
    const isOther = wholeRecords(beginning).records.length > 0;
    throw notOurs(path, isOther ? "other-work" : "not-this-work");
  }
  const { records, end } = wholeRecords(await file.readFile());
  await file.truncate(end);
  return records.slice(1);
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
  let start = 0;
  while (start + prefixBytes < bytes.byteLength) {
    const prefix = bytes.toString("latin1", start, start + prefixBytes);
    if (!/^[0-9a-f]{8} [0-9a-f]{8} $/.test(prefix)) break;
    const end = start + prefixBytes + Number.parseInt(prefix, 16);
    if (bytes[end] !== lineEnd) break;
    const text = bytes.subarray(start + prefixBytes, end);
    if (hexadecimal(crc32(text)) !== prefix.slice(9, 17)) break;
    records.push(text.toString("utf8"));
    start = end + 1;
  }
  return { records, end: start };
}
