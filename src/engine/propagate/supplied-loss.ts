import type { CompiledGraph } from "../compile/compiled-graph.js";
import { groupLoss } from "./group-loss.js";
import type { PropagationState } from "./propagation-state.js";

/** The units that suppliers take of a node in a state at rest, whatever is lost by itself. @remarks Cost: O(dependencies of the node). */
export function suppliedLoss(graph: CompiledGraph, state: PropagationState, position: number): number {
  const end = graph.groupStart[position + 1] ?? 0;
  let most = 0;
  for (let group = graph.groupStart[position] ?? 0; group < end; group++) most = Math.max(most, groupLoss(graph, state, group));
  return most;
}
