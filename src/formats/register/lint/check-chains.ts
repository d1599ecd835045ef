import type { TableRow } from "../../tables/table.js";
import { isNotApplicable } from "../code-lists.js";
import type { Register, RegisterTable } from "../register.js";
import type { Findings } from "./finding.js";

const template = "b_05.02";

/** Ranks of a chain follow each other, and whoever is beyond the first serves somebody of the rank before. */
export function checkChains(register: Register, findings: Findings): void {
  const table = register.tables.get(template);
  if (table === undefined || !table.has("0050")) return;
  const chains = new Map<string, TableRow[]>();
  for (const row of table.rows) {
    const rank = table.cell(row, "0050");
    if (rank !== "" && !isRank(rank)) findings.add("rank", { value: rank }, template, table.place(row, "0050"));
    if (!isRank(rank)) continue;
    const key = `${table.cell(row, "0010")}\n${table.cell(row, "0020")}`.toUpperCase();
    const known = chains.get(key);
    if (known === undefined) chains.set(key, [row]);
    else known.push(row);
  }
  const providers = register.tables.get("b_05.01");
  const listed = new Set(providers?.rows.map((row) => providers.cell(row, "0010").toUpperCase()) ?? []);
  for (const rows of chains.values()) checkChain(table, rows, listed, findings);
}

function checkChain(table: RegisterTable, rows: readonly TableRow[], listed: ReadonlySet<string>, findings: Findings): void {
  const byRank = new Map<number, Set<string>>();
  for (const row of rows) {
    const rank = Number(table.cell(row, "0050"));
    const providers = byRank.get(rank) ?? new Set<string>();
    byRank.set(rank, providers.add(table.cell(row, "0030").toUpperCase()));
  }
  for (const row of rows) {
    const rank = Number(table.cell(row, "0050"));
    const before = byRank.get(rank - 1);
    if (rank > 1 && before === undefined) findings.add("rank-gap", { rank }, template, table.place(row, "0050"));
    else checkRecipient(table, row, before ?? new Set(), listed, findings);
  }
}

/**
 * @param before - the providers of the rank before, in capitals
 * @param listed - those of B_05.01, in capitals
 */
function checkRecipient(
  table: RegisterTable,
  row: TableRow,
  before: ReadonlySet<string>,
  listed: ReadonlySet<string>,
  findings: Findings,
): void {
  const rank = Number(table.cell(row, "0050"));
  const [provider, recipient] = [table.cell(row, "0030"), table.cell(row, "0060")];
  if (recipient === "" || isNotApplicable(recipient)) return;
  const place = table.place(row, "0060");
  // whom nobody lists has a finding of its own
  if (!listed.has(recipient.toUpperCase())) return;
  const isItself = recipient.toUpperCase() === provider.toUpperCase();
  if (isItself && rank > 1) findings.add("recipient-itself", { provider, rank }, template, place);
  else if (!isItself && !before.has(recipient.toUpperCase()))
    findings.add("recipient-rank", { recipient, rank }, template, place);
}

const isRank = (cell: string): boolean => /^[1-9]\d{0,5}(?:\.0+)?$/.test(cell);
