import { isEmptyRow, readCsvRow, tableStart } from "../csv/csv-table.js";

/** A first row longer than this is none of headings. */
const mostCharacters = 65_536;

/** The headings of a text that may be a table, in small letters. */
export function headingsOf(text: string): ReadonlySet<string> {
  const head = text.slice(0, mostCharacters);
  const { start, delimiter } = tableStart(head);
  let row = readCsvRow(head, start, delimiter);
  while (isEmptyRow(row) && row.end < head.length) row = readCsvRow(head, row.end, delimiter);
  return new Set(row.cells.map((cell) => cell.toLowerCase()));
}
