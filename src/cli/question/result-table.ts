/** What a reporter writes where a workbook is asked for: the table that it is made of. */
export const reported = <F extends string>(format: F): Exclude<F, "xlsx"> | "csv" =>
  format === "xlsx" ? "csv" : (format as Exclude<F, "xlsx">);

/** What was reported, as a workbook where one is asked for. */
export async function asWorkbook(text: string, format: string, sheet: string): Promise<string | Uint8Array> {
  if (format !== "xlsx") return text;
  const { csvWorkbook } = await import("../../formats/xlsx/csv-workbook.js");
  return csvWorkbook(text, sheet);
}
