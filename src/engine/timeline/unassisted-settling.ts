import type { CompiledGraph } from "../compile/compiled-graph.js";
import { DirtyNodes } from "../propagate/dirty-nodes.js";
import type { PropagationState } from "../propagate/propagation-state.js";
import { nodeLoss } from "./node-loss.js";
import { Patience, type Settling, touch } from "./settling.js";

/**
 * Nobody restarts a loop: with x the greatest fixed point of x = min(previous raw levels, F(x)), the levels are the least
 * fixed point of F at or above x. A loop that died stays dead until something outside carries it.
 *
 * First the nodes that only pass on what they hear are brought up to date, all others as they were; then losses rise from
 * there; last they fall as far as what is left allows. Nothing is reset on the way.
 * @remarks Cost: time of the nodes whose suppliers moved, each twice or three times outside loops.
 */
export class UnassistedSettling implements Settling {
  evaluations = 0;
  private readonly passiveDirty: DirtyNodes;
  private readonly patience: Patience;
  /** Positions whose inputs changed at this moment; kept for a second settling of the same moment. */
  private readonly changed: number[] = [];
  /** Positions that could be better than they were: where levels may rise in the end. */
  private readonly held: number[] = [];

  constructor(
    private readonly graph: CompiledGraph,
    private readonly state: PropagationState,
    private readonly isPassive: Uint8Array,
    evaluationsPerNode: number,
  ) {
    this.passiveDirty = new DirtyNodes(graph.nodeCount);
    this.patience = new Patience(graph, evaluationsPerNode);
  }

  open(): void {
    this.changed.length = 0;
  }

  improve(position: number): void {
    this.changed.push(position);
  }

  worsen(position: number): void {
    this.changed.push(position);
  }

  settle(before: Float64Array): void {
    const { state, held, passiveDirty } = this;
    for (let index = 0; index < state.touchedCount; index++) {
      const position = state.touched[index]!; // an earlier settling of this moment moved it
      state.loss[position] = before[position]!;
      this.queue(position);
    }
    for (const position of this.changed) this.queue(position);
    this.sweep(passiveDirty, "passive");
    this.sweep(state.dirty, "lose");
    for (const position of held) state.dirty.add(position);
    held.length = 0;
    this.sweep(state.dirty, "gain");
  }

  private queue(position: number): void {
    if (this.isPassive[position] === 1) this.passiveDirty.add(position);
    else this.state.dirty.add(position);
  }

  private sweep(dirty: DirtyNodes, phase: "passive" | "lose" | "gain"): void {
    const { graph, state, isPassive, patience } = this;
    const { dependentStart, dependent } = graph;
    patience.renew();
    let last = -1; // last position of the component at work
    for (let position = dirty.takeNext(last); position !== -1; position = dirty.takeNext(last)) {
      last = graph.componentLast[position]!;
      this.evaluations++;
      patience.spend(position);
      const was = state.loss[position]!;
      const now = nodeLoss(graph, state, position);
      if (now === was) continue;
      if (phase === "lose" && now < was && isPassive[position] === 0) {
        this.held.push(position);
        continue;
      }
      state.loss[position] = now;
      touch(state, position);
      const end = dependentStart[position + 1]!;
      for (let index = dependentStart[position]!; index < end; index++) {
        if (phase === "passive") this.queue(dependent[index]!);
        else dirty.add(dependent[index]!);
      }
    }
  }
}
