import type { Landscape } from "../../model/landscape/landscape.js";
import { addDependents } from "../levels/add-dependents.js";
import type { RankUnit } from "./failure-units.js";

/** What may be hit when a unit is lost, itself included; of a dependency that is cut, its dependent. @remarks Cost: O(nodes + dependencies). */
export function unitReach({ nodes, possibly, dependency }: RankUnit, landscape: Landscape): Set<string> {
  const reached = new Set([...nodes, ...possibly]);
  const cut = dependency === undefined ? undefined : landscape.dependencies?.[dependency];
  if (cut !== undefined) reached.add(cut.dependent);
  addDependents(reached, landscape);
  return reached;
}
