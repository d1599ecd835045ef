import type { Landscape } from "../../model/landscape/landscape.js";
import { suppliersOf } from "../../model/landscape/suppliers.js";
import { unassignedServices } from "../../model/landscape/unassigned-services.js";
import { addTo, appendAll } from "../../sequences.js";
import type { RankUnit } from "../failures/failure-units.js";

/** Services of which nobody stated who offers them, as a unit may take them; ids, ascending. */
export interface UnassignedTaken {
  /** Something of the unit may be their supplier. */
  readonly direct: readonly string[];
  /** A chain of dependencies of any length may lead to them: whatever the logic, no other is lost with the unit. */
  readonly allTiers: readonly string[];
}

const none: UnassignedTaken = { direct: [], allTiers: [] };

/** Which services of unknown operators a unit may take. @remarks Cost: O(m) once where there are any, then for a unit its cone. */
export class UnassignedReach {
  private readonly services: ReadonlyMap<string, readonly string[]>;
  private readonly dependents = new Map<string, string[]>();

  constructor(landscape: Landscape) {
    this.services = unassignedServices(landscape);
    if (this.services.size === 0) return;
    for (const dependency of landscape.dependencies ?? [])
      for (const supplier of suppliersOf(dependency)) addTo(this.dependents, supplier, dependency.dependent);
  }

  /** All of a service type. */
  ofType(type: string): readonly string[] {
    return this.services.get(type) ?? [];
  }

  takenBy({ nodes, possibly }: Pick<RankUnit, "nodes" | "possibly">, type: string): UnassignedTaken {
    const services = this.ofType(type);
    if (services.length === 0) return none;
    const own = [...nodes, ...possibly];
    const near = new Set([...own, ...own.flatMap((id) => this.dependents.get(id) ?? [])]);
    const far = this.coneOf(own);
    return { direct: services.filter((id) => near.has(id)), allTiers: services.filter((id) => far.has(id)) };
  }

  private coneOf(own: readonly string[]): ReadonlySet<string> {
    const reached = new Set(own);
    const open = [...reached];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      const more = (this.dependents.get(id) ?? []).filter((dependent) => !reached.has(dependent));
      for (const dependent of more) reached.add(dependent);
      appendAll(open, more);
    }
    return reached;
  }
}
