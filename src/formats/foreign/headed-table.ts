import { readTable } from "../tables/read-table.js";
import { plainText, type TableRow } from "../tables/table.js";
import type { ForeignReading } from "./foreign-options.js";

/** A table whose first row are headings. */
export interface HeadedTable {
  readonly headings: readonly string[];
  readonly rows: readonly TableRow[];
  /** What stands in a row below the first of these headings that the table has, whatever their case. */
  readonly cell: (row: TableRow, ...headings: readonly string[]) => string | undefined;
}

/** @throws as `readTable` */
export function readHeadedTable(input: string | Uint8Array, { file, limits, onNote }: ForeignReading): HeadedTable {
  const [first, ...rows] = readTable(input, { ...(file === undefined ? {} : { file }), limits, onNote }).rows;
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
