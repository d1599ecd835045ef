import type { Landscape } from "../../model/landscape/landscape.js";
import { checkLandscape } from "../../model/values/argument-checks.js";
import { recordRows } from "../csv/record-rows.js";
import { parquetBytes } from "./parquet-bytes.js";

/**
 * A landscape as one table of Parquet: a row for each record, columns as in its CSV. For data teams; it is not read back here.
 * @returns the same bytes for the same landscape
 * @remarks Cost: time and space O(records · columns).
 */
export function writeParquetLandscape(landscape: Landscape): Uint8Array {
  checkLandscape("writeParquetLandscape", landscape);
  const rows = recordRows(landscape);
  const names = new Set(rows.flatMap(({ cells }) => [...cells.keys()]));
  return parquetBytes([
    { name: "record", cells: rows.map(({ record }) => record.name) },
    ...Array.from(names, (name) => ({ name, cells: rows.map(({ cells }) => cells.get(name)) })),
  ]);
}
