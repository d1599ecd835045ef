import type { TableRow } from "../../tables/table.js";
import { type CodeListName, codeLists, isCodeOf, isNotApplicable, wordIn } from "../code-lists.js";
import { isLei, isLeiShaped } from "../lei.js";
import { isDay, type Register, type RegisterTable } from "../register.js";
import { type RegisterColumn, registerTemplates } from "../register-columns.js";
import type { Findings } from "./finding.js";

/** Cells are codes of their lists, days, numbers, and identifiers whose check digits fit. */
export function checkCells(register: Register, findings: Findings): void {
  const identifiers = new Identifiers(findings);
  for (const [template, columns] of registerTemplates) {
    const table = register.tables.get(template);
    for (const row of table?.rows ?? []) {
      if (table === undefined) break;
      for (const column of columns) checkCell(table, row, column, findings, identifiers);
    }
  }
}

/** Wrong identifiers, each told once in a register, where it stands first. */
class Identifiers {
  private readonly places = new Map<string, readonly [template: string, column: string, place: string]>();

  constructor(private readonly findings: Findings) {}

  check(value: string, template: string, column: string, place: string): void {
    if (isLei(value)) return;
    const first = this.places.get(value) ?? ([template, column, place] as const);
    this.places.set(value, first);
    const why = isLeiShaped(value) ? "digits" : "form";
    this.findings.add("lei", { column: first[1], value, why }, first[0], first[2], true);
  }
}

function checkCell(
  table: RegisterTable,
  row: TableRow,
  { code, cell: is }: RegisterColumn,
  findings: Findings,
  identifiers: Identifiers,
): void {
  const value = table.cell(row, code);
  if (value === "" || isNotApplicable(value)) return;
  const { template } = table;
  const place = table.place(row, code);
  const isIdentifier = is === "lei" || (is === "provider" && isLeiType(table.cell(row, typeColumn(code)), value));
  if (isIdentifier) identifiers.check(value, template, code, place);
  else if (Object.hasOwn(codeLists, is) && !isCodeOf(is as CodeListName, value))
    findings.add("code-list", { column: code, value }, template, place, true);
  const form = template === "b_05.02" && code === "0050" ? undefined : forms[is as keyof typeof forms];
  if (form?.(value) === false) findings.add("cell", { column: code, value, is: is as keyof typeof forms }, template, place, true);
}

/** How cells are written that are no code. */
const forms: Readonly<Record<"date" | "natural" | "amount", (value: string) => boolean>> = {
  date: isDay,
  natural: (value) => /^\d+(?:\.0+)?$/.test(value),
  amount: (value) => /^-?\d+(?:\.\d+)?(?:e\+?\d+)?$/i.test(value),
};

/** Beside the code of a provider stands of what type it is. */
const typeColumn = (code: string): string => String(Number(code) + 10).padStart(4, "0");

const isLeiType = (type: string, value: string): boolean =>
  type === "" ? isLeiShaped(value) : wordIn("code-type", type) === "lei";
