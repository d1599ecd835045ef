import { type InputIssue, InvalidInputError, LimitExceededError } from "../../errors/errors.js";
import { invalidInput } from "../../model/documents/document.js";
import { checkLimit, type Limits, withDefaultLimits } from "../../model/values/limits.js";
import { isEmptyRow, readCsvRow, tableStart } from "../csv/csv-table.js";
import { readRecognised, refuseRecognised } from "../recognise/read-recognised.js";
import { recogniseContent } from "../recognise/recognise.js";
import { checkReading } from "../text/check-reading.js";
import { decodeText, type OnNote } from "../text/decode-text.js";
import { formatIssue } from "../text/format-issue.js";
import { positionsIn } from "../text/source-position.js";
import type { Table, TableRow } from "./table.js";

/** How a table is read, and the name that it has in messages. */
export interface ReadTableOptions {
  readonly file?: string;
  readonly limits?: Partial<Limits>;
  /** Is told of what was read although it is not written as it is best: UTF-16, Windows-1252. */
  readonly onNote?: OnNote | undefined;
}

/**
 * Reads a table of texts between commas, semicolons or tabs, as spreadsheets save it; a first line `sep=;` is none of its rows.
 * @param input - text, or bytes of UTF-8, UTF-16, or Windows-1252 where they can be nothing else
 * @throws `InvalidInputError` with all issues at once: quotation marks that do not fit, or a file that is something else
 * @throws `LimitExceededError` beyond `limits.fileBytes`, `tableRows`, `tableColumns` or `cells`
 * @remarks Cost: time and space O(input).
 */
export function readTable(input: string | Uint8Array, asked: ReadTableOptions = {}): Table {
  checkReading("readTable", input, asked, { file: "text", limits: "limits", onNote: "function" });
  const { tableRows } = withDefaultLimits(asked.limits);
  return recognisedTable(input, asked, (rows) => {
    if (rows > tableRows) throw new LimitExceededError("tableRows", tableRows, rows, asked.file);
  });
}

/** Is told of every row how many there are with it. */
export type OnRow = (rows: number) => void;

/** The same as {@link readTable}, of a part of a register of information, whose rows count with those of others. */
export const readTemplate = (input: string | Uint8Array, asked: ReadTableOptions, onRow: OnRow): Table =>
  recognisedTable(input, asked, onRow, { known: "register-table" });

/** The same of a file that is known to be the table of another program, whose mistakes are told as such. */
export const readKnownTable = (input: string | Uint8Array, asked: ReadTableOptions): Table =>
  tableOf(input, asked, () => undefined);

const recognisedTable = (
  input: string | Uint8Array,
  asked: ReadTableOptions,
  onRow: OnRow,
  known: { readonly known?: "register-table" } = {},
): Table => readRecognised(input, { wanted: "table", file: asked.file, ...known }, () => tableOf(input, asked, onRow));

function tableOf(input: string | Uint8Array, { file, limits: given, onNote }: ReadTableOptions, onRow: OnRow): Table {
  const limits = withDefaultLimits(given);
  const text = decodeText(input, { limits, file, version: undefined, isTable: true }, onNote);
  const found = recogniseContent(text);
  if (found !== undefined && "own" in found)
    throw new InvalidInputError([formatIssue("own-file", { found: found.own, wanted: "table" })], file);
  const rows = rowsOf(text, limits, file, onRow);
  // of one column is a file of another program, too, each line of which is one of a table
  if (found !== undefined && rows.every(({ cells }) => cells.length < 2)) refuseRecognised(found, { wanted: "table", file });
  return { ...(file === undefined || file === "" ? {} : { name: file }), rows };
}

function rowsOf(text: string, limits: Limits, file: string | undefined, onRow: OnRow): TableRow[] {
  const { start, delimiter, otherDelimiter } = tableStart(text);
  const positionOf = positionsIn(text);
  if (otherDelimiter !== undefined)
    throw new InvalidInputError([formatIssue("csv-other-delimiter", { delimiter: otherDelimiter }, positionOf(0))], file);
  const rows: TableRow[] = [];
  const issues: InputIssue[] = [];
  let cells = 0;
  for (let next = start, number = 1; next < text.length; number++) {
    const row = readCsvRow(text, next, delimiter, limits.tableColumns);
    cells += row.cells.length;
    checkLimit(limits, "tableColumns", row.cells.length, file);
    checkLimit(limits, "cells", cells, file);
    if (row.problem !== undefined) issues.push(formatIssue(row.problem.code, {}, positionOf(row.problem.offset)));
    if (!isEmptyRow(row)) rows.push({ number, cells: row.cells });
    onRow(rows.length);
    next = row.end;
  }
  if (issues.length > 0) throw invalidInput(issues, limits, file);
  return rows;
}
