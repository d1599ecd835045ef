import type { OnNote } from "../../formats/index.js";
import type { Checkpoint } from "../../io/checkpoint.js";
import type { OutputKind } from "../../io/write-text-file.js";
import type { Limits } from "../../model/values/limits.js";

/** Where text goes: a terminal, a pipe, a file, or memory in a test. */
export interface TextStream {
  readonly isTTY: boolean;
  /** Width of the terminal; absent where there is none. */
  readonly columns?: number;
  write(text: string): void;
}

/** Everything that a command knows of the world around it. Tests bring their own. */
export interface Host {
  readonly stdout: TextStream;
  readonly stderr: TextStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder of the package: shipped landscapes and scenarios lie in its `data`, JSON Schemas in its `schemas`. */
  readonly packageFolder: string;
  /**
   * The bytes of a file, or of standard input for the path `-`.
   * @throws {@link FileError} where it cannot be read
   * @throws {@link LimitExceededError} beyond `limits.fileBytes`
   */
  readBytes(path: string, limits: Partial<Limits>): Promise<Uint8Array>;
  /** The same bytes in parts, for what need not be there at once; absent where there are no streams. */
  streamBytes?(path: string): AsyncIterable<Uint8Array>;
  /**
   * Writes beside the file and renames, so that never half a file is left.
   * @throws {@link FileError} where it cannot be written
   */
  writeText(path: string, text: string | Uint8Array): Promise<void>;
  /**
   * Keeps the finished parts of long work in a file, so that a run that was killed goes on; absent where there are no files.
   * @param isPossible - whether a part that was kept is one of this work
   * @throws {@link FileError} where the file holds other work or is damaged, or cannot be read or written
   */
  openCheckpoint?(path: string, key: string, isPossible: (record: string) => boolean): Promise<Checkpoint>;
  /**
   * What {@link writeText} would write to, before there is anything to write; absent where there are no files.
   * @throws {@link FileError} where it cannot be written
   */
  outputKind?(path: string): Promise<OutputKind>;
  /** Whether two paths lead to one file; absent where there are no files. */
  isSameFile?(one: string, other: string): Promise<boolean>;
  /** How many threads there are for long work; absent: the one that is running. */
  readonly threads?: number;
  /** Is told what readers note of a file; absent where nobody listens. */
  readonly onNote?: OnNote;
  /** Names in a folder, ascending; empty where there is no such folder. */
  listFolder(path: string): Promise<readonly string[]>;
}
