import type * as z from "zod";
import type { CellKind } from "./csv-cell.js";
import { cellKind } from "./csv-columns.js";

/** What one row of a table may be. */
export interface CsvRecord {
  /** The word for it in the column `record`. */
  readonly name: string;
  /** The list of the document that it goes into; "" for the fields of the document itself. */
  readonly list: string;
  readonly schema: z.core.$ZodType;
}

/** What a table looks like, and the document that is made of it. */
export interface CsvShape {
  /** What a row may be; with more than one, the column `record` says which. */
  readonly records: readonly [CsvRecord, ...CsvRecord[]];
  /** What the document holds before the first row. */
  readonly start: Readonly<Record<string, unknown>>;
  /** Short names of columns, with the path that each stands for beside the others. */
  readonly shortNames?: (columns: readonly string[]) => ReadonlyMap<string, string>;
  /** What the row of the document itself says as its version, if it needs one. */
  readonly documentRow?: string;
}

/** A column of the table, and what it holds by record; nothing where a record has no such field. */
export interface Column {
  readonly name: string;
  readonly path: readonly string[];
  readonly kinds: ReadonlyMap<CsvRecord, CellKind>;
}

/** The column of a name; `shortNames` are those of the table. */
export function columnOf(name: string, { records }: CsvShape, shortNames: ReadonlyMap<string, string>): Column {
  const path = (shortNames.get(name) ?? name).split(".");
  const kinds = new Map<CsvRecord, CellKind>();
  for (const record of records) {
    const kind = cellKind(record.schema, path);
    if (kind !== undefined) kinds.set(record, kind);
  }
  return { name: path.join("."), path, kinds };
}
