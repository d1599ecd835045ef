import { TragweiteError } from "../errors/errors.js";
import type { ForeignFile } from "../formats/foreign/foreign-files.js";
import type { EdgeDirection } from "../formats/graphs/graph-landscape.js";
import { areJoined, isForeign, isGraph, readForeign, readForeignFiles } from "../formats/read-foreign.js";
import { type RecognisedFormat, recogniseFormat } from "../formats/recognise/recognise.js";
import { isRegister, isRegisterTemplate } from "../formats/register/is-register.js";
import { readRegisterLandscape } from "../formats/register/read-register.js";
import type { RegisterFile } from "../formats/register/register.js";
import type { Imported } from "../formats/tables/import-table.js";
import type { OnNote } from "../formats/text/decode-text.js";
import type { ImportMap } from "../model/documents/import-map.js";

/** What somebody says of a file of another program that it does not say itself. */
export interface ForeignSaid {
  readonly name?: string | undefined;
  /** Which end of an edge needs the other. */
  readonly edges?: EdgeDirection | undefined;
  readonly weights?: boolean | undefined;
  /** Relations and types that are left by default, as somebody writes them: between commas. */
  readonly take?: string | undefined;
  readonly kinds?: ImportMap["kinds"] | undefined;
}

export interface OpenedFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** A file of another program that is to become a landscape, the registers of several houses, or several files of one program; and what becomes of it as it is said now. */
export interface ForeignWork {
  /** What it is called: the file, or all of them. */
  readonly file: string;
  readonly files: readonly [OpenedFile, ...OpenedFile[]];
  readonly format: RecognisedFormat;
  readonly said: ForeignSaid;
  readonly imported: Imported | TragweiteError;
}

/** Whether it has to be said which end of an edge needs the other: a graph of this package says it itself. */
export function isDirectionAsked({ format, said, imported }: ForeignWork): boolean {
  return isGraph(format) && (said.edges !== undefined || imported instanceof TragweiteError);
}

/** Reads a file of another program; what is wrong with it is told as its result. */
export async function foreignWork(
  { file, files, format, said }: Omit<ForeignWork, "imported">,
  onNote?: OnNote,
): Promise<ForeignWork> {
  const words = (said.take ?? "")
    .split(",")
    .map((word) => word.trim())
    .filter(Boolean);
  const asked = {
    ...(said.name === undefined || said.name.trim() === "" ? {} : { name: said.name.trim() }),
    ...(said.edges === undefined ? {} : { edges: said.edges }),
    ...(said.weights === true ? { weights: true } : {}),
    ...(words.length === 0 ? {} : { take: words }),
    ...(said.kinds === undefined ? {} : { kinds: said.kinds }),
  };
  const options = { ...asked, ...(onNote === undefined ? {} : { onNote }) };
  try {
    const { take: _take, ...ofRegister } = options;
    const imported =
      format === "register"
        ? readRegisterLandscape(registersOf(files), ofRegister)
        : files.length > 1
          ? await readForeignFiles(format, files.map(contentOf), options)
          : await readForeign(format, files[0].bytes, { file, ...options });
    if (imported === undefined) throw new Error(`${format} is not read`);
    return { file, files, format, said, imported };
  } catch (error) {
    if (error instanceof TragweiteError) return { file, files, format, said, imported: error };
    throw error;
  }
}

/** The format of a file of another program that is read here. */
export function foreignFormat(bytes: Uint8Array, file: string): RecognisedFormat | undefined {
  if (isRegister(bytes, { file })) return "register";
  const format = recogniseFormat(bytes);
  return isForeign(format) ? format : undefined;
}

/** Files of several registers, or the templates of one: packages and workbooks are registers of their own, all else stands in one. */
function registersOf(files: readonly OpenedFile[]): RegisterFile[] {
  const own = files.filter(({ file, bytes }) => isRegister(bytes, { file }));
  const parts = files.filter((each) => !own.includes(each)).map(({ file, bytes }) => ({ name: file, content: bytes }));
  const registers = own.map(({ file, bytes }) => ({ file, content: bytes }));
  return parts.length === 0 ? registers : [...registers, { content: parts }];
}

const contentOf = ({ file, bytes }: OpenedFile): ForeignFile => ({ file, content: bytes });

/** The format of files that are read together, though they are no registers; nothing where they are not of one such. */
export function joinedFormat(files: readonly OpenedFile[]): RecognisedFormat | undefined {
  const [format, ...others] = new Set(files.map(({ bytes }) => recogniseFormat(bytes)));
  return others.length === 0 && areJoined(format) ? format : undefined;
}

/** Whether files belong together: registers, or the templates of one and what stands beside them. */
export function areRegisters(files: readonly OpenedFile[]): boolean {
  const rest = files.filter(({ file, bytes }) => !isRegister(bytes, { file }));
  return (
    rest.length === 0 ||
    (rest.some(({ file }) => isRegisterTemplate(file)) && rest.every(({ file }) => /\.(?:csv|json)$/i.test(file)))
  );
}
