import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { randomFrom, shuffled } from "../../bench/generators/random.js";
import { parseTables, type TableName, type Tables } from "./tables.js";

/** Tables whose lines state something on sources; those of sources, columns, pools and totals are left out. */
const audited = [
  "it-providers",
  "insurers",
  "systems",
  "gematik-services",
  "service-types",
  "named-dependencies",
  "named-evidence",
  "service-providers",
  "provider-services",
  "ti-dependencies",
] as const satisfies readonly TableName[];

/** A line of a table by its number, the header being line 1. */
export interface DrawnLine {
  readonly table: (typeof audited)[number];
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** Lines of the tables for an audit, drawn without repetition; the same seed draws the same ones of the same tables. */
export function drawLines(tables: Tables, count: number, seed: number): DrawnLine[] {
  const lines = audited.flatMap((table) => tables[table].map((cells, index): DrawnLine => ({ table, line: index + 2, cells })));
  const order = [...shuffled(lines.length, randomFrom(seed)).slice(0, count)];
  return order.flatMap((place) => lines[place] ?? []);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [count = 40, seed = 20261201] = process.argv.slice(2).map(Number);
  const folder = new URL("../germany-2023/tables/", import.meta.url);
  const tables = parseTables((name) => readFileSync(new URL(`${name}.csv`, folder), "utf8"));
  for (const { table, line, cells } of drawLines(tables, count, seed))
    console.log(`${table}:${line} ${Object.values(cells).join(" | ")}`);
}
