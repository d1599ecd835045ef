import { printable } from "../../errors/errors.js";
import { withFormulaMarks } from "../../model/values/formula-mark.js";
import type { Bounds } from "../../quantities.js";

/** Blanks at an edge are quoted, too: many programs drop them otherwise. */
function csvCell(value: string | number): string {
  if (typeof value === "number") return String(value);
  const safe = withFormulaMarks(printable(value));
  return /[",\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The cells of two bounds in whole numbers, the least rounded down and the most up; empty where one is not known. */
export function boundCells({ atLeast, atMost }: Partial<Bounds> = {}): (number | string)[] {
  const cell = (bound: number | undefined, rounded: (value: number) => number): number | string =>
    bound === undefined || !Number.isFinite(bound) ? "" : rounded(bound);
  return [cell(atLeast, Math.floor), cell(atMost, Math.ceil)];
}

/**
 * Rows as CSV after RFC 4180. A text that a spreadsheet would take for a formula carries an apostrophe in front, also behind a
 * semicolon or a line end within, where a spreadsheet splits that does not split at commas; what a terminal would act on
 * stands as `\uXXXX`.
 */
export function csvText(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(",")}\r\n`).join("");
}

/** Lower and upper ends, one after the other; an upper one that nothing bounds stays empty. */
export function endsOf(bounds: readonly Bounds[]): (number | string)[] {
  return bounds.flatMap(({ atLeast, atMost }) => [atLeast, atMost === Number.POSITIVE_INFINITY ? "" : atMost]);
}
