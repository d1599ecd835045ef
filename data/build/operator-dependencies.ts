import { items } from "./csv-table.js";
import { type EvidenceCells, evidenceOf } from "./evidence-cells.js";
import { type DependencyRow, dependencyId, type LandscapeRows } from "./landscape-rows.js";
import type { TableRow, Tables } from "./tables.js";

type ColumnRule = TableRow<"operator-columns">;

/**
 * What an operator column of insurers.csv means: the insurer's service of that type stands on the operator's system.
 * Several operators in a cell are candidates. A line of named-evidence.csv replaces the evidence of its column.
 */
export function operatorDependencies(tables: Tables): LandscapeRows {
  const named = new Map(tables["named-evidence"].map((row) => [`${row.dependent} ${row.supplier}`, row]));
  const dependencies = tables.insurers.flatMap((insurer) =>
    columnRules(tables, insurer).map((rule): DependencyRow => {
      const dependent = `${insurer.id}/${rule.service_type}`;
      const suppliers = operatorsIn(insurer, rule.column).map((operator) => `${operator}/${rule.system}`);
      const key = `${dependent} ${suppliers.join(";")}`;
      const evidence: EvidenceCells = named.get(key) ?? rule;
      named.delete(key);
      const [only = ""] = suppliers;
      return {
        id: dependencyId(dependent, only),
        dependent,
        ...(suppliers.length > 1 ? { candidates: suppliers } : { supplier: only }),
        kind: rule.kind as DependencyRow["kind"],
        weight: 1,
        evidence: evidenceOf(evidence),
      };
    }),
  );
  if (named.size > 0) throw new Error(`named-evidence.csv names no dependency of insurers.csv: ${[...named.keys()].join(", ")}`);
  return { dependencies };
}

/** The rules that apply to an insurer: for its operator where there is one, else the general one of the column. */
function columnRules(tables: Tables, insurer: TableRow<"insurers">): ColumnRule[] {
  const applying = tables["operator-columns"].filter(({ column, operator }) => {
    const operators = operatorsIn(insurer, column);
    return operators.length > 0 && (operator === "" || operators.includes(operator));
  });
  const isReplaced = (rule: ColumnRule): boolean =>
    rule.operator === "" &&
    applying.some(
      (other) =>
        other.operator !== "" &&
        other.service_type === rule.service_type &&
        other.column === rule.column &&
        other.system === rule.system,
    );
  return applying.filter((rule) => !isReplaced(rule));
}

function operatorsIn(insurer: TableRow<"insurers">, column: string): string[] {
  if (!column.endsWith("_operator") || !(column in insurer)) throw new Error(`insurers.csv has no operator column ${column}`);
  return items(insurer[column as keyof TableRow<"insurers">]);
}
