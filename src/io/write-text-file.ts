import { randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { access, appendFile, chmod, open, readlink, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { checkTextOrBytes } from "../model/values/argument-checks.js";
import { checkPath } from "./check-path.js";
import { directoryError, fileErrorOf } from "./file-error-of.js";

/** Names of what the process has open already, such as its standard output: written on, never replaced. */
const openFile = /^\/(?:dev\/(?:std(?:out|err)$|fd\/)|proc\/(?:self|\d+)\/fd\/)/;

/** Links followed one after another where the last of them leads to nothing yet. */
const mostLinks = 40;

/**
 * Writes a text to a file so that at every moment either the old or the new content stands there in whole: the text goes
 * into a new file beside it, which then takes its name. An existing file keeps its mode; a symbolic link stays and what it
 * leads to is replaced; a device or a pipe is written to as it is.
 * @throws `FileError` for a directory, a missing folder, no permission or no space; nothing is left behind then
 */
export async function writeTextFile(path: string, text: string | Uint8Array): Promise<void> {
  checkPath("writeTextFile", path);
  checkTextOrBytes("writeTextFile", "text", text, "give a text or bytes");
  try {
    if (openFile.test(path)) return await appendFile(path, text);
    const existing = await stat(path).catch(() => undefined);
    if (existing?.isDirectory()) throw directoryError(path);
    if (existing !== undefined && !existing.isFile()) return await writeFile(path, text);
    const target = await targetOf(path);
    if (existing !== undefined) await access(target, constants.W_OK);
    await replace(target, text, existing === undefined ? undefined : existing.mode & 0o7777);
  } catch (error) {
    throw await fileErrorOf(error, path, "write");
  }
}

/** What a path leads to, for whoever writes there: a file, or something that is written to as it is, such as a pipe. */
export type OutputKind = "file" | "stream";

/**
 * What {@link writeTextFile} would write to, before there is anything to write.
 * @throws `FileError` as {@link writeTextFile}, as far as that can be known before
 */
export async function outputKind(path: string): Promise<OutputKind> {
  try {
    if (openFile.test(path)) return "stream";
    const existing = await stat(path).catch(() => undefined);
    if (existing?.isDirectory()) throw directoryError(path);
    if (existing !== undefined && !existing.isFile()) return "stream";
    const target = await targetOf(path);
    await access(existing === undefined ? dirname(target) : target, constants.W_OK);
    return "file";
  } catch (error) {
    throw await fileErrorOf(error, path, "write");
  }
}

/** The file that a path leads to through its links, whether it exists or not. */
async function targetOf(path: string): Promise<string> {
  let target = path;
  for (let links = 0; links < mostLinks; links++) {
    const found = await realpath(target).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return undefined;
      throw error;
    });
    if (found !== undefined) return found;
    const link = await readlink(target).catch(() => undefined);
    if (link === undefined) return target;
    target = resolve(dirname(target), link);
  }
  return target;
}

async function replace(target: string, text: string | Uint8Array, mode: number | undefined): Promise<void> {
  const beside = join(dirname(target), `.tragweite-${randomUUID()}.tmp`);
  try {
    const handle = await open(beside, "wx");
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (mode !== undefined) await chmod(beside, mode);
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
