import type { CompiledGraph } from "../compiled-graph.js";
import { allScenarios, type BatchState, batchSize, clearBatch, failIn, keep, takeBack, untouchedBatch } from "./batch-state.js";
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
export function sweepFailures(graph: CompiledGraph, seeds: readonly (number | readonly number[])[], visit: BatchVisitor): number {
  const state = untouchedBatch(graph);
  let evaluations = 0;
  for (let first = 0; first < seeds.length; first += batchSize) {
    evaluations += sweepBatch(graph, state, seeds, first, visit);
  }
  return evaluations;
}

function sweepBatch(
  graph: CompiledGraph,
  state: BatchState,
  seeds: readonly (number | readonly number[])[],
  first: number,
  visit: BatchVisitor,
): number {
  const count = Math.min(batchSize, seeds.length - first);
  for (let scenario = 0; scenario < count; scenario++) {
    const seed = seeds[first + scenario]!;
    if (typeof seed === "number") failIn(state, seed, 1 << scenario);
    else for (const position of seed) failIn(state, position, 1 << scenario);
  }
  const evaluations = propagateBatch(graph, state);
  visit(state, first, count);
  takeBack(state);
  return evaluations;
}

/**
 * Every pair of a list: the loss of each first seed is kept, and 32 second ones are swept on top of it.
 * @param seeds - the positions that fail in each scenario
 * @param firsts - the range of first seeds, from included to excluded; seconds are the entries after the first
 * @param visit - called once for each first and each 32 seconds, in order; `state.changed` holds only what the seconds add
 * @returns the number of evaluations of nodes
 * @remarks Cost: time of what the second failures add to the first.
 */
export function sweepPairs(
  graph: CompiledGraph,
  seeds: readonly (number | readonly number[])[],
  { from, to }: { readonly from: number; readonly to: number },
  visit: (first: number, state: BatchState, second: number, count: number) => void,
): number {
  const state = untouchedBatch(graph);
  let evaluations = 0;
  for (let first = from; first < to; first++) {
    const seed = seeds[first]!;
    for (const position of typeof seed === "number" ? [seed] : seed) failIn(state, position, allScenarios);
    evaluations += propagateBatch(graph, state);
    keep(state);
    for (let second = first + 1; second < seeds.length; second += batchSize) {
      evaluations += sweepBatch(graph, state, seeds, second, (batch, begin, count) => visit(first, batch, begin, count));
    }
    clearBatch(state);
  }
  return evaluations;
}

/**
 * Adds to the sum of each scenario the values of the nodes that it loses beyond the state kept.
 * @param values - length n, by position
 * @param sums - length 32
 * @remarks Cost: one addition per node and scenario that loses it.
 */
export function addLostValues(
  { lost, changed, changedCount, wordBefore }: BatchState,
  values: ArrayLike<number>,
  sums: Float64Array,
): void {
  for (let index = 0; index < changedCount; index++) {
    const position = changed[index]!;
    const value = values[position]!;
    if (value === 0) continue;
    let fresh = lost[position]! & ~wordBefore[index]!;
    while (fresh !== 0) {
      sums[31 - Math.clz32(fresh & -fresh)]! += value;
      fresh &= fresh - 1;
    }
  }
}
