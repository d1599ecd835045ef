import { checkText } from "../../model/values/argument-checks.js";
import { withoutFormulaMarks } from "../../model/values/formula-mark.js";
import { isEmptyRow, readCsvRow } from "../csv/csv-table.js";
import { type ParquetCell, parquetBytes } from "./parquet-bytes.js";

/** Columns of results that hold numbers, beside those of bounds; an id is a text, whatever it looks like. */
const numbers = new Set([
  ...["rank", "order", "probability", "tier", "units", "organisations", "count", "share", "of", "hour", "standard_error"],
  ...["passing", "losing", "logic", "open", "substituted"],
]);
const isOfNumbers = (heading: string): boolean => /_at_(?:least|most)$/.test(heading) || numbers.has(heading);

const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?$/i;

/**
 * A table of results, as `reporters.QUESTION.csv` writes it, as a file of Parquet. Bounds, counts and shares are numbers unless something else stands among
 * them; all else is text, without the marks that keep spreadsheets from taking it for a formula.
 * @returns the same bytes for the same table
 * @remarks Cost: time and space O(table).
 */
export function writeParquetTable(csv: string): Uint8Array {
  checkText("writeParquetTable", "table", csv, "give the text that a reporter wrote as CSV");
  const rows: (readonly string[])[] = [];
  for (let next = 0; next < csv.length; ) {
    const row = readCsvRow(csv, next, ",");
    if (!isEmptyRow(row)) rows.push(row.cells);
    next = row.end;
  }
  const [headings = [], ...lines] = rows;
  return parquetBytes(
    headings.map((name, column) => {
      const cells = lines.map((line) => line[column] ?? "");
      const areNumbers = isOfNumbers(name) && cells.every((cell) => cell === "" || number.test(cell));
      return { name, cells: cells.map((cell) => cellOf(cell, areNumbers)) };
    }),
  );
}

function cellOf(cell: string, isNumber: boolean): ParquetCell {
  if (cell === "") return undefined;
  return isNumber ? Number(cell) : withoutFormulaMarks(cell);
}
