import { guessImportMap } from "../formats/tables/guess-map.js";
import { comparable } from "../formats/tables/table.js";
import { columnMeant } from "./column-names.js";
import type { Column } from "./tables.js";
import { writtenValue } from "./written-value.js";

type Cells = readonly (readonly string[])[];

/**
 * Whether the first row of pasted cells is headings of another table: none of them is one of these columns, and they say what
 * contracts have, or stand as words above nothing but numbers.
 * @remarks Cost: O(cells).
 */
export function areForeignHeadings(cells: Cells, columns: readonly Column[]): boolean {
  const [first = [], ...below] = cells;
  if (below.length === 0 || first.length < 2) return false;
  if (first.some((cell) => columnMeant(columns, cell) !== undefined || isNumber(cell))) return false;
  return isAboveNumbers(first, below) || sayWhatContractsHave(first, cells);
}

const isNumber = (text = ""): boolean => typeof writtenValue(text, "number", "de") === "number";

function isAboveNumbers(first: readonly string[], below: Cells): boolean {
  return first.some((heading, column) => {
    const filled = below.map((row) => row[column] ?? "").filter((cell) => cell.trim() !== "");
    return heading.trim() !== "" && filled.length > 0 && filled.every((cell) => isNumber(cell));
  });
}

/** Every word of the first row, two at least, is what a column of contracts is called. */
function sayWhatContractsHave(first: readonly string[], cells: Cells): boolean {
  const { columns = {} } = guessImportMap({ rows: cells.map((row, index) => ({ number: index + 1, cells: row })) });
  const known = new Set(Object.values(columns).map((heading = "") => comparable(heading)));
  const headings = first.filter((cell) => cell.trim() !== "");
  return headings.length > 1 && headings.every((heading) => known.has(comparable(heading)));
}
