import { type FileHandle, open } from "node:fs/promises";
import { InvalidArgumentError, LimitExceededError } from "../errors/errors.js";
import { checkOptions, checkRecord, type OptionCheck } from "../model/values/argument-checks.js";
import { type Limits, withDefaultLimits } from "../model/values/limits.js";
import { checkPath } from "./check-path.js";
import { directoryError, fileErrorOf } from "./file-error-of.js";

/** The path that stands for standard input. */
export const standardInput = "-";

/** Limits and standard input, for reading a file. */
export interface ReadBytesOptions {
  /** Named limits that differ from their defaults; `fileBytes` counts here. */
  readonly limits?: Partial<Limits>;
  /** What is read for the path `-`. @defaultValue the standard input of the process */
  readonly input?: AsyncIterable<string | Uint8Array>;
}

/**
 * The bytes of a file, or of standard input for the path `-`.
 * @throws `FileError` for a path that is missing, a directory or not readable, with the names that are near
 * @throws `LimitExceededError` beyond `limits.fileBytes`: by the size of the file, before anything is read
 */
export async function readBytes(path: string, options: ReadBytesOptions = {}): Promise<Uint8Array> {
  checkPath("readBytes", path);
  checkOptions("readBytes", options, { limits: "limits", input: checkInput });
  const { limits, input } = options;
  const { fileBytes } = withDefaultLimits(limits);
  if (path === standardInput) return collect(input ?? process.stdin, fileBytes, nameOf(path));
  let handle: FileHandle | undefined;
  try {
    handle = await open(path, "r");
    const found = await handle.stat();
    if (found.isDirectory()) throw directoryError(path);
    if (found.size > fileBytes) throw new LimitExceededError("fileBytes", fileBytes, found.size, path);
    // counted again while reading: pipes tell no size, and a file may grow
    return await collect(handle.createReadStream({ autoClose: false }), fileBytes, path);
  } catch (error) {
    throw await fileErrorOf(error, path, "read");
  } finally {
    await handle?.close();
  }
}

/** @throws `InvalidArgumentError` for what gives no bytes, one part after the other */
export const checkInput: OptionCheck = (call, value, name) => {
  checkRecord(call, `option ${name}`, value, [], inputHint);
  if (!(Symbol.asyncIterator in (value as object)))
    throw new InvalidArgumentError(call, `the option ${name} is no stream`, inputHint);
};

const inputHint = "give what can be read with for await, such as process.stdin";

/** The name of a path in messages. */
export function nameOf(path: string): string {
  return path === standardInput ? "standard input" : path;
}

async function collect(source: AsyncIterable<string | Uint8Array>, limit: number, name: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of source) {
    const part = typeof chunk === "string" ? Buffer.from(chunk, "utf8") : chunk;
    bytes += part.byteLength;
    if (bytes > limit) throw new LimitExceededError("fileBytes", limit, undefined, name);
    chunks.push(part);
  }
  return Buffer.concat(chunks);
}
