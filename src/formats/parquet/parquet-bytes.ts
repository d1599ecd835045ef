import { type ColumnSource, parquetWriteBuffer } from "hyparquet-writer";

/** A cell of a table; nothing where it is empty. */
export type ParquetCell = string | number | boolean | undefined;

/** A column of a table: its cells from the first row to the last. */
export interface ParquetColumn {
  readonly name: string;
  readonly cells: readonly ParquetCell[];
}

/**
 * A table as a file of Parquet. A column of nothing but numbers is DOUBLE, one of nothing but truths BOOLEAN, any other one of texts; empty cells are null.
 * @returns the same bytes for the same table
 * @remarks Cost: time and space O(cells). Source: Apache Parquet, "File Format".
 */
export function parquetBytes(columns: readonly ParquetColumn[]): Uint8Array {
  return new Uint8Array(parquetWriteBuffer({ columnData: columns.map(sourceOf), createdBy: "tragweite" }));
}

function sourceOf({ name, cells }: ParquetColumn): ColumnSource {
  const kinds = new Set(cells.map((cell) => typeof cell));
  kinds.delete("undefined");
  const [only] = kinds.size === 1 ? kinds : [];
  if (only === "number") return { name, type: "DOUBLE", data: cells.map((cell) => cell ?? null) };
  if (only === "boolean") return { name, type: "BOOLEAN", data: cells.map((cell) => cell ?? null) };
  return { name, type: "STRING", data: cells.map((cell) => (cell === undefined ? null : String(cell))) };
}
