import { type InputIssue, InvalidInputError } from "../../errors/errors.js";
import { type ImportMap, type ImportRole, importRoles } from "../../model/documents/import-map.js";
import { nearest } from "../../model/values/nearest.js";
import { formatIssue } from "../text/format-issue.js";
import { comparable, plainText, type Table, type TableRow } from "./table.js";
import { headingsDown } from "./transposed.js";

/** Headings stand within so many rows; above them may be a title. */
const mostRowsAbove = 20;

/** Which column of a table is what. */
export interface ColumnPlan {
  /** Rows above the headings. */
  readonly above: readonly TableRow[];
  readonly headings: TableRow;
  /** Rows below them. */
  readonly rows: readonly TableRow[];
  readonly columns: ReadonlyMap<ImportRole, number>;
}

/** The row in which the most of these headings stand: the first of them, and the first of all where there are none. */
export function headingRow(table: Table, score: (cells: readonly string[], index: number) => number): number {
  let best = 0;
  let most = 0;
  table.rows.slice(0, mostRowsAbove).forEach(({ cells }, index) => {
    const found = score(cells, index);
    if (found > most) [best, most] = [index, found];
  });
  return best;
}

/** @throws `InvalidInputError` for a table whose rows and columns are swapped */
export function refuseTransposed(table: Table): void {
  const headings = headingsDown(table);
  if (headings !== undefined) throw new InvalidInputError([formatIssue("import-transposed", { headings })], table.name);
}

/** The sheets beside the one that was read, where the file has several. */
function otherSheets({ notes = [] }: Table): { readonly sheets?: readonly string[] } {
  const others = notes.flatMap((note) => (note.code === "sheet" ? note.values.others : [])).slice(0, 10);
  return others.length === 0 ? {} : { sheets: others };
}

/**
 * Finds the headings of a mapping in a table.
 * @throws `InvalidInputError` where the table lacks one of them or has no rows, or the mapping no service and no system, also
 * because rows and columns are swapped
 */
export function columnPlan(table: Table, { columns = {} }: ImportMap): ColumnPlan {
  const wanted = importRoles.flatMap((role) => (columns[role] === undefined ? [] : [[role, columns[role]] as const]));
  const names = new Set(wanted.map(([, heading]) => comparable(heading)));
  const at = headingRow(table, (cells) => new Set(cells.map(comparable).filter((cell) => names.has(cell))).size);
  const headings = table.rows[at] ?? { number: 1, cells: [] };
  const known = headings.cells.map(plainText);
  const shown = known.filter((heading) => heading !== "").slice(0, 30);
  const issues: InputIssue[] = [];
  const found = new Map<ImportRole, number>();
  if (columns.service === undefined && columns.system === undefined) {
    refuseTransposed(table);
    issues.push(formatIssue("import-no-columns", { known: shown, ...otherSheets(table) }));
  }
  for (const [role, heading] of wanted) {
    const column = known.findIndex((each) => comparable(each) === comparable(heading));
    if (column >= 0) found.set(role, column);
    else issues.push(formatIssue("import-unknown-heading", { role, heading, near: nearest(heading, shown), known: shown }));
  }
  const rows = table.rows.slice(at + 1);
  if (issues.length === 0 && rows.length === 0) issues.push(formatIssue("import-no-rows", {}));
  if (issues.length > 0) throw new InvalidInputError(issues, table.name);
  return { above: table.rows.slice(0, at), headings, rows, columns: found };
}
