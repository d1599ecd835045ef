import { readdir, stat } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { TragweiteError } from "../errors/errors.js";
import { FileError, type FileProblem } from "../errors/file-error.js";
import { nearest } from "../model/values/nearest.js";

export type FileWork = "read" | "write";

/** What is wrong by the code of Node.js. */
const problems: ReadonlyMap<string, FileProblem> = new Map<string, FileProblem>([
  ["EISDIR", "directory"],
  ["ENOTDIR", "no-directory-in-path"],
  ["ELOOP", "link-circle"],
  ["ENAMETOOLONG", "long-path"],
  ["ENOSPC", "full-disk"],
  ["EDQUOT", "full-quota"],
  ["EROFS", "read-only"],
  ["EMFILE", "many-open-files"],
  ["ERR_INVALID_ARG_VALUE", "null-character"],
  ["EACCES", "no-permission"],
  ["EPERM", "no-permission"],
]);

/** The error for a path that leads to a directory where a file is to be read or written. */
export function directoryError(path: string): FileError {
  return new FileError(path, "directory", {});
}

/** The error of this package for one that Node.js threw while working on a path; other errors come back as they are. */
export async function fileErrorOf(error: unknown, path: string, work: FileWork): Promise<unknown> {
  if (!(error instanceof Error) || error instanceof TragweiteError || !("code" in error) || typeof error.code !== "string")
    return error;
  if (error.code === "ENOENT") return missing(path, work);
  return new FileError(path, problems.get(error.code) ?? "other", { work, cause: error.code, directory: dirname(path) });
}

/** What is missing: the folder, or the file in it; in the latter case with the names that are near. */
async function missing(path: string, work: FileWork): Promise<FileError> {
  const folder = dirname(path);
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return new FileError(path, "no-directory", { directory: folder });
  if (work === "write") return new FileError(path, "missing", {});
  const names = await readdir(folder).catch(() => []);
  return new FileError(path, "missing", {}, nearest(basename(path), names));
}
