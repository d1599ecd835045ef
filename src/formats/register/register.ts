import type { ImportNotes } from "../tables/import-note.js";
import { cellPlace, type TableRow } from "../tables/table.js";

/** A file of a register that stands in a folder. */
export interface RegisterPart {
  /** With the folders that it stands in, such as `reports/b_05.02.csv`. */
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** Registers as they are handed in: a package (zip) or a workbook, or the files of a folder. */
export interface RegisterFile {
  /** What messages, notes and evidence call it. */
  readonly file?: string | undefined;
  readonly content: Uint8Array | readonly RegisterPart[];
}

/** A template of a register, filled in. */
export class RegisterTable {
  /** @param part - what stands before the places of cells: `b_05.02.csv:` or `b_05.02!` */
  constructor(
    readonly template: string,
    readonly part: string,
    /** By the code of a column. */
    readonly columns: ReadonlyMap<string, number>,
    readonly rows: readonly TableRow[],
  ) {}

  has(code: string): boolean {
    return this.columns.has(code);
  }

  /** What stands in a cell, without the space around it; empty where the column is missing. */
  cell({ cells }: TableRow, code: string): string {
    const column = this.columns.get(code);
    return column === undefined ? "" : (cells[column] ?? "").trim();
  }

  /** Where a row or one of its cells stands. */
  place({ number }: TableRow, code?: string): string {
    const column = code === undefined ? undefined : this.columns.get(code);
    return `${this.part}${column === undefined ? number : cellPlace(column, number)}`;
  }
}

/** A register as it stands in one file or folder. */
export interface Register {
  readonly file: string | undefined;
  /** By the name of the template. */
  readonly tables: ReadonlyMap<string, RegisterTable>;
  /** By template, what the filing indicators say; absent where the register has none. */
  readonly indicators: ReadonlyMap<string, boolean> | undefined;
  /** Whether it is a report package: with parameters, or a description of the report. */
  readonly isPackage: boolean;
  /** The day that it describes, where it says one. */
  readonly day: string | undefined;
  readonly notes: ImportNotes;
}

/** The rows of a template, or none. */
export const rowsOf = ({ tables }: Register, template: string): readonly TableRow[] => tables.get(template)?.rows ?? [];

/** Whether a text is a day as ISO 8601 writes it. */
export const isDay = (text: string): boolean =>
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(text) && !Number.isNaN(Date.parse(text));

/** A day as it is written, without a time after it. */
export const dayIn = (cell: string): string | undefined => {
  const day = cell.slice(0, 10);
  return isDay(day) && (cell.length === 10 || /^[T ]/.test(cell.slice(10))) ? day : undefined;
};
