import type { Landscape } from "../../src/model/landscape/landscape.js";
import { poolOf } from "./counts.js";
import { items, numberIn } from "./csv-table.js";
import { evidenceOf } from "./evidence-cells.js";
import type { DependencyRow, GroupRow, NodeRow } from "./landscape-rows.js";
import { namesOf } from "./names.js";
import { sources } from "./sources.js";
import { insurers2026 } from "./ti-2026-insurers.js";
import type { Ti2026Row, Ti2026Tables } from "./ti-2026-tables.js";
import { validityOf } from "./validity.js";

/** Two weeks after the end of connectors that know RSA only, and most of what was read is of that month. */
const asOf = "2026-01-15";

/**
 * The Telematikinfrastruktur and the electronic patient record with their users in January 2026: who keeps the records and the
 * health IDs of the statutory insured, and on what practices, hospitals and pharmacies stand; with days where rows have some.
 */
export function ti2026(tables: Ti2026Tables): Landscape {
  const insurers = insurers2026(tables);
  const groups = new Map<string, GroupRow>();
  const dependencies = tables.dependencies.map((row): DependencyRow => {
    const { dependent, supplier, group, kind } = row;
    if (group !== "") groups.set(group, { id: group, node: dependent, rule: "share" });
    return {
      id: `${dependent}.${supplier}`.replaceAll("/", "."),
      dependent,
      supplier,
      kind: kind as DependencyRow["kind"],
      weight: numberIn(row.weight, `weight of ${dependent} on ${supplier}`),
      ...(group !== "" && { group }),
      ...(row.buffer_hours !== "" && { bufferHours: numberIn(row.buffer_hours, `buffer of ${dependent} on ${supplier}`) }),
      ...validityOf(row),
      evidence: evidenceOf(row),
    };
  });
  return {
    tragweite: "landscape/1",
    id: "ti-2026-01",
    name: "Patient records, health IDs and the Telematikinfrastruktur, Germany, January 2026",
    names: { de: "Patientenakten, GesundheitsIDs und die Telematikinfrastruktur, Deutschland, Januar 2026" },
    asOf,
    timeZone: "Europe/Berlin",
    sources: sources(tables),
    units: [
      { id: "cards", names: { de: "Karten", en: "cards" }, singular: { de: "Karte", en: "card" } },
      { id: "connectors", names: { de: "Konnektoren", en: "connectors" }, singular: { de: "Konnektor", en: "connector" } },
    ],
    nodes: [...tables.nodes.map(nodeOf), ...(insurers.nodes ?? [])],
    groups: [...groups.values()],
    dependencies: [...dependencies, ...(insurers.dependencies ?? [])],
    totals: tables.totals.map((row) => ({
      id: row.id,
      unit: row.unit,
      count: numberIn(row.count, `count of ${row.id}`),
      asOf: row.as_of,
      evidence: evidenceOf(row),
    })),
    pools: tables.pools.map((row) => {
      const members = tables.insurers.filter((insurer) => isIn(row, insurer));
      return poolOf(row, members, validityOf(row));
    }),
  };
}

/** Of two pools of one kind at different times, each holds who is there then. */
function isIn({ id, valid_from }: Ti2026Row<"pools">, { pool, valid_to }: Ti2026Row<"insurers">): boolean {
  return pool.split("-")[0] === id.split("-")[0] && (valid_to === "" || valid_to >= valid_from);
}

function nodeOf(row: Ti2026Row<"nodes">): NodeRow {
  const { id, kind, operator, type, unit } = row;
  const common = { id, ...namesOf(row) };
  const last = { ...validityOf(row), evidence: evidenceOf(row) };
  if (kind === "it-provider") return { kind, ...common, ...(operator !== "" && { parent: operator }), ...last };
  if (kind === "service-provider") {
    const activity = { activity: "TI applications", activities: { de: "TI-Anwendungen" } };
    return { kind, ...common, providerType: type, ...activity, sites: countIn(row.count, id), ...last };
  }
  if (kind === "gematik-service") return { kind, ...common, ...last };
  if (kind === "system") return { kind, ...common, operator, systemType: type, ...last };
  if (kind !== "service") throw new Error(`${id}: ${JSON.stringify(kind)} is no kind of node here`);
  const counted = unit === "" ? {} : { populations: [populationOf(row)] };
  return { kind, ...common, operator, serviceType: type, ...counted, ...last };
}

const populationOf = (row: Ti2026Row<"nodes">) => ({
  unit: row.unit,
  count: countIn(row.count, row.id),
  ...(row.count_as_of !== "" && { asOf: row.count_as_of }),
  evidence: evidenceOf(row),
});

/** A number, a range such as 0..10000, or unknown. */
function countIn(cell: string, id: string): number | "unknown" | { atLeast: number; atMost: number } {
  if (cell === "unknown") return cell;
  const [least = "", most] = items(cell.replace("..", ";"));
  if (most === undefined) return numberIn(least, `count of ${id}`);
  return { atLeast: numberIn(least, `count of ${id}`), atMost: numberIn(most, `count of ${id}`) };
}
