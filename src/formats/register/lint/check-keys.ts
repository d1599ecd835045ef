import type { TableRow } from "../../tables/table.js";
import { type Register, type RegisterTable, rowsOf } from "../register.js";
import { registerTemplates } from "../register-columns.js";
import type { Findings } from "./finding.js";

/** Rules 805 and 806: every row of a template that has a key has one, and no other row of it has the same. */
export function checkKeys({ tables }: Register, findings: Findings): void {
  for (const [template, columns] of registerTemplates) {
    const table = tables.get(template);
    if (table === undefined || table.rows.length === 0) continue;
    const keys = columns.filter(({ isKey }) => isKey).map(({ code }) => code);
    if (keys.length === 0) continue;
    const missing = keys.filter((code) => !table.has(code));
    const file = table.part.slice(0, -1);
    for (const column of missing) findings.add("key-column-missing", { column, rows: table.rows.length }, template, file, true);
    const present = keys.filter((code) => table.has(code));
    const whole = table.rows.filter((row) => isWhole(table, row, present, findings));
    if (missing.length === 0) checkDoubles(table, whole, keys, findings);
    const unsaid = table.rows.filter((row) => isDirect(table, row) && table.has("0060") && table.cell(row, "0060") === "");
    if (unsaid.length > 0) findings.add("recipient-empty", { rows: unsaid.length }, template, file, true);
  }
}

/** Who serves a financial entity directly has no recipient in the instructions, though the column is of the key. */
const isDirect = (table: RegisterTable, row: TableRow): boolean =>
  table.template === "b_05.02" && Number(table.cell(row, "0050")) === 1;

/** Whether all cells of the key are filled in. */
function isWhole(table: RegisterTable, row: TableRow, keys: readonly string[], findings: Findings): boolean {
  const empty = keys.filter((code) => table.cell(row, code) === "" && !(code === "0060" && isDirect(table, row)));
  if (empty.length > 0) findings.add("empty-key", { columns: empty }, table.template, table.place(row, empty[0]));
  return empty.length === 0;
}

function checkDoubles(table: RegisterTable, rows: readonly TableRow[], keys: readonly string[], findings: Findings): void {
  const firsts = new Map<string, number>();
  for (const row of rows) {
    const cells = keys.map((code) => table.cell(row, code));
    const key = cells.join("\n").toUpperCase();
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, row.number);
    else findings.add("double-key", { key: cells.filter((cell) => cell !== ""), first }, table.template, table.place(row));
  }
}

/** Rule 808: what the filing indicators say is there, and nothing else. Only report packages have them. */
export function checkIndicators(register: Register, findings: Findings): void {
  const { indicators, isPackage, tables } = register;
  if (!isPackage) return;
  const file = "FilingIndicators.csv";
  if (indicators === undefined) {
    findings.add("indicator", { why: "none" }, "filing-indicators", file);
    return;
  }
  for (const template of registerTemplates.keys()) {
    const said = indicators.get(template);
    const rows = rowsOf(register, template).length;
    if (rows > 0 && said === undefined) findings.add("indicator", { why: "missing" }, template, file, true);
    if (rows > 0 && said === false) findings.add("indicator", { why: "false" }, template, file, true);
    if (said === true && !tables.has(template)) findings.add("indicator", { why: "no-table" }, template, file, true);
  }
}
