import type { CompiledLandscape } from "../../engine/compile/compile.js";
import { dependentsBySlot } from "../../engine/compile/dependents-by-slot.js";
import { toleranceUnits, wholeLoss } from "../../engine/loss.js";
import { propagate } from "../../engine/propagate/propagate.js";
import {
  clearState,
  cutSlot,
  degradePosition,
  type PropagationState,
  setOwnLoss,
  untouchedState,
} from "../../engine/propagate/propagation-state.js";
import { recover } from "../../engine/propagate/recover.js";
import type { Selection } from "../../model/scenario/select-nodes.js";
import { applyDisturbance, type ResolvedDisturbance } from "../levels/apply-disturbances.js";
import { namingLoop } from "../levels/named-loop.js";
import type { Causes } from "./minimal-sets.js";
import type { Carrying } from "./moment-stand-bys.js";

/** What one disturbance does to a compiled landscape. */
export interface DisturbanceEffect {
  /** Positions with the units that it takes from them. */
  readonly own: readonly { readonly position: number; readonly loss: number }[];
  /** Slots that it cuts, with the position that depends. */
  readonly cuts: readonly { readonly position: number; readonly slot: number }[];
  /** Positions that it isolates. */
  readonly isolated: readonly number[];
}

/** Several nodes of which the best counts, as the services of one type that an insurer offers. Positions. */
export type Offer = readonly number[];

/** Runs of one compiled landscape under any subset of a list of disturbances, with a state that is kept. */
export class DisturbanceTrials {
  readonly effects: readonly DisturbanceEffect[];
  /** Length: dependencies, by slot: the position that depends. */
  readonly dependentOf: Int32Array;
  /** Likewise: the row of the landscape's dependencies that it is, or −1. */
  readonly rowOf: Int32Array;
  private readonly state: PropagationState;
  /** By effect: what it isolates. */
  private readonly isolatedBy: readonly ReadonlySet<number>[];
  /** What the effects that hold isolate. */
  private isolated: readonly ReadonlySet<number>[] = [];
  /** Evaluations of nodes so far: what the trials have cost. */
  evaluations = 0;

  /**
   * @param carrying - whether stand-bys carry; absent, and of those of which it says nothing: as the reading has it
   * @remarks Cost: time and space O(n + m), and that of applying each disturbance.
   */
  constructor(
    readonly compiled: CompiledLandscape,
    disturbances: readonly ResolvedDisturbance[],
    readonly evaluationsPerNode: number,
    carrying?: Carrying,
  ) {
    const { graph, doubts, dependencyOf } = compiled;
    this.state = untouchedState(graph, { standBysCarry: doubts.standBys === "best" });
    this.dependentOf = dependentsBySlot(graph);
    this.rowOf = new Int32Array(graph.dependencyCount);
    graph.slotOf.forEach((slot, edge) => {
      this.rowOf[slot] = dependencyOf[edge] ?? -1;
    });
    if (carrying !== undefined) this.set(carrying);
    this.effects = disturbances.map((disturbance) => this.effectOf(disturbance));
    this.isolatedBy = this.effects.map(({ isolated }) => new Set(isolated));
  }

  private set(carrying: Carrying): void {
    const { compiled, state } = this;
    const { landscape, graph } = compiled;
    this.rowOf.forEach((row, slot) => {
      const carries = carrying(landscape.dependencies?.[row]?.id ?? "");
      if (carries !== undefined && state.carries !== undefined) state.carries[slot] = carries ? 1 : 0;
    });
    // a stand-by that carries draws, and one that does not leaves its draw at rest
    for (const { dependency, row } of compiled.supplies.flatMap(({ resting }) => resting)) {
      const carries = carrying(landscape.dependencies?.[row]?.id ?? "");
      const slot = graph.slotOf[dependency] ?? -1;
      if (carries !== undefined && state.carries !== undefined) state.carries[slot] = carries ? 0 : 1;
    }
  }

  /** What a disturbance does, read off an untouched state. */
  effectOf(disturbance: ResolvedDisturbance): DisturbanceEffect {
    const { state, compiled, dependentOf } = this;
    clearState(state);
    const isolated = applyDisturbance(compiled, state, within(compiled, disturbance), compiled.doubts);
    const own = state.ownChanged.map((position) => ({ position, loss: state.own[position] ?? 0 }));
    const cuts = state.cutSlots.map((slot) => ({ slot, position: dependentOf[slot] ?? -1 }));
    clearState(state);
    return { own, cuts, isolated };
  }

  /** Places of the disturbances that touch this landscape at all. */
  get relevant(): Causes {
    return this.effects.flatMap(({ own, cuts, isolated }, place) =>
      own.length + cuts.length + isolated.length > 0 ? [place] : [],
    );
  }

  /** Lets some of the disturbances hold, and no others. The state is valid until the next call. */
  run(causes: Causes): PropagationState {
    const { state } = this;
    clearState(state);
    for (const cause of causes) this.apply(this.effects[cause]);
    this.isolated = causes.flatMap((cause) => this.isolatedBy[cause] ?? []);
    this.settle(() => propagate(this.compiled.graph, state, this));
    return state;
  }

  /**
   * Lets a node loss hold beside what the last run lets hold, asks, and takes it back.
   * @remarks Cost: the part that the loss affects, twice; no run from the beginning.
   */
  withLoss<T>({ own }: Pick<DisturbanceEffect, "own">, ask: () => T): T {
    const { state } = this;
    const before = own.map(({ position }) => state.own[position] ?? 0);
    for (const { position, loss } of own) degradePosition(state, position, loss);
    this.settle(() => propagate(this.compiled.graph, state, this));
    const answer = ask();
    own.forEach(({ position }, index) => {
      setOwnLoss(state, position, before[index] ?? 0);
    });
    const improved = own.map(({ position }) => position);
    this.settle(() => recover(this.compiled.graph, state, improved, this));
    return answer;
  }

  /** Errors name nodes by their ids. */
  private settle(work: () => number): void {
    this.evaluations += namingLoop(this.compiled, work);
  }

  /** Units lost of what an offer gives people after the last run: an isolated node is worth nothing to them. */
  offeredLoss(offer: Offer): number {
    let least = wholeLoss;
    for (const position of offer) {
      if (!this.isIsolated(position)) least = Math.min(least, this.state.loss[position] ?? 0);
    }
    return least;
  }

  isIsolated(position: number): boolean {
    return this.isolated.some((isolated) => isolated.has(position));
  }

  private apply(effect: DisturbanceEffect | undefined): void {
    if (effect === undefined) return;
    for (const { position, loss } of effect.own) degradePosition(this.state, position, loss);
    for (const { position, slot } of effect.cuts) cutSlot(this.state, position, slot);
  }
}

/** A disturbance of a whole landscape as one of the part that is compiled. */
function within({ numberOf }: CompiledLandscape, disturbance: ResolvedDisturbance): ResolvedDisturbance {
  const part = (ids: ReadonlySet<string>): ReadonlySet<string> => new Set([...ids].filter((id) => numberOf.has(id)));
  const selected = ({ surely, possibly, unplaced }: Selection): Selection => ({
    surely: part(surely),
    possibly: part(possibly),
    unplaced: part(unplaced),
  });
  if (disturbance.kind !== "disconnection") return { ...disturbance, nodes: selected(disturbance.nodes) };
  const [one, other] = disturbance.between;
  return { ...disturbance, between: [selected(one), selected(other)] };
}

/** The loss that still counts as the one seen: all that is lost is alike, and so is all that is normal. */
export function neededLoss(seen: number): number {
  return Math.min(seen, wholeLoss - toleranceUnits);
}
