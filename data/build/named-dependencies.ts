import { evidenceOf } from "./evidence-cells.js";
import { type DependencyRow, dependencyId, type LandscapeRows } from "./landscape-rows.js";
import type { Tables } from "./tables.js";

/** Stands in service-needs.csv for the insurer's own service. */
const own = /^own(?=\/)/;

/** Dependencies of single services that a source names, and those that every service of a type has. */
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
    dependencies: [...tables["named-dependencies"], ...needs].map((row) => ({
      id: dependencyId(row.dependent, row.supplier),
      dependent: row.dependent,
      supplier: row.supplier,
      kind: row.kind as DependencyRow["kind"],
      weight: 1,
      evidence: evidenceOf(row),
    })),
  };
}
