import { TragweiteError } from "../errors.js";
import type { EdgeDirection } from "../formats/graphs/graph-landscape.js";
import { isForeign, isGraph, readForeign } from "../formats/read-foreign.js";
import { type RecognisedFormat, recogniseFormat } from "../formats/recognise/recognise.js";
import { isRegister } from "../formats/register/is-register.js";
import { readRegisterLandscape } from "../formats/register/read-register.js";
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

/** A file of another program that is to become a landscape, and what becomes of it as it is said now. */
export interface ForeignWork {
  readonly file: string;
  readonly bytes: Uint8Array;
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
  { file, bytes, format, said }: Omit<ForeignWork, "imported">,
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
        ? readRegisterLandscape([{ file, content: bytes }], ofRegister)
        : await readForeign(format, bytes, { file, ...options });
    if (imported === undefined) throw new Error(`${format} is not read`);
    return { file, bytes, format, said, imported };
  } catch (error) {
    if (error instanceof TragweiteError) return { file, bytes, format, said, imported: error };
    throw error;
  }
}

/** The format of a file of another program that is read here. */
export function foreignFormat(bytes: Uint8Array, file: string): RecognisedFormat | undefined {
  if (isRegister(bytes, { file })) return "register";
  const format = recogniseFormat(bytes);
  return isForeign(format) ? format : undefined;
}
