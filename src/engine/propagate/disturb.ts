import type { CompiledGraph } from "../compile/compiled-graph.js";
import { type PropagateOptions, propagate } from "./propagate.js";
import { cutSlot, degradePosition, keepState, type PropagationState } from "./propagation-state.js";

/** What is taken from a graph before anything fails, in arrays that threads can share. */
export interface Disturbed {
  /** Positions that are taken themselves, each once, and the units that are taken from them. */
  readonly position: Int32Array;
  readonly loss: Float64Array;
  /** Slots that are cut, and the positions whose they are. */
  readonly slot: Int32Array;
  readonly dependent: Int32Array;
  /** Positions of nodes that are cut off from all others: whatever their level, nobody gets anything of them. */
  readonly isolated: Int32Array;
}

/**
 * Takes it from an untouched state, lets it spread and keeps that: further failures come on top of it.
 * @throws {@link NoConvergenceError} as {@link propagate}
 */
export function disturb(
  graph: CompiledGraph,
  state: PropagationState,
  { position, loss, slot, dependent }: Disturbed,
  options: PropagateOptions = {},
): void {
  for (let index = 0; index < position.length; index++) degradePosition(state, position[index]!, loss[index]!);
  for (let index = 0; index < slot.length; index++) cutSlot(state, dependent[index]!, slot[index]!);
  propagate(graph, state, options);
  keepState(state);
}
