import type { CompiledGraph } from "../compile/compiled-graph.js";
import { wholeLoss } from "../loss.js";
import { type PropagateOptions, propagate } from "../propagate/propagate.js";
import { cutSlot, degradePosition, type PropagationState } from "../propagate/propagation-state.js";

/** What is lost together: positions whose own level goes to 0, and dependencies that are cut. */
export interface Failure {
  /** Positions, each once. */
  readonly positions: ArrayLike<number>;
  /** Slots that are cut, and by the same index the positions whose dependencies they are. */
  readonly slots?: ArrayLike<number>;
  readonly dependents?: ArrayLike<number>;
}

/**
 * Lets a failure happen on a kept fixed point and spreads it: from untouched the single failure (N-1).
 * @returns the number of evaluations of nodes
 * @throws `NoConvergenceError` as {@link propagate}
 * @remarks Cost: the cone that the failure impairs further; no allocation.
 */
export function fail(graph: CompiledGraph, state: PropagationState, failure: Failure, options: PropagateOptions = {}): number {
  const { positions, slots, dependents } = failure;
  for (let index = 0; index < positions.length; index++) degradePosition(state, positions[index]!, wholeLoss);
  if (slots !== undefined && dependents !== undefined) {
    for (let index = 0; index < slots.length; index++) cutSlot(state, dependents[index]!, slots[index]!);
  }
  return propagate(graph, state, options);
}
