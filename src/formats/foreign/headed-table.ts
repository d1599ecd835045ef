import { readKnownTable } from "../tables/read-table.js";
import { plainText, type TableRow } from "../tables/table.js";
import type { ForeignReading } from "./foreign-options.js";

/** A table whose first row are headings. */
export interface HeadedTable {
  readonly headings: readonly string[];
  readonly rows: readonly TableRow[];
  /** What stands in a row below the first of these headings that the table has, whatever their case. */
  readonly cell: (row: TableRow, ...headings: readonly string[]) => string | undefined;
}

/** @throws as `readTable`, but for the limit of rows, and of nothing that it is no table of contracts */
export function readHeadedTable(input: string | Uint8Array, { file, limits, onNote }: ForeignReading): HeadedTable {
  const [first, ...rows] = readKnownTable(input, { ...(file === undefined ? {} : { file }), limits, onNote }).rows;
  const headings = (first?.cells ?? []).map((cell) => plainText(cell).toLowerCase());
  return {
    headings,
    rows,
    cell: (row, ...wanted) => {
      const column = wanted.map((heading) => headings.indexOf(heading)).find((at) => at >= 0);
      const text = column === undefined ? "" : (row.cells[column] ?? "").trim();
      return text === "" ? undefined : text;
    },
  };
}
