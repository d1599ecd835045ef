import type { Landscape } from "../../model/landscape/landscape.js";
import { crewMates } from "../../model/landscape/repaired-nodes.js";
import { dependentsBySupplier } from "./dependents-by-supplier.js";

/**
 * Adds to a set of nodes what depends on anything in it, by dependencies of any kind or by a crew that works for both.
 * @remarks Cost: time O(nodes + dependencies).
 */
export function addDependents(reached: Set<string>, landscape: Landscape): void {
  const dependentsOf = dependentsBySupplier(landscape.dependencies ?? []);
  const mates = crewMates(landscape);
  // a set that grows while it is walked: each id once
  for (const id of reached) {
    for (const dependent of dependentsOf.get(id) ?? []) reached.add(dependent);
    const mate = mates.get(id);
    if (mate !== undefined) reached.add(mate);
  }
}
