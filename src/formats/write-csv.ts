import type { Landscape } from "../model/landscape.js";
import { escapeFormula, quoteCell } from "./csv-cell.js";
import { type ListRecord, listOfRecord } from "./csv-columns.js";

type Cells = Map<string, string>;

/** Writes a landscape as one table, a row a record; reading it back gives the same landscape. */
export function writeCsv(landscape: Landscape): string {
  const rows: Cells[] = [new Map([["record", "landscape"]])];
  const records = Object.entries(listOfRecord) as [ListRecord, (typeof listOfRecord)[ListRecord]][];
  const lists = new Set<string>(Object.values(listOfRecord));
  for (const [field, value] of Object.entries(landscape)) {
    const isEmptyList = lists.has(field) && field !== "nodes" && Array.isArray(value) && value.length === 0;
    if (!lists.has(field) || isEmptyList) flatten(value, field, rows[0] ?? new Map());
  }
  for (const [record, list] of records) {
    for (const row of landscape[list] ?? []) {
      const cells: Cells = new Map([["record", record]]);
      for (const [field, value] of Object.entries(row)) flatten(value, field, cells);
      rows.push(cells);
    }
  }
  const columns = new Set(rows.flatMap((cells) => [...cells.keys()]));
  const lines = rows.map((cells) => [...columns].map((column) => quoteCell(cells.get(column) ?? "")));
  return [[...columns].map(quoteCell), ...lines].map((cells) => `${cells.join(",")}\n`).join("");
}

/** The cells of a value, each under its path. */
function flatten(value: unknown, path: string, cells: Cells): void {
  if (value === undefined) return;
  if (typeof value !== "object" || value === null) {
    cells.set(path, typeof value === "string" ? escapeFormula(value) : String(value));
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
  return text === "[]" ? undefined : escapeFormula(text);
}
