import { type FileHandle, open } from "node:fs/promises";
import { fileErrorOf } from "./file-error-of.js";
import { nameOf, type ReadBytesOptions, standardInput } from "./read-bytes.js";

/**
 * The bytes of a file in parts, as they are read, or of standard input for the path `-`. Nothing is kept; whoever takes
 * them counts.
 * @throws `FileError` for a path that is missing, a directory or not readable
 */
export async function* streamBytes(path: string, { input }: ReadBytesOptions = {}): AsyncGenerator<Uint8Array> {
  if (path === standardInput) {
    for await (const part of input ?? process.stdin) yield typeof part === "string" ? Buffer.from(part, "utf8") : part;
    return;
  }
  let handle: FileHandle | undefined;
  try {
    handle = await open(path, "r");
    yield* handle.createReadStream({ autoClose: false, highWaterMark: 1 << 20 });
  } catch (error) {
    throw await fileErrorOf(error, nameOf(path), "read");
  } finally {
    await handle?.close();
  }
}
