import { InvalidInputError } from "../../errors/errors.js";
import { refuseOther } from "../foreign/foreign-json.js";
import { ForeignLandscape } from "../foreign/foreign-landscape.js";
import {
  checkForeign,
  type ForeignOptions,
  type ForeignReading,
  foreignOptionKinds,
  isTaken,
} from "../foreign/foreign-options.js";
import { type HeadedTable, readHeadedTable } from "../foreign/headed-table.js";
import type { Imported } from "../tables/import-table.js";
import type { TableRow } from "../tables/table.js";
import { formatIssue } from "../text/format-issue.js";
import { relationType } from "./relation-types.js";

const ends = ["parent", "child"] as const;
const read = new Set(["parent", "type", "child", ...ends.flatMap((end) => [`${end}.sys_id`, `${end}.sys_class_name`])]);

/**
 * Reads a landscape from the relations of a CMDB as ServiceNow exports them (`cmdb_rel_ci` as CSV: parent, type, child): both ends
 * become systems; of "Depends on::Used by", "Runs on::Runs", "Hosted on::Hosts" and "Virtualized by::Virtualizes" the parent needs the
 * child. "Contains", "Members", "Cluster of", "Sends data to" and "Connects to" are taken where `take` names them; others are counted in a note.
 * @throws `InvalidInputError` for what is no such table, or has two things of one name and no `parent.sys_id` and `child.sys_id`
 * @throws `LimitExceededError` beyond `limits.fileBytes`, `nodes` or `dependencies`
 * @remarks Cost: time and space O(input).
 */
export function readServiceNow(input: string | Uint8Array, options: ForeignOptions = {}): Imported {
  const reading = checkForeign("readServiceNow", input, options, foreignOptionKinds);
  const table = readHeadedTable(input, reading);
  if (!["parent", "type", "child"].every((heading) => table.headings.includes(heading))) refuseOther("servicenow", reading.file);
  const made = new ForeignLandscape("servicenow", reading);
  const classes = new Map<string, string>();
  for (const row of table.rows) for (const end of ends) addEnd(made, table, row, end, classes, reading.file);
  for (const row of table.rows) addRelation(made, table, row, reading);
  for (const heading of table.headings)
    if (!read.has(heading) && heading !== "") made.notes.tally("attribute-left", heading, undefined, table.rows.length);
  return made.finish();
}

const keyOf = ({ cell }: HeadedTable, row: TableRow, end: string): string | undefined => cell(row, `${end}.sys_id`, end);

function addEnd(
  made: ForeignLandscape,
  table: HeadedTable,
  row: TableRow,
  end: string,
  classes: Map<string, string>,
  file: string | undefined,
): void {
  const key = keyOf(table, row, end);
  const name = table.cell(row, end) ?? key;
  if (key === undefined || name === undefined) return;
  const type = table.cell(row, `${end}.sys_class_name`);
  const known = classes.get(key);
  if (type !== undefined && known !== undefined && known !== type)
    throw new InvalidInputError(
      [formatIssue("servicenow-double-name", { name, classes: [known, type] }, { line: row.number })],
      file,
    );
  if (type !== undefined) classes.set(key, type);
  if (made.get(key) === undefined) made.node({ key, name, kind: "system", type, place: String(row.number) });
}

function addRelation(made: ForeignLandscape, table: HeadedTable, row: TableRow, reading: ForeignReading): void {
  const place = String(row.number);
  const [parent, child] = [keyOf(table, row, "parent"), keyOf(table, row, "child")];
  const type = table.cell(row, "type") ?? "";
  const says = relationType(type);
  const isAsked = says?.isOptional !== true || isTaken(reading, type) || isTaken(reading, type.split("::", 1)[0] ?? "");
  if (parent === undefined || child === undefined || says === undefined || !isAsked) {
    made.notes.tally(says === undefined || isAsked ? "relation-left" : "relation-optional", type, place);
    return;
  }
  const [dependent, supplier] = says.dependent === "parent" ? [parent, child] : [child, parent];
  const group = says.isCluster === true ? { group: { key: "cluster", k: 1 } } : {};
  made.need({ dependent, supplier, note: type, place, ...group });
}
