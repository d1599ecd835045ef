import { checkWholeLandscape } from "../../model/documents/whole-document.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { checkOptions } from "../../model/values/argument-checks.js";
import { checkLimit, type Limits, withDefaultLimits } from "../../model/values/limits.js";
import { landscapeTable } from "../csv/csv-landscape.js";
import { type RowCells, recordRows } from "../csv/record-rows.js";
import { ZipArchive } from "../zip/zip-archive.js";
import { explanations, headingOfPath, headingWords, type SheetLanguage, sheetName } from "./landscape-words.js";
import { type SheetToWrite, workbookBytes } from "./write-workbook.js";

/** What cells of a column choose from, by the record and the path. */
const choices: Readonly<Record<string, readonly string[]>> = {
  "node kind": ["service", "system", "it-provider", "service-provider", "insurer", "member-group"],
  "group rule": ["all", "at-least", "share", "capacity"],
  "node evidence.status": ["documented", "inferred", "assumed"],
  "group evidence.status": ["documented", "inferred", "assumed"],
  "dependency evidence.status": ["documented", "inferred", "assumed"],
};

/** The language of headings, English where none is given, and limits within which the workbook shall be read back. */
export interface WriteXlsxOptions {
  readonly language?: SheetLanguage;
  readonly limits?: Partial<Limits>;
}

/**
 * Writes a landscape as a workbook (XLSX): a sheet for each kind of record with headings in plain words, drop-downs, and a sheet of
 * explanations; `readXlsxLandscape` gives the same landscape back, in whichever language it was written. The same landscape gives
 * the same bytes, and no cell is a formula.
 * @throws `InvalidArgumentError` where a text is longer than a cell, or a list than a sheet
 * @throws `LimitExceededError` where `readXlsxLandscape` would not read it: beyond `limits.cells`, or those of packed files
 * @remarks Cost: time and space O(landscape).
 */
export function writeXlsxLandscape(landscape: Landscape, options: WriteXlsxOptions = {}): Uint8Array {
  checkWholeLandscape("writeXlsxLandscape", landscape);
  checkOptions("writeXlsxLandscape", options, { language: Object.keys(explanations), limits: "limits" });
  const { language = "en" } = options;
  const all = recordRows(landscape);
  const sheets = landscapeTable.records.flatMap(({ name }) => {
    const rows = all.filter(({ record }) => record.name === name).map(({ cells }) => cells);
    return rows.length === 0 ? [] : [sheetOf(name, rows, language)];
  });
  const limits = withDefaultLimits(options.limits);
  checkLimit(limits, "cells", cellsIn(sheets));
  const bytes = workbookBytes([...sheets, explanationsSheet(language)]);
  void new ZipArchive(bytes, limits, undefined);
  return bytes;
}

/** Cells as they count when they are read: up to the last one in each row that is filled. */
function cellsIn(sheets: readonly SheetToWrite[]): number {
  let count = 0;
  for (const { headings, rows } of sheets) {
    count += headings.length;
    for (const row of rows) count += 1 + row.findLastIndex((cell) => cell !== undefined && cell !== "");
  }
  return count;
}

function sheetOf(record: string, rows: readonly RowCells[], language: SheetLanguage): SheetToWrite {
  const paths = inOrder([...new Set(rows.flatMap((cells) => [...cells.keys()]))]);
  const chosen = paths.flatMap((path, column) => {
    const words = choices[`${record} ${path}`];
    return words === undefined ? [] : [[column, words] as const];
  });
  return {
    name: sheetName(record, language),
    headings: paths.map((path) => headingOfPath(path, language)),
    rows: rows.map((cells) => paths.map((path) => cells.get(path))),
    choices: new Map(chosen),
  };
}

/** Columns that have names in words first, in their order. */
function inOrder(paths: readonly string[]): string[] {
  const known = Object.keys(headingWords).filter((path) => paths.includes(path));
  return [...known, ...paths.filter((path) => headingWords[path] === undefined)];
}

function explanationsSheet(language: SheetLanguage): SheetToWrite {
  const [name, heading, meaning] = explanations[language];
  const rows = Object.values(headingWords).map((words) => [words[language].heading, words[language].meaning]);
  return { name, headings: [heading, meaning], rows, isProse: true };
}
