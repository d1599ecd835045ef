import { type FileHandle, open, rm } from "node:fs/promises";
import { crc32 } from "node:zlib";
import { FileError } from "../errors.js";
import { fileErrorOf } from "./file-error-of.js";

/** What a run that was killed left behind, and where the next one goes on. */
export interface Checkpoint {
  /** The records that are there in whole, in the order in which they were added. */
  readonly records: readonly string[];
  /** Adds a record in one write. A run that is killed meanwhile leaves a part of it, which the next one cuts off. */
  add(record: string): Promise<void>;
  close(): Promise<void>;
  /** Closes and removes the file: the work is done and stands elsewhere. */
  remove(): Promise<void>;
}

/** Before each record stand its length in bytes and its CRC-32, eight hexadecimal digits each; after it a line end. */
const prefixBytes = 18;
const lineEnd = 0x0a;

/**
 * Opens the file of finished parts of long work, or makes it. Records are only ever added, each with its length and
 * checksum, so that the file is good up to the last whole record at whatever moment the process or the machine stops.
 * @param key - what the work is; it stands first in the file
 * @throws {@link FileError} where the file holds other work, or cannot be read or written
 * @remarks Cost: reading what is there.
 */
export async function openCheckpoint(path: string, key: string): Promise<Checkpoint> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(path, "a+");
    const found = wholeRecords(await handle.readFile());
    const [first, ...records] = found.records;
    if (first !== undefined && first !== key) throw otherWork(path);
    if (first === undefined && found.size > 0 && !found.mayBeOurs) throw otherWork(path);
    await handle.truncate(found.end);
    const file = handle;
    const add = async (record: string): Promise<void> => {
      await file.appendFile(encoded(record)).catch(async (error: unknown) => {
        throw await fileErrorOf(error, path, "write");
      });
    };
    if (first === undefined) await add(key);
    return {
      records,
      add,
      close: () => file.close(),
      remove: async () => {
        await file.close();
        await rm(path, { force: true });
      },
    };
  } catch (error) {
    await handle?.close();
    throw await fileErrorOf(error, path, "write");
  }
}

function otherWork(path: string): FileError {
  return new FileError(
    path,
    "it keeps the state of other work",
    "finish that work with the options it began with, or remove the file",
  );
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
function wholeRecords(bytes: Buffer): { records: string[]; end: number; size: number; mayBeOurs: boolean } {
  const records: string[] = [];
  let start = 0;
  while (start + prefixBytes < bytes.byteLength) {
    const [length = "", sum = ""] = bytes.toString("latin1", start, start + prefixBytes).split(" ");
    const end = start + prefixBytes + Number.parseInt(length, 16);
    if (!(end < bytes.byteLength) || bytes[end] !== lineEnd) break;
    const text = bytes.subarray(start + prefixBytes, end);
    if (hexadecimal(crc32(text)) !== sum) break;
    records.push(text.toString("utf8"));
    start = end + 1;
  }
  const mayBeOurs = /^[0-9a-f]{0,8}( |$)/.test(bytes.toString("latin1", 0, prefixBytes)); // the first record, cut off
  return { records, end: start, size: bytes.byteLength, mayBeOurs };
}
