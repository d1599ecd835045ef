import { InvalidInputError } from "../../errors/errors.js";
import type { Limits } from "../../model/values/limits.js";
import { formatIssue } from "../text/format-issue.js";
import { ZipArchive } from "../zip/zip-archive.js";
import { readNumberMeanings } from "./number-format.js";
import { readSheet, type SharedOfSheets, type SheetRead } from "./read-sheet.js";
import { readSharedTexts } from "./shared-texts.js";
import { readWorkbook, type WorkbookSheet } from "./workbook.js";

/** A workbook of which sheets can be read. */
export interface OpenWorkbook {
  readonly sheets: readonly WorkbookSheet[];
  /** @param isTable - whether its rows and columns have limits of their own, as those of records of a landscape have others */
  read(sheet: WorkbookSheet, isTable?: boolean): SheetRead;
}

/** The sheets of a workbook, of which nothing else is unpacked. */
export const sheetsOf = (bytes: Uint8Array, limits: Limits, file: string | undefined): readonly WorkbookSheet[] =>
  readWorkbook(new ZipArchive(bytes, limits, file), limits).sheets;

/** Whether the sheets are templates of a register of information, which other readers refuse. */
export const areOfRegister = (sheets: readonly WorkbookSheet[]): boolean =>
  sheets.some(({ name }) => /^(?:b|rt)_?\d\d\.\d\d\b/i.test(name));

/** The same as {@link openAnyWorkbook}. @throws `InvalidInputError` for a register of information */
export function openWorkbook(bytes: Uint8Array, limits: Limits, file: string | undefined): OpenWorkbook {
  const workbook = openAnyWorkbook(bytes, limits, file);
  if (areOfRegister(workbook.sheets)) throw new InvalidInputError([formatIssue("xlsx-register", {})], file);
  return workbook;
}

/**
 * Opens a workbook; nothing is unpacked before the directory of the file has been checked, and what its sheets share no sooner than
 * the first of them that needs it has been read.
 */
export function openAnyWorkbook(bytes: Uint8Array, limits: Limits, file: string | undefined): OpenWorkbook {
  const archive = new ZipArchive(bytes, limits, file);
  const { sheets, isFrom1904, sharedTexts, styles } = readWorkbook(archive, limits);
  let texts: readonly string[] | undefined;
  const readTexts = (): readonly string[] => {
    texts ??= readSharedTexts(archive, sharedTexts, limits);
    return texts;
  };
  let shared: SharedOfSheets | undefined;
  const read = (sheet: WorkbookSheet, isTable = false): SheetRead => {
    shared ??= { texts: readTexts, meanings: readNumberMeanings(archive, styles, limits), isFrom1904 };
    return readSheet(archive, sheet, shared, { limits, isTable });
  };
  return { sheets, read };
}
