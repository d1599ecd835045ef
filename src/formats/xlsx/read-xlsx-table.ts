import { InvalidInputError } from "../../errors/errors.js";
import { checkBytes, checkOptions } from "../../model/values/argument-checks.js";
import { type Limits, withDefaultLimits } from "../../model/values/limits.js";
import { nearest } from "../../model/values/nearest.js";
import { recogniseStart } from "../recognise/recognise.js";
import { ImportNotes } from "../tables/import-note.js";
import { cellPlace, comparable, type Table } from "../tables/table.js";
import { formatIssue } from "../text/format-issue.js";
import { openWorkbook } from "./open-workbook.js";
import type { SheetRead } from "./read-sheet.js";
import type { WorkbookSheet } from "./workbook.js";

/** Which sheet of a workbook is read, and what it is called in messages. */
export interface ReadXlsxOptions {
  readonly file?: string;
  /** The name of the sheet. @defaultValue the first that is not hidden and has rows, else the first that has rows */
  readonly sheet?: string | undefined;
  readonly limits?: Partial<Limits>;
}

/** What a reader of workbooks takes. */
export const bytesHint = "give the bytes of the file, a Uint8Array";
/** Longer names no spreadsheet gives to a sheet. */
const mostOfName = 31;

/** Whether a file looks like an Excel workbook (XLSX): nothing is unpacked for that. */
export function isXlsx(bytes: Uint8Array): boolean {
  checkBytes("isXlsx", "input", bytes, bytesHint);
  return recogniseStart(bytes) === "xlsx";
}

/**
 * Reads a sheet of an Excel workbook (XLSX) as a table; what its cells do not show stands in the notes of the table. Values of
 * formulas are those that were stored with them. Nothing is unpacked before the directory of the file has been checked.
 * @throws `InvalidInputError` for a file that is damaged or no workbook, a sheet that it does not have, or a wrong cell
 * @throws `LimitExceededError` beyond `limits.fileBytes`, `zipParts`, `unzippedBytes`, `unzippedPartBytes`, `zipRatio`, `cells`,
 * `tableRows`, `tableColumns` or `sharedTexts`
 * @remarks Cost: time O(unpacked bytes of the sheets up to the one that is read), space O(its cells).
 */
export function readXlsxTable(bytes: Uint8Array, options: ReadXlsxOptions = {}): Table {
  checkBytes("readXlsxTable", "input", bytes, bytesHint);
  checkOptions("readXlsxTable", options, { file: "text", sheet: "text", limits: "limits" });
  const { file, sheet: wanted, limits: given } = options;
  const limits = withDefaultLimits(given);
  const { sheets, read: readOne } = openWorkbook(bytes, limits, file);
  for (const sheet of inOrder(sheets, wanted, file)) {
    const read = readOne(sheet, true);
    if (read.rows.length === 0 && wanted === undefined) continue;
    const name = sheet.name.slice(0, mostOfName);
    return { ...(file === undefined ? {} : { name: file }), sheet: name, rows: read.rows, notes: notesOf(read, sheet, sheets) };
  }
  throw new InvalidInputError([formatIssue("xlsx-no-sheet", {})], file);
}

/** The sheet that is wanted, or all of them, those that are hidden last. */
function inOrder(
  sheets: readonly WorkbookSheet[],
  wanted: string | undefined,
  file: string | undefined,
): readonly WorkbookSheet[] {
  if (wanted === undefined) return [...sheets].sort((a, b) => Number(a.isHidden) - Number(b.isHidden));
  const found = sheets.find(({ name }) => name === wanted) ?? sheets.find(({ name }) => comparable(name) === comparable(wanted));
  if (found !== undefined) return [found];
  const known = sheets.map(({ name }) => name);
  const values = { sheet: wanted, near: nearest(wanted, known), known: known.slice(0, 30) };
  throw new InvalidInputError([formatIssue("xlsx-unknown-sheet", values)], file);
}

function notesOf(read: SheetRead, sheet: WorkbookSheet, sheets: readonly WorkbookSheet[]): ImportNotes["list"] {
  const notes = new ImportNotes();
  const others = sheets.filter((each) => each !== sheet).map(({ name }) => name);
  notes.add("sheet", { sheet: sheet.name, isHidden: sheet.isHidden, others });
  const [formula] = read.formulas;
  if (formula !== undefined) notes.add("formulas", { cells: read.formulas.length }, formula);
  for (const { range, text, hidden } of read.merged)
    notes.add("merged-cells", hidden.length === 0 ? { text } : { text, hidden }, range);
  for (const place of read.unvalued) notes.add("formula-unvalued", {}, place);
  for (const { place, shown } of read.errors) notes.add("cell-error", { shown }, place);
  const filled = new Set(read.rows.map(({ number }) => number));
  const hidden = read.hiddenRows.filter((row) => filled.has(row));
  const [row] = hidden;
  if (row !== undefined) notes.add("hidden-rows", { rows: hidden.length }, String(row));
  const columns = filledColumns(read);
  const letters = (column: number): string => cellPlace(column - 1, 0).slice(0, -1);
  for (const [from, to] of read.hiddenColumns) {
    if (!columns.some((column) => column >= from && column <= to)) continue;
    notes.add("hidden-columns", {}, from === to ? letters(from) : `${letters(from)}:${letters(to)}`);
  }
  return notes.list;
}

/** Columns in which anything stands, counted from 1. */
function filledColumns({ rows }: SheetRead): number[] {
  const columns = new Set<number>();
  for (const { cells } of rows) {
    cells.forEach((cell, column) => {
      if (cell !== "") columns.add(column + 1);
    });
  }
  return [...columns];
}
