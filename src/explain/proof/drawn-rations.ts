import type { DisturbanceTrials } from "../../analysis/why/disturbance-trials.js";
import type { PropagationState } from "../../engine/propagate/propagation-state.js";
import { type SharedSupply, sharedSupplies } from "../../model/landscape/shared-supplies.js";
import { addTo } from "../../sequences.js";

/** A supply that is shared out by an auxiliary node of a compiled landscape. */
export interface DrawnRation {
  readonly supply: SharedSupply;
  /** Whom it serves, where the supply has an order; absent: all who draw. */
  readonly dependent?: string;
}

/** What the auxiliary nodes stand for by which supplies are shared out, by their positions. */
export class DrawnRations {
  private readonly rations = new Map<number, DrawnRation>();
  private readonly ears = new Map<number, string>();
  /** By supply and dependency: the slots in which a stand-by draws while it carries. */
  private readonly resting = new Map<string, number[]>();

  constructor({ compiled, rowOf }: Pick<DisturbanceTrials, "compiled" | "rowOf">) {
    const { graph, landscape, supplies, hearing } = compiled;
    if (supplies.length === 0) return;
    const supplyOf = new Map(sharedSupplies(landscape).map((supply) => [supply.id, supply]));
    for (const { id, rations, resting } of supplies) {
      for (const { dependency, row } of resting)
        addTo(this.resting, `${id} ${landscape.dependencies?.[row]?.id}`, graph.slotOf[dependency] ?? -1);
      const supply = supplyOf.get(id);
      if (supply === undefined) continue;
      const { order = "even" } = supply.fields;
      rations.forEach((ration, rank) => {
        const dependent = order === "even" ? undefined : order[rank];
        this.rations.set(graph.positionOf[ration] ?? -1, { supply, ...(dependent === undefined ? {} : { dependent }) });
      });
    }
    for (const number of hearing) {
      const position = graph.positionOf[number] ?? -1;
      const slot = graph.slotStart[graph.groupStart[position] ?? 0] ?? 0;
      const of = landscape.dependencies?.[rowOf[slot] ?? -1];
      if (of !== undefined) this.ears.set(position, of.id);
    }
  }

  /** The supply that is shared out at a position. */
  at(position: number): DrawnRation | undefined {
    return this.rations.get(position);
  }

  /** Whether a stand-by draws on a supply; of what is none it is not asked. */
  isDrawing(supply: string, dependency: string, { carries }: PropagationState): boolean {
    return this.resting.get(`${supply} ${dependency}`)?.every((slot) => carries?.[slot] === 0) ?? false;
  }

  /** The id of the dependency that is heard at a position, where somebody draws instead of it. */
  insteadOf(position: number): string | undefined {
    return this.ears.get(position);
  }
}
