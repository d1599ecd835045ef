import { isNotApplicable } from "../code-lists.js";
import { type Register, rowsOf } from "../register.js";
import type { Findings } from "./finding.js";

type Reference = readonly [template: string, column: string, target: string, targetColumn: string];

/** Rule 807: references for which a register is rejected. Source: EBA, filing rules for the register of information. */
const rejecting: readonly Reference[] = [
  ["b_02.02", "0010", "b_02.01", "0010"],
  ["b_02.02", "0020", "b_01.02", "0010"],
  ["b_02.02", "0030", "b_05.01", "0010"],
  ["b_02.02", "0050", "b_06.01", "0010"],
  ["b_05.01", "0110", "b_05.01", "0010"],
  ["b_05.02", "0010", "b_02.01", "0010"],
  ["b_05.02", "0030", "b_05.01", "0010"],
  ["b_05.02", "0060", "b_05.01", "0010"],
  ["b_07.01", "0010", "b_02.01", "0010"],
  ["b_07.01", "0020", "b_05.01", "0010"],
];

/** References that should lead somewhere as well. */
const others: readonly Reference[] = [
  ["b_01.03", "0020", "b_01.02", "0010"],
  ["b_02.01", "0030", "b_02.01", "0010"],
  ["b_02.03", "0010", "b_02.01", "0010"],
  ["b_02.03", "0020", "b_02.01", "0010"],
  ["b_03.01", "0010", "b_02.01", "0010"],
  ["b_03.01", "0020", "b_01.02", "0010"],
  ["b_03.02", "0010", "b_02.01", "0010"],
  ["b_03.02", "0020", "b_05.01", "0010"],
  ["b_03.03", "0010", "b_02.01", "0010"],
  ["b_04.01", "0010", "b_02.01", "0010"],
  ["b_04.01", "0020", "b_01.02", "0010"],
  ["b_06.01", "0040", "b_01.02", "0010"],
];

/** What a cell names stands in the template that is to list it. */
export function checkReferences(register: Register, findings: Findings): void {
  const listed = new Map<string, ReadonlySet<string>>();
  const valuesOf = (template: string, column: string): ReadonlySet<string> => {
    const key = `${template}.${column}`;
    const known = listed.get(key) ?? valuesIn(register, template, column);
    listed.set(key, known);
    return known;
  };
  for (const [references, code] of [
    [rejecting, "foreign-key"],
    [others, "reference"],
  ] as const)
    for (const [template, column, target, targetColumn] of references) {
      const table = register.tables.get(template);
      for (const row of table?.rows ?? []) {
        const value = table?.cell(row, column) ?? "";
        if (value === "" || isNotApplicable(value) || valuesOf(target, targetColumn).has(value.toUpperCase())) continue;
        findings.add(code, { column, value, target }, template, table?.place(row, column) ?? "", true);
      }
    }
  checkFunctions(register, findings);
}

function valuesIn(register: Register, template: string, column: string): ReadonlySet<string> {
  const table = register.tables.get(template);
  return new Set(table?.rows.map((row) => table.cell(row, column).toUpperCase()) ?? []);
}

/** A function that only another entity has. */
function checkFunctions(register: Register, findings: Findings): void {
  const [services, functions] = [register.tables.get("b_02.02"), register.tables.get("b_06.01")];
  if (services === undefined || functions === undefined) return;
  const key = (id: string, entity: string): string => `${id}\n${entity}`.toUpperCase();
  const own = new Set(functions.rows.map((row) => key(functions.cell(row, "0010"), functions.cell(row, "0040"))));
  const ids = valuesIn(register, "b_06.01", "0010");
  for (const row of rowsOf(register, "b_02.02")) {
    const [id, entity] = [services.cell(row, "0050"), services.cell(row, "0020")];
    if (id === "" || entity === "" || !ids.has(id.toUpperCase()) || own.has(key(id, entity))) continue;
    findings.add("function-of-other", { function: id, entity }, "b_02.02", services.place(row, "0050"), true);
  }
}
