import type { CompiledGraph } from "./compiled-graph.js";
import { wholeLoss } from "./loss.js";
import { type PropagateOptions, propagate } from "./propagate.js";
import { cutSlot, degrade, joinSlot, type PropagationState, setOwn } from "./propagation-state.js";
import { recover } from "./recover.js";

/** What is lost together: positions whose own level goes to 0, and dependencies that are cut. */
export interface Failure {
  /** Positions, each once. */
  readonly positions: ArrayLike<number>;
  /** Slots that are cut, and by the same index the positions whose dependencies they are. */
  readonly slots?: ArrayLike<number>;
  readonly dependents?: ArrayLike<number>;
}

/**
 * Lets a failure happen on a kept fixed point and spreads it: from untouched the single failure (N-1), from the state of
 * another failure the pair (N-2).
 * @returns the number of evaluations of nodes
 * @throws {@link NoConvergenceError} as {@link propagate}
 * @remarks Cost: the cone that the failure impairs further; no allocation.
 */
export function fail(graph: CompiledGraph, state: PropagationState, failure: Failure, options: PropagateOptions = {}): number {
  const { positions, slots, dependents } = failure;
  for (let index = 0; index < positions.length; index++) degrade(state, positions[index]!, wholeLoss);
  if (slots !== undefined && dependents !== undefined) {
    for (let index = 0; index < slots.length; index++) cutSlot(state, dependents[index]!, slots[index]!);
  }
  return propagate(graph, state, options);
}

/**
 * Takes back the second failure of a pair, so that the state is that of the first alone again.
 * @param first - what stays failed
 * @remarks Cost: the cone of impaired nodes that hang on the second; the list of touched positions stays as long as it was.
 */
export function unfail(
  graph: CompiledGraph,
  state: PropagationState,
  second: Failure,
  first: Failure,
  options: PropagateOptions = {},
): number {
  const improved: number[] = [];
  for (let index = 0; index < second.positions.length; index++) {
    const position = second.positions[index]!;
    if (includes(first.positions, position)) continue;
    setOwn(state, position, 0);
    improved.push(position);
  }
  if (second.slots !== undefined && second.dependents !== undefined) {
    for (let index = 0; index < second.slots.length; index++) {
      if (first.slots !== undefined && includes(first.slots, second.slots[index]!)) continue;
      joinSlot(state, second.slots[index]!);
      improved.push(second.dependents[index]!);
    }
  }
  return recover(graph, state, improved, options);
}

function includes(values: ArrayLike<number>, wanted: number): boolean {
  for (let index = 0; index < values.length; index++) if (values[index] === wanted) return true;
  return false;
}
