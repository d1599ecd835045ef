import type { CompiledGraph } from "../compile/compiled-graph.js";
import { groupRules } from "../compile/graph-columns.js";
import { atLeastLost } from "./at-least-lost.js";
import { allScenarios, type BatchState, setLost } from "./batch-state.js";

/**
 * {@link propagate} for 32 scenarios at once on a Boolean graph: bits instead of losses, the same order of work.
 * @param graph - a Boolean graph ({@link isBooleanGraph}); n nodes, m dependencies
 * @param state - read and changed in place
 * @returns the number of evaluations of nodes
 * @remarks Bits are only ever set, so every run ends. Cost: without loops each node that any of the scenarios can reach is
 * evaluated once; an `at-least` group of c members of which t must be lost costs c · min(t, c).
 */
export function propagateBatch(graph: CompiledGraph, state: BatchState): number {
  const { groupStart, slotStart, rule, parameter, supplier, componentLast } = graph;
  const { lost, own, dirty, members, sums } = state;
  let evaluations = 0;
  let last = -1; // last position of the component at work
  for (;;) {
    const position = dirty.takeNext(last);
    if (position === -1) return evaluations;
    evaluations++;
    if (position > last) last = componentLast[position]!;
    let word = own[position]!;
    const groupEnd = groupStart[position + 1]!;
    for (let group = groupStart[position]!; group < groupEnd && word !== allScenarios; group++) {
      const start = slotStart[group]!;
      const size = slotStart[group + 1]! - start;
      if (rule[group] === groupRules.all) {
        for (let slot = start; slot < start + size; slot++) word |= lost[supplier[slot]!]!;
        continue;
      }
      for (let member = 0; member < size; member++) members[member] = lost[supplier[start + member]!]!;
      word |= atLeastLost(members, size, size - parameter[group]! + 1, sums);
    }

    if (word !== lost[position]) setLost(state, graph, position, word);
  }
}
