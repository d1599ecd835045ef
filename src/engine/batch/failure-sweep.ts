import type { CompiledGraph } from "../compile/compiled-graph.js";
import { type BatchState, batchSize, failSeeds, type Seed, takeBack, untouchedBatch } from "./batch-state.js";
import { propagateBatch } from "./propagate-batch.js";

/** Reads one batch: scenario s of `state` is the failure of `seeds[first + s]`, for s below `count`. */
export type BatchVisitor = (state: BatchState, first: number, count: number) => void;

/**
 * Every failure of a list, one at a time: the positions of each entry fail together, alone.
 * @param graph - a Boolean graph
 * @param seeds - the positions that fail in each scenario; neighbours in the list should share dependents
 * @param visit - called once for each 32 of them, in order
 * @returns the number of evaluations of nodes
 * @remarks Cost: time of the union of the cones of each 32 seeds, no allocation per scenario.
 */
export function sweepFailures(graph: CompiledGraph, seeds: readonly Seed[], visit: BatchVisitor): number {
  const state = untouchedBatch(graph);
  let evaluations = 0;
  for (let first = 0; first < seeds.length; first += batchSize) {
    evaluations += sweepBatch(graph, state, seeds, first, visit);
  }
  return evaluations;
}

function sweepBatch(graph: CompiledGraph, state: BatchState, seeds: readonly Seed[], first: number, visit: BatchVisitor): number {
  const count = failSeeds(state, seeds, first);
  const evaluations = propagateBatch(graph, state);
  visit(state, first, count);
  takeBack(state);
  return evaluations;
}
