import type { Landscape } from "../../src/model/landscape/landscape.js";
import { counts } from "./counts.js";
import { items, parseTable } from "./csv-table.js";
import { evidenceOf } from "./evidence-cells.js";
import type { DependencyRow, NodeRow } from "./landscape-rows.js";
import { namesOf } from "./names.js";
import { organisations } from "./organisations.js";
import { citedIn, sources } from "./sources.js";
import type { Tables } from "./tables.js";

/** When the source counted the records that all statutory insured had got by then. */
const asOf = "2025-02-09";
const serviceTypes = ["epa-app", "epa-practice"];

/**
 * Who keeps the electronic patient records of the statutory insured since January 2025: a dated variant of the ePA alone.
 * Insurers are the 94 of that day, with the figures of germany-2023.
 * @param tables - of germany-2023
 * @param operatorTable - text of epa-2025/tables/record-operators.csv
 */
export function epa2025(tables: Tables, operatorTable: string): Landscape {
  const rows = parseTable("record-operators.csv", operatorTable, ["insurer", "operators", "status", "sources", "note"]);
  const operators = new Set(rows.flatMap(({ operators: cell }) => items(cell)));
  const insurers = new Set(rows.map(({ insurer }) => insurer));
  const isWanted = ({ kind, id }: NodeRow): boolean => (kind === "insurer" ? insurers.has(id) : operators.has(id));
  const recordSystems = [...operators].sort().map(
    (operator): NodeRow => ({
      kind: "system",
      id: `${operator}/epa-records`,
      ...namesOf({ name: "ePA record system (ePA for all)", name_de: "ePA-Aktensystem (ePA für alle)" }),
      operator,
      systemType: "epa-records",
      evidence: evidenceOf({ status: "documented", sources: "heise-epa-2025;elektroniknet-idp" }),
    }),
  );
  const types = tables["service-types"].filter(({ id }) => serviceTypes.includes(id));
  const services = rows.flatMap(({ insurer }) =>
    types.map(
      (type): NodeRow => ({
        kind: "service",
        id: `${insurer}/${type.id}`,
        ...namesOf(type),
        operator: insurer,
        serviceType: type.id,
        evidence: evidenceOf({ status: "inferred", sources: "heise-epa-2025" }),
      }),
    ),
  );
  const dependencies = rows.flatMap((row) =>
    serviceTypes.map((serviceType): DependencyRow => {
      const suppliers = items(row.operators).map((operator) => `${operator}/epa-records`);
      const [only = ""] = suppliers;
      const dependent = `${row.insurer}/${serviceType}`;
      return {
        id: `${dependent}.epa-records`,
        dependent,
        ...(suppliers.length > 1 ? { candidates: suppliers } : { supplier: only }),
        kind: "operation",
        weight: 1,
        evidence: evidenceOf(row),
      };
    }),
  );
  const landscape = {
    nodes: [...(organisations(tables).nodes ?? []).filter(isWanted), ...recordSystems, ...services],
    dependencies,
    ...counts(tables, (id) => insurers.has(id)),
  };
  return {
    tragweite: "landscape/1",
    id: "epa-2025",
    name: "Record systems of the electronic patient record, Germany, February 2025",
    names: { de: "Aktensysteme der elektronischen Patientenakte (ePA), Deutschland, Februar 2025" },
    asOf,
    sources: sources(tables, citedIn(landscape)),
    ...landscape,
  };
}
