import type { CompiledGraph } from "../compile/compiled-graph.js";
import { type PropagateOptions, propagate } from "./propagate.js";
import type { PropagationState } from "./propagation-state.js";

/**
 * The other half of {@link propagate}: some inputs of a kept fixed point got better (a disturbance ended, a what-if was
 * undone). Resets every impaired node that hangs on them and lets the losses that remain spread again.
 * @param improved - positions whose own level, cut dependencies or stand-bys got better; the state has the new inputs
 * @returns the number of evaluations of nodes
 * @throws `NoConvergenceError` as {@link propagate}
 * @remarks Exact: outside the cone nothing moves, and inside it the sweep starts from no loss, as from untouched.
 * Cost: time of the cone of impaired nodes that can reach an improved one.
 */
export function recover(
  graph: CompiledGraph,
  state: PropagationState,
  improved: Iterable<number>,
  options: PropagateOptions = {},
): number {
  const { dependentStart, dependent } = graph;
  const { loss, dirty } = state;
  const cone: number[] = [];
  const reset = (position: number): void => {
    if (loss[position] === 0) return;
    loss[position] = 0;
    dirty.add(position);
    cone.push(position);
  };
  for (const position of improved) reset(position);
  for (let position = cone.pop(); position !== undefined; position = cone.pop()) {
    const end = dependentStart[position + 1]!;
    for (let index = dependentStart[position]!; index < end; index++) reset(dependent[index]!);
  }
  return propagate(graph, state, options);
}
