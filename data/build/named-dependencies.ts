import { items } from "./csv-table.js";
import { evidenceOf } from "./evidence-cells.js";
import { type DependencyRow, dependencyId, type LandscapeRows } from "./landscape-rows.js";
import type { Tables } from "./tables.js";

/** Stands in service-needs.csv for the insurer's own service. */
const own = /^own(?=\/)/;

/** Dependencies of single services that a source names, and those that every service of a type has. Several suppliers are candidates. */
export function namedDependencies(tables: Tables): LandscapeRows {
  const statutory = tables.insurers.filter(({ insurer_type }) => insurer_type !== "PKV");
  const needs = statutory.flatMap(({ id }) =>
    tables["service-needs"].map((need) => ({
      ...need,
      dependent: `${id}/${need.service_type}`,
      supplier: need.supplier.replace(own, id),
    })),
  );
  return {
    dependencies: [...tables["named-dependencies"], ...needs].map((row) => {
      const suppliers = items(row.supplier);
      const [only = ""] = suppliers;
      return {
        id: dependencyId(row.dependent, only),
        dependent: row.dependent,
        ...(suppliers.length > 1 ? { candidates: suppliers } : { supplier: only }),
        kind: row.kind as DependencyRow["kind"],
        weight: 1,
        evidence: evidenceOf(row),
      };
    }),
  };
}
