import type { Landscape } from "../../model/landscape/landscape.js";
import { reachedBesides } from "../../model/landscape/reached-besides.js";
import { dependentsBySupplier } from "./dependents-by-supplier.js";

/**
 * Adds to a set of nodes what depends on anything in it, by dependencies of any kind, by a crew that works for both, or by a supply.
 * @remarks Cost: time O(nodes + dependencies).
 */
export function addDependents(reached: Set<string>, landscape: Landscape): void {
  const dependentsOf = dependentsBySupplier(landscape.dependencies ?? []);
  const besides = reachedBesides(landscape);
  // a set that grows while it is walked: each id once
  for (const id of reached) {
    for (const dependent of dependentsOf.get(id) ?? []) reached.add(dependent);
    for (const other of besides.get(id) ?? []) reached.add(other);
  }
}
