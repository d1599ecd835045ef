import { sweepFailures } from "../src/engine/batch/failure-sweep.js";
import type { CompiledGraph } from "../src/engine/compile/compiled-graph.js";

/** How many nodes all failures lose in sum, each alone. @param graph - a Boolean graph */
export function lostByAll(graph: CompiledGraph, seeds: readonly (number | readonly number[])[]): number {
  let found = 0;
  sweepFailures(graph, seeds, ({ lost, changed, changedCount }) => {
    found += lostIn(lost, changed, changedCount);
  });
  return found;
}

/** Bits that are set in the words of these positions. */
export function lostIn(lost: Int32Array, changed: Int32Array, changedCount: number): number {
  let sum = 0;
  for (let index = 0; index < changedCount; index++) sum += bits(lost[changed[index]!]!);
  return sum;
}

/** How many bits of a word are set. */
export function bits(word: number): number {
  let left = word - ((word >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
