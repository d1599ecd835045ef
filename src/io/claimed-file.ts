import { randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { type FileHandle, link, lstat, open, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { FileError, type FileProblem } from "../errors/file-error.js";

/** Codes of Node.js where a file system knows no hard links. */
const noHardLinks: ReadonlySet<unknown> = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK"]);

/** The refusal of a file that is not ours to write to. */
export function notOurs(
  path: string,
  problem: Extract<
    FileProblem,
    "symbolic-link" | "no-file" | "replaced" | "made-meanwhile" | "other-work" | "not-this-work" | "damaged-work"
  >,
): FileError {
  return new FileError(path, problem, {});
}

/**
 * Opens the file that stands under a name, for reading and adding, without following a link and without waiting for the
 * other end of a pipe. Nothing is changed.
 * @returns nothing where nothing has that name
 * @throws `FileError` for a link, a directory, a pipe or a device, and where the name came to mean something else
 */
export async function existingFile(path: string): Promise<FileHandle | undefined> {
  const found = await lstat(path, { bigint: true }).catch(unlessMissing);
  if (found === undefined) return undefined;
  if (found.isSymbolicLink()) throw notOurs(path, "symbolic-link");
  if (!found.isFile()) throw notOurs(path, "no-file");
  // where a system lacks the flags, they are undefined and what was opened is compared with what was looked at
  const flags = constants.O_RDWR | constants.O_APPEND | constants.O_NOFOLLOW | constants.O_NONBLOCK;
  const handle = await open(path, flags).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ELOOP" || error.code === "EISDIR" || error.code === "ENXIO") return undefined;
    throw error;
  });
  const opened = await handle?.stat({ bigint: true });
  if (handle !== undefined && opened?.dev === found.dev && opened.ino === found.ino) return handle;
  await handle?.close();
  throw notOurs(path, "replaced");
}

/**
 * Makes a file that begins with a content and opens it for adding. The name leads to the whole content or to nothing, even
 * where the process is killed; only on file systems without hard links may a part be left.
 * @throws `FileError` where something has that name by now; it is left as it is
 */
export async function newFile(path: string, content: Uint8Array): Promise<FileHandle> {
  const beside = join(dirname(path), `.tragweite-${randomUUID()}.tmp`);
  const handle = await filled(beside, content);
  try {
    await link(beside, path);
    return handle;
  } catch (error) {
    await handle.close();
    if (noHardLinks.has((error as NodeJS.ErrnoException).code)) return await filled(path, content).catch(taken(path));
    return taken(path)(error);
  } finally {
    await rm(beside, { force: true });
  }
}

/** Removes the file that was opened and closes it; what took its name meanwhile stays. */
export async function removeOpened(path: string, handle: FileHandle): Promise<void> {
  try {
    const [named, opened] = await Promise.all([
      lstat(path, { bigint: true }).catch(unlessMissing),
      handle.stat({ bigint: true }),
    ]);
    if (named?.dev === opened.dev && named.ino === opened.ino) await rm(path, { force: true });
  } finally {
    await handle.close();
  }
}

/** A file that did not exist, with its content on the disk; or none at all. */
async function filled(path: string, content: Uint8Array): Promise<FileHandle> {
  const handle = await open(path, "ax+");
  try {
    await handle.appendFile(content);
    await handle.sync();
    return handle;
  } catch (error) {
    await removeOpened(path, handle);
    throw error;
  }
}

function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code === "ENOENT") return undefined;
  throw error;
}

const taken =
  (path: string) =>
  (error: unknown): never => {
    const isTaken = (error as NodeJS.ErrnoException).code === "EEXIST";
    throw isTaken ? notOurs(path, "made-meanwhile") : error;
  };
