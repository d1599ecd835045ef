import { InvalidArgumentError } from "../../errors/errors.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { withFormulaMarks } from "../../model/values/formula-mark.js";
import { quoteCell } from "./csv-cell.js";
import { recordRows } from "./record-rows.js";

/**
 * Writes a landscape as one table, a row a record; reading it back gives the same landscape.
 * @throws `InvalidArgumentError` where a text holds a null character or half of one, which no table can
 */
export function writeCsv(landscape: Landscape): string {
  const rows = recordRows(landscape);
  const columns = [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))];
  const lines = rows.map(({ record, cells }) => [record.name, ...columns.map((column) => cellText(cells.get(column) ?? ""))]);
  const text = [["record", ...columns], ...lines].map((cells) => `${cells.map(quoteCell).join(",")}\n`).join("");
  if (text.includes("\0"))
    throw new InvalidArgumentError("writeLandscape", "a text holds a null character, which no table can", "write YAML or JSON");
  if (/\p{Cs}/u.test(text))
    throw new InvalidArgumentError(
      "writeLandscape",
      "a text holds half of a character, which no table can",
      "write YAML or JSON",
    );
  return text;
}

const cellText = (value: string | number | boolean): string =>
  typeof value === "string" ? withFormulaMarks(value) : String(value);
