import type { CompiledGraph } from "../compile/compiled-graph.js";
import type { PropagateOptions } from "../propagate/propagate.js";
import { ownKept, type PropagationState } from "../propagate/propagation-state.js";
import { type Failure, fail } from "./single-failures.js";

/** How long the lists that a level is taken back from were before it. */
interface Level {
  readonly changed: number;
  readonly owns: number;
  readonly cuts: number;
}

/**
 * Failures on top of each other, of which the last can be taken back: many sets of failures are looked at one after the other, and
 * those that begin alike share what they begin with.
 * @remarks Losses only rise, so what a level changed is what its failure touched: its losses of before are noted, and put
 * back. Not safe against errors: after one, make another.
 */
export class FailureStack {
  private readonly levels: Level[] = [];
  /** Positions of all levels, those of the last level last, and by the same index their losses before it. */
  private readonly changed: number[] = [];
  private readonly lossBefore: number[] = [];
  /** Length n, by position: losses before the level that is put on. */
  private readonly below: Float64Array;

  /** @param state - untouched, or kept: failures come on top of it, and it is that again once all are taken back */
  constructor(
    private readonly graph: CompiledGraph,
    private readonly state: PropagationState,
    private readonly options: PropagateOptions = {},
  ) {
    this.below = state.loss.slice();
  }

  /**
   * Lets failures happen on top of those before, as one level.
   * @returns the number of evaluations of nodes
   * @throws `NoConvergenceError` as {@link fail}
   * @remarks Cost: the cone that they impair further, and 24 bytes for each node of it.
   */
  push(failures: Iterable<Failure>): number {
    const { state, changed, lossBefore, below } = this;
    this.levels.push({ changed: changed.length, owns: state.ownChanged.length, cuts: state.cutSlots.length });
    let evaluations = 0;
    for (const failure of failures) evaluations += fail(this.graph, state, failure, this.options);
    for (let index = 0; index < state.touchedCount; index++) {
      const position = state.touched[index]!;
      changed.push(position);
      lossBefore.push(below[position]!);
      below[position] = state.loss[position]!;
      state.isTouched[position] = 0;
    }
    state.touchedCount = 0;
    return evaluations;
  }

  /** Takes the last level back. */
  pop(): void {
    const { state, changed, lossBefore, below } = this;
    const level = this.levels.pop();
    if (level === undefined) return;
    for (let index = level.changed; index < changed.length; index++) {
      const position = changed[index]!;
      below[position] = lossBefore[index]!;
      state.loss[position] = lossBefore[index]!;
    }
    changed.length = level.changed;
    lossBefore.length = level.changed;
    for (let index = level.owns; index < state.ownChanged.length; index++)
      state.own[state.ownChanged[index]!] = ownKept(state, state.ownChanged[index]!);
    state.ownChanged.length = level.owns;
    for (let index = level.cuts; index < state.cutSlots.length; index++) state.cut[state.cutSlots[index]!] = 0;
    state.cutSlots.length = level.cuts;
  }
}
