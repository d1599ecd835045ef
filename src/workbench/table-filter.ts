import type { DraftRow } from "../edit/draft.js";
import { type TableName, tables } from "../edit/tables.js";
import { cellShown } from "./cell-input.js";
import type { Workbench } from "./workbench.js";

/**
 * The rows in which all words of a filter stand, in any of their cells as they are shown, or in their id; and the row that is looked
 * at, which does not vanish while it is written. Cost: O(cells) where anything is filtered.
 */
export function rowsWith(
  rows: readonly DraftRow[],
  filter: string,
  bench: Workbench,
  table: TableName,
  chosen: string | undefined,
): readonly DraftRow[] {
  const words = filter
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0) return rows;
  const { columns } = tables[table];
  return rows.filter((row) => {
    if (row.id === chosen) return true;
    const text = [row.id, ...columns.map((column) => cellShown(bench, row, column))].join("\n").toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
