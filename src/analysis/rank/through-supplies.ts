import type { Landscape } from "../../model/landscape/landscape.js";
import { sharedSupplies } from "../../model/landscape/shared-supplies.js";
import { suppliersOf } from "../../model/landscape/suppliers.js";
import { groupedBy } from "../../sequences.js";
import type { RankUnit } from "../failures/failure-units.js";

/**
 * By unit: ids of the supplies on which more may be drawn when it is lost, so that others get less, ascending.
 * @remarks Cost: for each supply time of what those who draw on it rest on instead, once; then O(supplies · nodes of the unit).
 */
export function suppliesDrawnOn(landscape: Landscape): (unit: RankUnit) => readonly string[] {
  const supplies = sharedSupplies(landscape);
  if (supplies.length === 0) return () => [];
  const { dependencies = [] } = landscape;
  const needs = groupedBy(dependencies, ({ dependent }) => dependent);
  const behind = supplies.map(({ id, draws }) => {
    const instead = new Set(draws.flatMap(({ of }) => of?.id ?? []));
    const nodes = new Set(draws.flatMap(({ of }) => (of === undefined ? [] : suppliersOf(of))));
    // a set that grows while it is walked: each id once
    for (const node of nodes)
      for (const row of needs.get(node) ?? []) for (const supplier of suppliersOf(row)) nodes.add(supplier);
    return { id, instead, nodes };
  });
  return ({ nodes: own, possibly, dependency }) => {
    const cut = dependency === undefined ? undefined : dependencies[dependency];
    return behind.flatMap(({ id, instead, nodes }) => {
      const isCut = cut !== undefined && (instead.has(cut.id) || nodes.has(cut.dependent));
      return isCut || own.some((each) => nodes.has(each)) || possibly.some((each) => nodes.has(each)) ? [id] : [];
    });
  };
}
