import type { Landscape } from "../../model/landscape/landscape.js";
import { landscapeTable } from "./csv-landscape.js";
import type { CsvRecord } from "./csv-shape.js";

/** What stands in one row, by the paths of its fields; a list stands in one cell between semicolons. */
export type RowCells = ReadonlyMap<string, string | number | boolean>;

/** A record of a landscape as a row of a table. */
export interface RecordRow {
  readonly record: CsvRecord;
  readonly cells: RowCells;
}

/** The records of a landscape as rows, in the order in which they are written. */
export function recordRows(landscape: Landscape): RecordRow[] {
  return landscapeTable.records.flatMap((record) =>
    (record.list === "" ? [ownFields(landscape)] : rowsIn(landscape, record.list)).map((row) => ({
      record,
      cells: cellsOf(row),
    })),
  );
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

function cellsOf(row: object): RowCells {
  const cells = new Map<string, string | number | boolean>();
  for (const [field, value] of Object.entries(row)) flatten(value, field, cells);
  return cells;
}

/** The cells of a value, each under its path. */
function flatten(value: unknown, path: string, cells: Map<string, string | number | boolean>): void {
  if (value === undefined) return;
  if (typeof value !== "object" || value === null) {
    cells.set(path, typeof value === "number" || typeof value === "boolean" ? value : String(value));
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
  return text === "[]" ? undefined : text;
}
