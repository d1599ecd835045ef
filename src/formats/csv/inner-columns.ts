import type { InputIssue } from "../../errors/errors.js";
import type { WantedValue } from "../../errors/issues.js";
import { formatIssue } from "../text/format-issue.js";
import { neededColumns } from "./csv-columns.js";
import type { CsvShape } from "./csv-shape.js";

/**
 * An issue that asks for an object, as a reader of a table can answer it: no cell holds one, its fields have columns of their own. Of several ids
 * in one it is said what stands between the items of a list in a cell.
 * @param quoteCell - how a cell is written in the file. Default: as it is
 * @returns `undefined` for any other issue
 */
export function inColumns(
  issue: InputIssue,
  { records }: CsvShape,
  quoteCell: (cell: string) => string = String,
): InputIssue | undefined {
  if (issue.code === "joined-ids") {
    const cell = quoteCell(issue.values.ids.join(";"));
    return { ...issue, ...formatIssue("joined-ids", { ...issue.values, cell }), path: issue.path };
  }
  if (issue.code !== "wrong-type" && issue.code !== "no-alternative") return undefined;
  const { path, values } = issue;
  const wanted: readonly WantedValue[] = "wanted" in values ? values.wanted : [values];
  const others = wanted.filter((each) => !("type" in each && (each.type === "object" || each.type === "evidence")));
  const isRow = typeof path[1] === "number";
  const record = records.find(({ list }) => list === (isRow ? path[0] : ""));
  if (others.length === wanted.length || record === undefined) return undefined;
  const columns = neededColumns(record.schema, path.slice(isRow ? 2 : 0).map(String));
  const { field, found } = values;
  return columns.length === 0 ? undefined : { ...issue, ...formatIssue("in-columns", { field, found, others, columns }), path };
}
