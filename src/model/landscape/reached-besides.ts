import { addTo } from "../../sequences.js";
import { oncePerFrozen } from "../values/remembered.js";
import type { Landscape } from "./landscape.js";
import { crewMates } from "./repaired-nodes.js";
import { sharedSupplies } from "./shared-supplies.js";
import { suppliersOf } from "./suppliers.js";

/**
 * By id: who may be reached from a node besides those that depend on it. A crew that works for it works for its next member, too; and
 * more is drawn on a supply when that is lost instead of which somebody draws, or whoever draws is cut off from it.
 */
export const reachedBesides = oncePerFrozen((landscape: Landscape): ReadonlyMap<string, readonly string[]> => {
  const reached = new Map<string, string[]>();
  for (const [id, mate] of crewMates(landscape)) addTo(reached, id, mate);
  for (const { id: supply, draws } of sharedSupplies(landscape))
    for (const { dependency, of } of draws)
      for (const id of of === undefined ? [] : [dependency.dependent, ...suppliersOf(of)]) addTo(reached, id, supply);
  return reached;
});
