import { withoutFormulaMarks } from "../../model/values/formula-mark.js";
import { isEmptyRow, readCsvRow } from "../csv/csv-table.js";
import { type CellToWrite, workbookBytes } from "./write-workbook.js";

/** A number as tables write it; with more digits than a spreadsheet keeps it stays a text. */
const number = /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?(?:e[+-]?\d{1,3})?$/i;

/**
 * A table of CSV that was written here as a workbook with one sheet: numbers are numbers, and a text is a text, whatever it begins with.
 * @throws `InvalidArgumentError` where a text or the table is longer than spreadsheets hold
 * @remarks Cost: time and space O(table).
 */
export function csvWorkbook(csv: string, name: string): Uint8Array {
  const rows: string[][] = [];
  for (let next = 0; next < csv.length; ) {
    const row = readCsvRow(csv, next, ",");
    if (!isEmptyRow(row)) rows.push(row.cells);
    next = row.end;
  }
  const [headings = [], ...lines] = rows;
  return workbookBytes([{ name, headings, rows: lines.map((cells) => cells.map(cellOf)) }]);
}

function cellOf(cell: string): CellToWrite {
  if (cell === "") return undefined;
  return number.test(cell) ? Number(cell) : withoutFormulaMarks(cell);
}
