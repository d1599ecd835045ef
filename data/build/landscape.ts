import type { Landscape } from "../../src/model/landscape/landscape.js";
import { counts } from "./counts.js";
import { insurerServices } from "./insurer-services.js";
import type { LandscapeRows } from "./landscape-rows.js";
import { namedDependencies } from "./named-dependencies.js";
import { operatorDependencies } from "./operator-dependencies.js";
import { organisations } from "./organisations.js";
import { employerShares, memberGroups, providerServices } from "./shares.js";
import { citedIn, sources } from "./sources.js";
import type { Tables } from "./tables.js";
import { technicalNodes } from "./technical-nodes.js";
import { tiDependencies } from "./ti-dependencies.js";

/** The day that the landscape describes: the day on which the eAU intake fell. */
const asOf = "2023-04-24";

/** The German landscape of April 2023, from its tables. */
export function germany2023(tables: Tables): Landscape {
  const withNodes = [
    organisations(tables),
    technicalNodes(tables, asOf),
    insurerServices(tables),
    providerServices(tables, asOf),
    memberGroups(tables),
  ];
  const nodeIds = new Set(all(withNodes, "nodes").map(({ id }) => id));
  const parts = [
    ...withNodes,
    operatorDependencies(tables),
    namedDependencies(tables),
    tiDependencies(tables, (id) => nodeIds.has(id)),
    employerShares(tables),
  ];
  const rows = { nodes: all(parts, "nodes"), dependencies: all(parts, "dependencies"), ...counts(tables) };
  return {
    tragweite: "landscape/1",
    id: "germany-2023",
    name: "Statutory health insurers and their IT, Germany, April 2023",
    names: { de: "Gesetzliche Krankenkassen und ihre IT, Deutschland, April 2023" },
    asOf,
    sources: sources(tables, citedIn(rows)),
    nodes: rows.nodes,
    groups: all(parts, "groups"),
    dependencies: rows.dependencies,
    totals: rows.totals,
    pools: rows.pools,
  };
}

function all<List extends keyof LandscapeRows>(
  parts: readonly LandscapeRows[],
  list: List,
): NonNullable<LandscapeRows[List]>[number][] {
  return parts.flatMap((part) => [...(part[list] ?? [])]) as NonNullable<LandscapeRows[List]>[number][];
}
