import { wholeLoss } from "../loss.js";
import type { PropagationState } from "../propagate/propagation-state.js";
import { isInLoop, type Settling } from "./settling.js";
import type { TimedGraph } from "./timed-graph.js";
import type { TimedInputs } from "./timed-inputs.js";
import type { Sampler } from "./timed-parts.js";

/**
 * What is heard at certain moments alone. At such a moment the dependent hears its supplier as ever; then it keeps what it heard.
 * The next one is looked for only where that differs from what would be heard now, or is impaired in a loop: there nothing may be
 * heard now because nothing was heard then, and whoever restarts the loop does so at the next.
 */
export class Samplings {
  /** By position of what is heard now: the sampler. */
  private readonly at = new Map<number, Sampler>();
  private readonly inLoops = new Set<Sampler>();
  private readonly open = new Set<Sampler>();
  /** By sampler: the moment at which it is due, while it is. */
  private readonly due = new Map<Sampler, number>();

  constructor(
    { samplers, graph }: TimedGraph,
    private readonly state: PropagationState,
    private readonly settling: Settling,
    private readonly inputs: TimedInputs,
    private readonly schedule: (time: number, sampler: Sampler) => void,
  ) {
    for (const sampler of samplers) {
      this.at.set(sampler.heard, sampler);
      if (isInLoop(graph, sampler.passed)) this.inLoops.add(sampler);
      state.cut[sampler.gate] = 1;
    }
  }

  /** The dependent hears its supplier at the moment at work. */
  hear(sampler: Sampler): void {
    if (this.open.has(sampler)) return;
    this.open.add(sampler);
    this.state.cut[sampler.gate] = 0;
    this.inputs.setOwn(sampler.memory, wholeLoss);
    this.settling.improve(sampler.passed);
  }

  /** Lets those hear of which this is a moment and whose supplier moved; whether there are any. */
  hearMoved(time: number): boolean {
    const before = this.open.size;
    for (let index = 0; index < this.state.touchedCount; index++) {
      const sampler = this.at.get(this.state.touched[index]!);
      if (sampler !== undefined && nextFrom(sampler.moments, time) === time) this.hear(sampler);
    }
    return this.open.size > before;
  }

  /**
   * Those that hear keep what they heard, which moves nothing; of those whose supplier moved the next moment is looked for.
   * @param before - by position: losses at the moment before
   */
  keep(time: number, before: Float64Array): void {
    const { state } = this;
    for (const sampler of this.open) {
      const { heard, memory, gate } = sampler;
      const kept = state.loss[heard]!;
      state.own[memory] = kept;
      state.loss[memory] = kept;
      before[memory] = kept;
      state.cut[gate] = 1;
      if (kept > 0) this.lookAhead(sampler, time);
    }
    this.open.clear();
    for (let index = 0; index < state.touchedCount; index++) {
      const sampler = this.at.get(state.touched[index]!);
      if (sampler !== undefined) this.lookAhead(sampler, time);
    }
  }

  private lookAhead(sampler: Sampler, time: number): void {
    const kept = this.state.own[sampler.memory]!;
    if (this.state.loss[sampler.heard] === kept && !(kept > 0 && this.inLoops.has(sampler))) return;
    const next = nextFrom(sampler.moments, time + 1);
    if (next === undefined || this.due.get(sampler) === next) return;
    this.due.set(sampler, next);
    this.schedule(next, sampler);
  }
}

/** The first of ascending moments that is no earlier than another. @remarks Cost: time O(log moments). */
function nextFrom(moments: ArrayLike<number>, from: number): number | undefined {
  let low = 0;
  let high = moments.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (moments[middle]! < from) low = middle + 1;
    else high = middle;
  }
  return moments[low];
}
