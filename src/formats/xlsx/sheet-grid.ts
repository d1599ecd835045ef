import { InvalidInputError } from "../../errors/errors.js";
import type { XlsxMistake } from "../../errors/format-issues.js";
import { checkLimit, type Limits } from "../../model/values/limits.js";
import { cellPlace, type TableRow } from "../tables/table.js";
import { formatIssue } from "../text/format-issue.js";

/** Where the last cell of a sheet can stand, counted from 1. */
export const mostRows = 1_048_576;
export const mostColumns = 16_384;
/** Longer texts no spreadsheet holds in a cell. */
export const mostCharacters = 32_767;

/** So many texts that merged cells hide are told of each. */
const mostHidden = 10;

interface GridRow {
  readonly number: number;
  /** Texts, and the numbers of those that are not resolved yet. */
  readonly cells: (string | number)[];
  numbers?: Map<number, number>;
}

/** Cells that are merged into one, counted from 1. */
export interface MergedCells {
  readonly range: string;
  readonly text: string;
  /** Other texts that the file still holds in them and no spreadsheet shows; the first few. */
  readonly hidden: readonly string[];
}

/**
 * The cells of one sheet while it is read: what they hold in all stays below the limits. Texts that sheets share are resolved when all
 * its rows are known, so that a sheet of too many is refused before they are read.
 */
export class SheetGrid {
  private readonly rowBy = new Map<number, GridRow>();
  private cells = 0;
  private characters = 0;

  constructor(
    private readonly sheet: string,
    private readonly limits: Limits,
    private readonly file: string | undefined,
    /** Whether the rows and columns of tables have limits of their own. */
    private readonly isTable: boolean,
  ) {}

  /** Puts a text that is not empty, or what a number shows, into a cell. */
  put(rowNumber: number, column: number, text: string, number?: number): void {
    this.count(0, text.length);
    const row = this.cell(rowNumber, column, text);
    if (number === undefined) return;
    row.numbers ??= new Map();
    row.numbers.set(column, number);
  }

  /** Puts the number of a shared text into a cell. */
  putShared(rowNumber: number, column: number, index: number): void {
    this.cell(rowNumber, column, index);
  }

  /** Puts shared texts in the places of their numbers. */
  resolve(texts: () => readonly string[]): void {
    for (const row of this.rowBy.values())
      for (const [column, cell] of row.cells.entries()) {
        if (typeof cell !== "number") continue;
        const text = texts()[cell];
        if (text === undefined) throw this.refused(cellPlace(column, row.number), "shared-text");
        if (text.length > mostCharacters) throw this.refused(cellPlace(column, row.number), "length");
        this.count(0, text.length);
        row.cells[column] = text;
      }
  }

  /** What stands in the first of cells that are merged downwards belongs to each of their rows that has anything in it. */
  merge(ranges: readonly string[]): readonly MergedCells[] {
    const numbers = [...this.rowBy.keys()].sort((a, b) => a - b);
    return ranges.flatMap((range) => {
      const [from, to] = range.split(":").map((place) => cellAt(place));
      if (from === undefined || to === undefined) throw this.refused(range, "place");
      const first = this.rowBy.get(from.row);
      const text = String(first?.cells[from.column] ?? "");
      if (text === "" || to.row <= from.row) return [];
      const number = first?.numbers?.get(from.column);
      const hidden = new Set<string>();
      for (let at = firstAbove(numbers, from.row); (numbers[at] ?? Number.POSITIVE_INFINITY) <= to.row; at++) {
        const below = String(this.rowBy.get(numbers[at] ?? 0)?.cells[from.column] ?? "");
        if (below !== "" && below !== text && hidden.size < mostHidden) hidden.add(below);
        this.put(numbers[at] ?? 0, from.column, text, number);
      }
      return [{ range, text, hidden: [...hidden] }];
    });
  }

  /** Once all texts are resolved, the rows in which any stands. */
  rows(): TableRow[] {
    const rows = [...this.rowBy.values()].sort((a, b) => a.number - b.number);
    return rows.flatMap(({ number, cells, numbers }) => {
      while (cells.at(-1) === "") cells.pop();
      const row = { number, cells: cells as readonly string[] };
      return cells.length === 0 ? [] : [numbers === undefined ? row : { ...row, numbers }];
    });
  }

  refused(cell: string, why: XlsxMistake): InvalidInputError {
    return new InvalidInputError([formatIssue("xlsx-cell", { sheet: this.sheet, cell, why })], this.file);
  }

  private cell(rowNumber: number, column: number, cell: string | number): GridRow {
    let row = this.rowBy.get(rowNumber);
    if (row === undefined) {
      row = { number: rowNumber, cells: [] };
      this.rowBy.set(rowNumber, row);
      if (this.isTable) checkLimit(this.limits, "tableRows", this.rowBy.size, this.file);
    }
    if (this.isTable) checkLimit(this.limits, "tableColumns", column + 1, this.file);
    this.count(Math.max(1, column - row.cells.length + 1), 0);
    while (row.cells.length < column) row.cells.push("");
    row.cells[column] = cell;
    return row;
  }

  /** @throws `LimitExceededError` where all that is kept is more than the limits allow */
  count(cells: number, characters: number): void {
    this.cells += cells;
    this.characters += characters;
    checkLimit(this.limits, "cells", this.cells, this.file);
    checkLimit(this.limits, "unzippedBytes", this.characters, this.file);
  }
}

/** The row (from 1) and the column (from 0) of a place such as `C12`; nothing where no sheet has it. */
export function cellAt(place: string): { readonly row: number; readonly column: number } | undefined {
  const [found, letters = "", digits = ""] = /^\$?([a-z]{1,3})\$?([1-9]\d{0,6})$/i.exec(place) ?? [];
  if (found === undefined) return undefined;
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const row = Number(digits);
  return column < mostColumns && row <= mostRows ? { row, column } : undefined;
}

/** The first position of a number greater than `bound` among ascending ones. */
function firstAbove(numbers: readonly number[], bound: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) > bound) high = middle;
    else low = middle + 1;
  }
  return low;
}
