import { isColumnName } from "./column-names.js";
import type { ColumnPlan } from "./column-plan.js";
import { comparable, plainText, type TableRow } from "./table.js";

/** What a row is that is none of the table, though it stands below its headings. */
export type RowBetween = "headings" | "other-table";

/**
 * Whether a row is the headings over again, as on each printed page, those of another kind, or those of another table: these stand behind
 * an empty row.
 * @param before - the number of the row before
 */
export function rowBetween({ columns, headings }: ColumnPlan, row: TableRow, before: number): RowBetween | undefined {
  const textIn = (column: number | undefined): string => comparable(row.cells[column ?? -1] ?? "");
  const taken = [...new Set(columns.values())].filter((column) => textIn(column) !== "");
  if (taken.length > 0 && taken.every((column) => textIn(column) === comparable(headings.cells[column] ?? ""))) return "headings";
  const name = textIn(columns.get("service")) || textIn(columns.get("system"));
  if (!isColumnName(name)) return undefined;
  const filled = row.cells.filter((cell) => plainText(cell) !== "").length;
  return row.number > before + 1 && filled > 1 ? "other-table" : "headings";
}

/** The only text in a row, where the table has more columns than one. */
export function onlyTextIn({ columns }: ColumnPlan, { cells }: TableRow): string | undefined {
  const [only, ...others] = cells.map(plainText).filter((text) => text !== "");
  return others.length === 0 && columns.size > 1 ? only : undefined;
}

/** What a list of several names has between them, and few names have in them. */
export const mayBeSeveral = (name: string): boolean => /;|\||\s[/+]\s/.test(name);
