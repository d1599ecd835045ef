import type { PropagationState } from "../propagate/propagation-state.js";
import type { Settling } from "./settling.js";
import type { TimedGraph } from "./timed-graph.js";

/** What is taken from a graph for a while: from `begin` to before `end`, which is later and may be infinity. Base positions and slots. */
export interface TimedEffect {
  readonly begin: number;
  readonly end: number;
  /** Units taken from nodes; of several effects the most counts. */
  readonly degraded: readonly { readonly position: number; readonly loss: number }[];
  readonly cut: readonly number[];
}

/** The inputs of a course: what the effects of the moment leave of the graph. What changes is noted for settling. */
export class TimedInputs {
  /** Active degradations by position. */
  private readonly degradedBy = new Map<number, number[]>();
  /** By base slot: effects that cut it. */
  private readonly cuts: Int32Array;

  constructor(
    private readonly timed: TimedGraph,
    private readonly state: PropagationState,
    private readonly settling: Settling,
  ) {
    this.cuts = new Int32Array(timed.base.dependencyCount);
  }

  /** Begins or ends an effect. */
  switch({ degraded, cut }: TimedEffect, begins: boolean): void {
    const { timed, state, settling, cuts } = this;
    for (const { position: base, loss } of degraded) {
      const position = timed.rawAt[base]!;
      const active = this.degradedBy.get(position) ?? [];
      if (begins) active.push(loss);
      else active.splice(active.indexOf(loss), 1);
      this.degradedBy.set(position, active);
      let worst = 0;
      for (const each of active) worst = Math.max(worst, each);
      this.setOwn(position, worst);
    }
    for (const slot of cut) {
      cuts[slot]! += begins ? 1 : -1;
      const isCut = cuts[slot]! > 0 ? 1 : 0;
      for (const each of timed.cutWith[slot]!) {
        if (state.cut[each] === isCut) continue;
        state.cut[each] = isCut;
        if (begins) settling.worsen(timed.dependentAt[each]!);
        else settling.improve(timed.dependentAt[each]!);
      }
    }
  }

  /** Limits what a node can deliver on its own, from the moment at work on. */
  setOwn(position: number, loss: number): void {
    const was = this.state.own[position]!;
    if (loss === was) return;
    this.state.own[position] = loss;
    if (loss < was) this.settling.improve(position);
    else this.settling.worsen(position);
  }
}
