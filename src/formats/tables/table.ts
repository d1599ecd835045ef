import { checkRecord } from "../../model/values/argument-checks.js";
import type { ImportNote } from "./import-note.js";

/** A cell of a table as a text, whatever it looks like: `=1+1` is four characters. */
export interface TableRow {
  /** As a spreadsheet numbers it: the first row is 1, empty ones count. */
  readonly number: number;
  /** From the first column on; what a row lacks is empty. */
  readonly cells: readonly string[];
  /** By column, the values of cells that the file itself holds as numbers, whatever marks their texts have. */
  readonly numbers?: ReadonlyMap<number, number>;
}

/** A sheet of rows, whichever format it comes from. Rows that are empty may be left out. */
export interface Table {
  /** The name of the file, where it has one. */
  readonly name?: string;
  /** The sheet, where the file has several. */
  readonly sheet?: string;
  readonly rows: readonly TableRow[];
  /** What is to be told of how the rows were read. */
  readonly notes?: readonly ImportNote[];
}

/** @throws `InvalidArgumentError` for what is no table on its outside */
export function checkTable(call: string, table: Table): void {
  checkRecord(call, "table", table, ["rows"], "give one that readTable made");
}

/** A cell's place as spreadsheets write it: the third column of row 12 is `C12`. */
export function cellPlace(column: number, row: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row}`;
}

/** A text as it is compared: whatever its case and the space in it. */
export const comparable = (text: string): string => plainText(text).toLowerCase();

/** What stands in a text and nobody sees: where a word may be broken, and a byte order mark. */
const unseen = /[\u00ad\u200b\u2060\ufeff]/gu;

/** A text in one line, in one form of its characters, without space around it and without what nobody sees. */
export const plainText = (text: string): string => text.replace(unseen, "").normalize("NFC").replace(/\s+/gu, " ").trim();
