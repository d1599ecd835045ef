import type { Dependency } from "../../model/landscape/dependency.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { drawersOf } from "../../model/landscape/shared-supplies.js";
import { suppliersOf } from "../../model/landscape/suppliers.js";

/**
 * The part of a landscape on which the levels of some nodes rest: these nodes and all that they depend on through all
 * tiers, candidates like suppliers, with groups and dependencies; and who else draws on a supply among them, with all that he depends on.
 * Levels in it are those in the whole landscape.
 * @returns rows in the landscape's order
 * @remarks Cost: time and space O(nodes + groups + dependencies) for the look-ups, no recursion.
 */
export function supplyingLandscape(landscape: Landscape, nodeIds: Iterable<string>): Landscape {
  const { nodes, groups = [], dependencies = [] } = landscape;
  const byDependent = new Map<string, Dependency[]>();
  for (const dependency of dependencies) {
    const list = byDependent.get(dependency.dependent);
    if (list === undefined) byDependent.set(dependency.dependent, [dependency]);
    else list.push(dependency);
  }
  const reached = new Set(nodeIds);
  const drawers = drawersOf(landscape);
  for (const id of reached) {
    for (const drawer of drawers.get(id) ?? []) reached.add(drawer);
    for (const dependency of byDependent.get(id) ?? []) for (const supplier of suppliersOf(dependency)) reached.add(supplier);
  }
  return {
    tragweite: landscape.tragweite,
    id: landscape.id,
    ...(landscape.sources === undefined ? {} : { sources: landscape.sources }),
    nodes: nodes.filter(({ id }) => reached.has(id)),
    groups: groups.filter(({ node }) => reached.has(node)),
    dependencies: dependencies.filter(({ dependent }) => reached.has(dependent)),
  };
}
