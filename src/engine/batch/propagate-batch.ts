import type { CompiledGraph } from "../compiled-graph.js";
import { groupRules } from "../graph-columns.js";
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
      word |= lostToGroup(rule, parameter, slotStart, supplier, lost, members, sums, group);
    }

    if (word !== lost[position]) setLost(state, graph, position, word);
  }
}

/** The scenarios in which a group takes its node; the arrays are handed over one by one so that they stay in registers. */
function lostToGroup(
  rule: Uint8Array,
  parameter: Float64Array,
  slotStart: Int32Array,
  supplier: Int32Array,
  lost: Int32Array,
  members: Int32Array,
  sums: Int32Array,
  group: number,
): number {
  const start = slotStart[group]!;
  const end = slotStart[group + 1]!;
  if (rule[group] === groupRules.all) {
    let any = 0;
    for (let slot = start; slot < end; slot++) any |= lost[supplier[slot]!]!;
    return any;
  }
  const size = end - start;
  for (let member = 0; member < size; member++) members[member] = lost[supplier[start + member]!]!;
  return atLeastLost(members, size, size - parameter[group]! + 1, sums);
}
