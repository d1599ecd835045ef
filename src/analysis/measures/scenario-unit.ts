import type { Landscape } from "../../model/landscape/landscape.js";
import { indexLandscape } from "../../model/landscape/landscape-index.js";
import { suppliersOf } from "../../model/landscape/suppliers.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import type { RankUnit } from "../failures/failure-units.js";
import { resolveDisturbance } from "../levels/apply-disturbances.js";

/**
 * A scenario as what is lost: whom its disturbances pick or may pick, and those from whom they are cut off, so that all that a
 * measure could stand beside is reached from it.
 * @throws `EmptySelectionError` for a selector that matches nothing
 * @remarks Cost: O(nodes + dependencies).
 */
export function scenarioUnit(landscape: Landscape, { id, name, disturbances }: Scenario): RankUnit {
  const index = indexLandscape(landscape);
  const picked = new Set<string>();
  const apart = new Set<string>();
  for (const each of disturbances) {
    const disturbance = resolveDisturbance(index, each);
    const selections = disturbance.kind === "disconnection" ? disturbance.between : [disturbance.nodes];
    for (const { surely, possibly } of selections)
      for (const node of [...surely, ...possibly]) {
        picked.add(node);
        if (disturbance.kind !== "degradation") apart.add(node);
      }
  }
  for (const row of landscape.dependencies ?? [])
    if (apart.has(row.dependent)) for (const supplier of suppliersOf(row)) picked.add(supplier);
  return { id, name: name ?? id, nodes: [], possibly: [...picked] };
}
