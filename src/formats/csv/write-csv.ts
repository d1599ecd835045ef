import { InvalidArgumentError } from "../../errors.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { withFormulaMarks } from "../../model/values/formula-mark.js";
import { quoteCell } from "./csv-cell.js";
import { landscapeTable } from "./csv-landscape.js";

type Cells = Map<string, string>;

/**
 * Writes a landscape as one table, a row a record; reading it back gives the same landscape.
 * @throws {@link InvalidArgumentError} where a text holds a null character, which no table can
 */
export function writeCsv(landscape: Landscape): string {
  const rows = landscapeTable.records.flatMap(({ name, list }) =>
    list === "" ? [cellsOf(ownFields(landscape), name)] : rowsIn(landscape, list).map((row) => cellsOf(row, name)),
  );
  const columns = [...new Set(rows.flatMap((cells) => [...cells.keys()]))];
  const lines = rows.map((cells) => columns.map((column) => cells.get(column) ?? ""));
  const text = [columns, ...lines].map((cells) => `${cells.map(quoteCell).join(",")}\n`).join("");
  if (text.includes("\0"))
    throw new InvalidArgumentError("writeLandscape", "a text holds a null character, which no table can", "write YAML or JSON");
  return text;
}

/** The fields of the landscape itself, with those lists that are there and empty: no row would tell of them. */
function ownFields(landscape: Landscape): object {
  const lists = new Set(landscapeTable.records.map(({ list }) => list));
  const isOwn = ([field, value]: [string, unknown]): boolean =>
    !lists.has(field) || (field !== "nodes" && Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(landscape).filter(isOwn));
}

function rowsIn(landscape: Landscape, list: string): readonly object[] {
  return (landscape as unknown as Readonly<Record<string, readonly object[] | undefined>>)[list] ?? [];
}

function cellsOf(row: object, record: string): Cells {
  const cells: Cells = new Map([["record", record]]);
  for (const [field, value] of Object.entries(row)) flatten(value, field, cells);
  return cells;
}

/** The cells of a value, each under its path. */
function flatten(value: unknown, path: string, cells: Cells): void {
  if (value === undefined) return;
  if (typeof value !== "object" || value === null) {
    cells.set(path, typeof value === "string" ? withFormulaMarks(value) : String(value));
    return;
  }
  const items = Array.isArray(value) ? inOneCell(value) : undefined;
  if (items !== undefined) cells.set(path, items);
  else if (Object.keys(value).length === 0) cells.set(path, "{}");
  else for (const [key, inner] of Object.entries(value)) flatten(inner, `${path}.${key}`, cells);
}

/** A list between semicolons; `undefined` where its items cannot be told apart again that way. */
function inOneCell(items: readonly unknown[]): string | undefined {
  if (items.length === 0) return "[]";
  const fits = (item: unknown): boolean =>
    typeof item === "number" || (typeof item === "string" && item !== "" && item === item.trim() && !item.includes(";"));
  if (!items.every(fits)) return undefined;
  const text = items.join(";");
  return text === "[]" ? undefined : withFormulaMarks(text);
}
