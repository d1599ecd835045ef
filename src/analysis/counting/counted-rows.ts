import { numberedNodes } from "../../engine/compile/compile.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import type { LandscapeNode } from "../../model/landscape/node.js";
import { organisationType } from "../../model/landscape/organisation-type.js";
import { populationsOn } from "../../model/landscape/populations-on.js";
import { oncePerFrozen } from "../../model/values/remembered.js";
import { addTo } from "../../sequences.js";
import { populationFigures } from "./population-figures.js";

/** What is counted together: who loses a service type, or which organisations of a type are lost themselves, in one unit. */
export interface CountedRow {
  /** `service`: the people of its operators lose it; `organisation`: they are lost themselves. */
  readonly what: "service" | "organisation";
  /** A service type; of organisations the provider type, or the kind where there is none. */
  readonly type: string;
  readonly unit: string;
}

/** The nodes by which one holder stands in a row: it loses a service type when all of these are lost. */
export interface CountedOffer {
  /** Place in the rows. */
  readonly row: number;
  /** Place in {@link PopulationFigures.holders}. */
  readonly holder: number;
  /** Numbers of nodes, ascending. */
  readonly nodes: readonly number[];
}

/** The rows of a landscape and who stands in them. */
export interface CountedRows {
  /** Services by type, then organisations by type, each by unit in the order of the figures. */
  readonly rows: readonly CountedRow[];
  /** By row, then by holder. */
  readonly offers: readonly CountedOffer[];
}

/**
 * One row for each service type and unit that its operators have, and one for each type of service provider at its own
 * level, likewise employer and member groups. A service with a population of its own makes rows in its own units only.
 * @remarks Cost: time O(n log n); once for each landscape, which it freezes.
 */
export const countedRows: (landscape: Landscape) => CountedRows = oncePerFrozen(rowsOf);

function rowsOf(landscape: Landscape): CountedRows {
  const { nodes } = numberedNodes(landscape);
  const { numberOf, units } = populationFigures(landscape);
  const unitNumber = new Map(units.map(({ unit }, number) => [unit, number]));
  const found = new Map<string, { row: CountedRow; unit: number; holders: Map<number, number[]> }>();
  const add = (what: CountedRow["what"], type: string, holder: LandscapeNode | undefined, number: number): void => {
    const place = holder === undefined ? undefined : numberOf.get(holder.id);
    if (holder === undefined || place === undefined) return;
    for (const { unit } of populationsOn(holder)) {
      const key = `${what} ${type} ${unit}`;
      const entry = found.get(key) ?? {
        row: { what, type, unit },
        unit: unitNumber.get(unit) ?? -1,
        holders: new Map<number, number[]>(),
      };
      found.set(key, entry);
      addTo(entry.holders, place, number);
    }
  };
  const byId = new Map(nodes.map((node) => [node.id, node]));
  nodes.forEach((node, number) => {
    const type = organisationType(node);
    if (type !== undefined) add("organisation", type, node, number);
    if (node.kind !== "service") return;
    add("service", node.serviceType, numberOf.has(node.id) ? node : byId.get(node.operator), number);
  });
  const order = (what: CountedRow["what"]): number => (what === "service" ? 0 : 1);
  const sorted = [...found.values()].sort(
    (a, b) =>
      order(a.row.what) - order(b.row.what) || (a.row.type === b.row.type ? a.unit - b.unit : a.row.type < b.row.type ? -1 : 1),
  );
  return {
    rows: sorted.map(({ row }) => row),
    offers: sorted.flatMap(({ holders }, row) =>
      [...holders].sort(([a], [b]) => a - b).map(([holder, numbers]) => ({ row, holder, nodes: numbers })),
    ),
  };
}
