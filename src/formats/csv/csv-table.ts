import { greatestOf } from "../../sequences.js";

/** One row of a table, as it stands in the text; the three lists run parallel. */
export interface CsvRow {
  /** Where the row begins and where the next one does. */
  readonly start: number;
  readonly end: number;
  /** Contents without quotation marks; what is not quoted is without the space around it. */
  readonly cells: string[];
  /** Where each cell begins in the text. */
  readonly offsets: number[];
  /** What is wrong with the quotation marks, if anything. */
  readonly problem?: { readonly offset: number; readonly code: "csv-open-cell" | "csv-text-after-cell" };
}

export const delimiters = [",", ";", "\t"] as const;
export type Delimiter = (typeof delimiters)[number];

/** What tables of spreadsheets may say before the first row: `sep=;`, as their own delimiter. */
const separatorLine = /^\s*"?sep=(.)"?[,;\t]*(?:\r\n|\n|\r|$)/i;

/** Where the first row of a table may begin, and its delimiter. */
export interface TableStart {
  readonly start: number;
  readonly delimiter: Delimiter;
  /** Set where the table itself names another delimiter, which is not read. */
  readonly otherDelimiter?: string;
}

/** The delimiter of a table is what its line `sep=` says, else whichever its first line that is not empty has most of. */
export function tableStart(text: string): TableStart {
  const [line, named] = separatorLine.exec(text) ?? [];
  if (line !== undefined && named !== undefined) {
    const delimiter = delimiters.find((each) => each === named);
    return delimiter === undefined
      ? { start: line.length, delimiter: ",", otherDelimiter: named }
      : { start: line.length, delimiter };
  }
  const [header = ""] = text.trimStart().split(/\r\n|\n|\r/, 1);
  const counts = delimiters.map((each) => header.split(each).length);
  return { start: 0, delimiter: delimiters[counts.indexOf(greatestOf(counts))] ?? "," };
}

/** Whether nothing stands in a row, as in the empty lines that spreadsheets leave at the end. */
export function isEmptyRow({ cells }: CsvRow): boolean {
  return cells.every((cell) => cell === "");
}

/**
 * Reads one row (RFC 4180): cells in quotation marks may hold delimiters, line ends and doubled quotation marks.
 * Own code, since readers in packages do not tell where in a line a cell begins.
 * @param start - offset at which a row begins
 * @param most - a row of more cells ends with the first beyond them
 * @remarks Cost: O(row).
 */
export function readCsvRow(text: string, start: number, delimiter: Delimiter, most = Number.POSITIVE_INFINITY): CsvRow {
  const cells: string[] = [];
  const offsets: number[] = [];
  let problem: CsvRow["problem"];
  let offset = start;
  for (;;) {
    offsets.push(offset);
    const opening = skipSpace(text, offset, delimiter);
    let end: number;
    if (text.charAt(opening) === '"') {
      const closing = closingMark(text, opening);
      cells.push(text.slice(opening + 1, closing).replaceAll('""', '"'));
      end = endOfCell(text, closing + 1, delimiter);
      if (closing === text.length) {
        problem ??= { offset: opening, code: "csv-open-cell" };
      } else if (text.slice(closing + 1, end).trim() !== "") {
        problem ??= { offset: closing + 1, code: "csv-text-after-cell" };
      }
    } else {
      end = endOfCell(text, offset, delimiter);
      cells.push(text.slice(offset, end).trim());
    }
    offset = end + 1;
    if (text.charAt(end) === delimiter && cells.length <= most) continue;
    if (text.charAt(end) === "\r" && text.charAt(end + 1) === "\n") offset++;
    const row = { start, end: Math.min(offset, text.length), cells, offsets };
    return problem === undefined ? row : { ...row, problem };
  }
}

function skipSpace(text: string, offset: number, delimiter: Delimiter): number {
  let next = offset;
  while (text.charAt(next) === " " || (text.charAt(next) === "\t" && delimiter !== "\t")) next++;
  return next;
}

/** Offset of the quotation mark that closes the cell opened at `opening`, or the end of the text. */
function closingMark(text: string, opening: number): number {
  let mark = text.indexOf('"', opening + 1);
  while (mark !== -1 && text.charAt(mark + 1) === '"') mark = text.indexOf('"', mark + 2);
  return mark === -1 ? text.length : mark;
}

function endOfCell(text: string, start: number, delimiter: Delimiter): number {
  for (let end = start; end < text.length; end++) {
    const character = text.charAt(end);
    if (character === delimiter || character === "\n" || character === "\r") return end;
  }
  return text.length;
}
