import type { CompiledGraph } from "../../src/engine/compile/compiled-graph.js";
import { wholeLoss } from "../../src/engine/loss.js";
import { propagate } from "../../src/engine/propagate/propagate.js";
import { clearState, degradePosition, untouchedState } from "../../src/engine/propagate/propagation-state.js";
import { randomFrom } from "./random.js";

/** Of the 50 positions with most dependents, the one whose loss impairs most nodes. */
export function widestFailure(graph: CompiledGraph): number {
  const { dependentStart } = graph;
  const dependents = (position: number): number => dependentStart[position + 1]! - dependentStart[position]!;
  const hubs = Array.from({ length: graph.nodeCount }, (_, position) => position)
    .sort((a, b) => dependents(b) - dependents(a) || a - b)
    .slice(0, 50);
  const state = untouchedState(graph);
  let widest = -1;
  let most = -1;
  for (const hub of hubs) {
    degradePosition(state, hub, wholeLoss);
    propagate(graph, state);
    if (state.touchedCount > most) {
      most = state.touchedCount;
      widest = hub;
    }
    clearState(state);
  }
  return widest;
}

/** So many different positions, of those on which something depends or not. */
export function randomFailures({ nodeCount }: CompiledGraph, count: number, seed: number): number[] {
  const { below } = randomFrom(seed);
  const positions = new Set<number>();
  while (positions.size < Math.min(count, nodeCount)) positions.add(below(nodeCount));
  return [...positions];
}
