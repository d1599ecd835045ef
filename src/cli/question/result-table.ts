import { loadParquet } from "./parquet-writer.js";

type Table = "xlsx" | "parquet";

/** What a reporter writes where a workbook or a file of Parquet is asked for: the table that it is made of. */
export const reported = <F extends string>(format: F): Exclude<F, Table> | "csv" =>
  format === "xlsx" || format === "parquet" ? "csv" : (format as Exclude<F, Table>);

/**
 * What was reported, as a workbook or a file of Parquet where one is asked for.
 * @throws {@link UsageError} where the writer of Parquet is not installed
 */
export async function asTable(text: string, format: string, sheet: string): Promise<string | Uint8Array> {
  if (format === "parquet") return (await loadParquet()).writeParquetTable(text);
  if (format !== "xlsx") return text;
  const { csvWorkbook } = await import("../../formats/xlsx/csv-workbook.js");
  return csvWorkbook(text, sheet);
}
