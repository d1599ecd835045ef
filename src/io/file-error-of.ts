import { readdir, stat } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { FileError, TragweiteError } from "../errors.js";
import { didYouMean, nearest } from "../model/values/nearest.js";

export type FileWork = "read" | "write";

const directory = { reason: "it is a directory", hint: "the path of a file belongs here" };

/** What is wrong, and what would be right, by the code of Node.js. */
const reasons: ReadonlyMap<string, readonly [reason: string, hint?: string]> = new Map<string, readonly [string, string?]>([
  ["EISDIR", [directory.reason, directory.hint]],
  ["ENOTDIR", ["a part of the path is no directory"]],
  ["ELOOP", ["its symbolic links go round in a circle"]],
  ["ENAMETOOLONG", ["the path is too long"]],
  ["ENOSPC", ["there is no space left on the disk"]],
  ["EDQUOT", ["there is no space left in the quota"]],
  ["EROFS", ["the file system is read-only"]],
  ["EMFILE", ["too many files are open"]],
  ["ERR_INVALID_ARG_VALUE", ["the path holds a null character"]],
]);

/** The error for a path that leads to a directory where a file is to be read or written. */
export function directoryError(path: string): FileError {
  return new FileError(path, directory.reason, directory.hint);
}

/** The error of this package for one that Node.js threw while working on a path; other errors come back as they are. */
export async function fileErrorOf(error: unknown, path: string, work: FileWork): Promise<unknown> {
  if (!(error instanceof Error) || error instanceof TragweiteError || !("code" in error) || typeof error.code !== "string")
    return error;
  if (error.code === "ENOENT") return missing(path, work);
  const denied = error.code === "EACCES" || error.code === "EPERM";
  const other = denied ? `no permission to ${work} it` : `it cannot be ${work === "read" ? "read" : "written"} (${error.code})`;
  const [reason, hint] = reasons.get(error.code) ?? [other];
  return new FileError(path, reason, hint);
}

/** What is missing: the folder, or the file in it; in the latter case with the names that are near. */
async function missing(path: string, work: FileWork): Promise<FileError> {
  const folder = dirname(path);
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return new FileError(path, `there is no directory ${JSON.stringify(folder)}`);
  if (work === "write") return new FileError(path, "there is no such file");
  const names = await readdir(folder).catch(() => []);
  return new FileError(path, "there is no such file", didYouMean(basename(path), names), nearest(basename(path), names));
}
