import { NoConvergenceError } from "../../errors/errors.js";
import type { CompiledGraph } from "../compile/compiled-graph.js";
import type { PropagationState } from "../propagate/propagation-state.js";

/**
 * Brings a kept state to rest after some of its inputs changed. Two ways of reading loops do this: {@link AssistedSettling}
 * and {@link UnassistedSettling}. Positions whose loss changed are left in `touched` of the state, each once; the caller
 * empties it between moments.
 */
export interface Settling {
  /** Evaluations of nodes so far. */
  readonly evaluations: number;
  /** A new moment begins. What is noted until the next one may be settled in several steps. */
  open(): void;
  /** Notes that inputs of a node got better: its own level, a dependency joined, a stand-by that carries. */
  improve(position: number): void;
  /** Notes that inputs of a node got worse. */
  worsen(position: number): void;
  /**
   * Settles what was noted.
   * @param before - length n, by position: losses at the moment before, left unchanged
   * @throws `NoConvergenceError` with the positions of the loop that did not come to rest
   */
  settle(before: Float64Array): void;
}

/** Whether what a position depends on can depend on it. @remarks Cost: time of its dependencies. */
export function isInLoop({ componentLast, groupStart, slotStart, supplier }: CompiledGraph, position: number): boolean {
  const last = componentLast[position]!;
  if (last !== position || componentLast[position - 1] === last) return true;
  const end = slotStart[groupStart[position + 1]!]!;
  for (let slot = slotStart[groupStart[position]!]!; slot < end; slot++) if (supplier[slot] === position) return true;
  return false;
}

/** Enters a position in the list of those that moved. */
export function touch(state: PropagationState, position: number): void {
  if (state.isTouched[position] === 1) return;
  state.isTouched[position] = 1;
  state.touched[state.touchedCount++] = position;
}

/** Empties the list of positions that moved. */
export function forgetTouched(state: PropagationState): void {
  for (let index = 0; index < state.touchedCount; index++) state.isTouched[state.touched[index]!] = 0;
  state.touchedCount = 0;
}

/** Counts the evaluations inside a component, and ends those that find no rest. */
export class Patience {
  private last = -1;
  private left = 0;

  constructor(
    private readonly graph: CompiledGraph,
    private readonly evaluationsPerNode: number,
  ) {}

  /** A new sweep. */
  renew(): void {
    this.last = -1;
  }

  /** @throws `NoConvergenceError` when the component of a position used up its evaluations */
  spend(position: number): void {
    const { componentLast } = this.graph;
    if (componentLast[position] !== this.last) {
      this.last = componentLast[position]!;
      this.left = this.evaluationsPerNode * (this.last - componentFirst(this.graph, this.last) + 1);
    }
    if (this.left-- > 0) return;
    const first = componentFirst(this.graph, this.last);
    const members = Array.from({ length: this.last - first + 1 }, (_, index) => first + index);
    throw new NoConvergenceError(members, this.evaluationsPerNode);
  }
}

function componentFirst({ componentLast }: CompiledGraph, last: number): number {
  let first = last;
  while (first > 0 && componentLast[first - 1] === last) first--;
  return first;
}
