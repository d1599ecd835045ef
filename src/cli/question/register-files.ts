import type { ForeignFile } from "../../formats/foreign/foreign-files.js";
import { type RecognisedFormat, recogniseFormat } from "../../formats/index.js";
import { areJoined } from "../../formats/read-foreign.js";
import type { RegisterFile, RegisterPart } from "../../formats/register/index.js";
import type { Limits } from "../../model/values/limits.js";
import { appendAll } from "../../sequences.js";
import type { Host } from "../terminal/host.js";
import { UsageError } from "../terminal/usage-error.js";
import { standardInput } from "./landscape-source.js";

/** Folders are looked into so deep: a folder of registers, that of one, and the two within a package. */
const deepest = 4;

/** What is to be imported: registers of information, files of one program that belong together, or one file of another kind. */
export type RegistersOrFile =
  | { readonly registers: readonly RegisterFile[] }
  | { readonly files: readonly ForeignFile[]; readonly format: RecognisedFormat }
  | { readonly bytes: Uint8Array; readonly file: string };

/**
 * The registers in files and folders.
 * @throws {@link UsageError} where one of them is none
 */
export async function registersOf(
  paths: readonly string[],
  host: Host,
  limits: Partial<Limits>,
): Promise<readonly RegisterFile[]> {
  const found = await registersOrFile(paths, host, limits);
  if (!("registers" in found)) throw noRegister(paths[0] ?? "");
  return found.registers;
}

/**
 * Reads files and folders: registers, however many, files of one program that are read together, or one file that is neither.
 * @throws {@link UsageError} where several are given that do not belong together, or a folder has no register
 */
export async function registersOrFile(paths: readonly string[], host: Host, limits: Partial<Limits>): Promise<RegistersOrFile> {
  const [only = ""] = paths;
  const registers: RegisterFile[] = [];
  const loose: RegisterPart[] = [];
  const others: (ForeignFile & { readonly path: string; readonly format: RecognisedFormat })[] = [];
  for (const path of paths) {
    if (path !== standardInput && (await host.listFolder(path)).length > 0) {
      const found = await registersInFolder(path, "", deepest, host, limits);
      if (found.length === 0) throw noRegisterWithin(path);
      appendAll(registers, named(found, path));
      continue;
    }
    const bytes = await host.readBytes(path, limits);
    const file = path === standardInput ? "standard input" : nameOf(path);
    const what = await kindOfFile(file, bytes, limits);
    if (what === "template") loose.push({ name: file, content: bytes });
    else if (what === "register") registers.push({ file, content: bytes });
    else if (paths.length === 1) return { bytes, file };
    else {
      const format = recogniseFormat(bytes);
      if (!areJoined(format)) throw notTogether(path);
      others.push({ path, file, content: bytes, format });
    }
  }
  const [first] = others;
  if (first !== undefined) {
    const stranger = others.find(({ format }) => format !== first.format);
    if (stranger !== undefined || registers.length + loose.length > 0) throw notTogether((stranger ?? first).path);
    return { format: first.format, files: withNames(others) };
  }
  if (loose.length > 0) registers.push({ file: loose.length === 1 ? nameOf(only) : undefined, content: loose });
  return { registers };
}

/** Files by their own names, by their paths where two have the same. */
function withNames(files: readonly (ForeignFile & { readonly path: string })[]): ForeignFile[] {
  const isUnique = new Set(files.map(({ file }) => file)).size === files.length;
  return files.map(({ file, path, content }) => ({ file: isUnique ? file : path, content }));
}

const nameOf = (path: string): string => path.replace(/[/\\]+$/, "").replace(/^.*[/\\]/, "");

/** A register that is a folder itself is called like it. */
function named(found: readonly RegisterFile[], path: string): RegisterFile[] {
  return found.map((each) => (each.file === "" ? { ...each, file: nameOf(path) } : each));
}

async function kindOfFile(
  name: string,
  bytes: Uint8Array,
  limits: Partial<Limits>,
): Promise<"register" | "template" | undefined> {
  const { isRegister, isRegisterTemplate } = await import("../../formats/register/index.js");
  if (isRegisterTemplate(name)) return "template";
  return isRegister(bytes, { file: name, limits }) ? "register" : undefined;
}

/** The registers in a folder and those below it: packages and workbooks, and folders of CSV. */
async function registersInFolder(
  folder: string,
  within: string,
  depth: number,
  host: Host,
  limits: Partial<Limits>,
): Promise<RegisterFile[]> {
  const { isRegister, isRegisterTemplate } = await import("../../formats/register/index.js");
  const names = await host.listFolder(folder);
  const found: RegisterFile[] = [];
  const parts: RegisterPart[] = [];
  const isOne = names.some(isRegisterTemplate);
  for (const name of names) {
    const path = `${folder.replace(/[/\\]+$/, "")}/${name}`;
    const file = within === "" ? name : `${within}/${name}`;
    if (/\.(?:zip|xlsx)$/i.test(name)) {
      const bytes = await host.readBytes(path, limits);
      if (isRegister(bytes, { file, limits })) found.push({ file, content: bytes });
    } else if (isOne && /\.(?:csv|json)$/i.test(name)) parts.push({ name, content: await host.readBytes(path, limits) });
    else if (depth > 0 && !name.includes(".")) appendAll(found, await registersInFolder(path, file, depth - 1, host, limits));
    else if (depth > 0 && (await host.listFolder(path)).length > 0)
      appendAll(found, await registersInFolder(path, file, depth - 1, host, limits));
  }
  // a package keeps its templates in a folder of its own
  const called = /^(?:reports|csv)$/i.test(nameOf(within)) ? within.replace(/\/?[^/]*$/, "") : within;
  return isOne ? [...found, { file: called, content: parts }] : found;
}

/** Other files have nothing in common by which they could be joined. */
function notTogether(path: string): UsageError {
  return new UsageError({
    en: `${path} does not belong to the others: registers of information are imported together, or catalogues of Backstage, or exports of iTop; import each other file by itself, and join what comes of it with tragweite merge-landscapes`,
    de: `„${path}“ gehört nicht zu den anderen: zusammen eingelesen werden Informationsregister, oder Kataloge von Backstage, oder Exporte von iTop; jede andere Datei wird für sich importiert, und „tragweite merge-landscapes“ vereint, was daraus wird`,
  });
}

function noRegister(path: string): UsageError {
  return new UsageError({
    en: `${path} is no register of information (zip or folder of CSV, or workbook)`,
    de: `„${path}“ ist kein Informationsregister (Zip oder Ordner mit CSV, oder Arbeitsmappe)`,
  });
}

/** A folder is looked through for registers only: other files stand in one with much else. */
function noRegisterWithin(folder: string): UsageError {
  return new UsageError({
    en: `${folder} is no register of information, and holds none (zip or folder of CSV, or workbook); files of other programs are given one by one, such as catalogues of Backstage with tragweite import ${folder.replace(/\/+$/, "")}/*.yaml`,
    de: `„${folder}“ ist kein Informationsregister und enthält keines (Zip oder Ordner mit CSV, oder Arbeitsmappe); Dateien anderer Programme werden einzeln genannt, Kataloge von Backstage etwa mit „tragweite import ${folder.replace(/\/+$/, "")}/*.yaml“`,
  });
}
