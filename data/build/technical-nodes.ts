import { evidenceOf } from "./evidence-cells.js";
import { institutionRows } from "./institutions.js";
import type { LandscapeRows, NodeRow } from "./landscape-rows.js";
import { namesOf } from "./names.js";
import type { TableRow, Tables } from "./tables.js";
import { existsOn, type Validity } from "./validity.js";

/** Systems and the nation-wide parts of TI services that exist on the day. */
export function technicalNodes(tables: Tables, day: string): LandscapeRows {
  const exists = (row: Validity): boolean => existsOn(day, row);
  return {
    nodes: [
      ...tables["gematik-services"].filter(exists).map(gematikService),
      ...institutionRows(tables, tables.systems.filter(exists), ["id", "operator"]).map(system),
    ],
  };
}

function gematikService(row: TableRow<"gematik-services">): NodeRow {
  return { kind: "gematik-service", id: row.id, ...namesOf(row), evidence: evidenceOf(row) };
}

function system(row: TableRow<"systems">): NodeRow {
  const { id, operator, site, platform } = row;
  return {
    kind: "system",
    id,
    ...namesOf(row),
    operator,
    systemType: row.system_type,
    ...(site !== "" && { site }),
    ...(platform !== "" && { platform }),
    evidence: evidenceOf(row),
  };
}
