import type { Landscape } from "../../model/landscape/landscape.js";
import { reachedBesides } from "../../model/landscape/reached-besides.js";
import { unassignedServices } from "../../model/landscape/unassigned-services.js";
import type { RankUnit } from "../failures/failure-units.js";
import { dependentsBySupplier } from "../levels/dependents-by-supplier.js";

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
  private readonly dependents: ReadonlyMap<string, readonly string[]>;
  private readonly besides: ReadonlyMap<string, readonly string[]>;

  constructor(landscape: Landscape) {
    this.services = unassignedServices(landscape);
    this.besides = reachedBesides(landscape);
    this.dependents = this.services.size === 0 ? new Map() : dependentsBySupplier(landscape.dependencies ?? []);
  }

  /** Service types that have such services. */
  get types(): string[] {
    return [...this.services.keys()];
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
    // a set that grows while it is walked: each id once
    for (const id of reached)
      for (const dependents of [this.dependents, this.besides])
        for (const dependent of dependents.get(id) ?? []) reached.add(dependent);
    return reached;
  }
}
