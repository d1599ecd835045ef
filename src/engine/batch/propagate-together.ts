import type { CompiledGraph } from "../compile/compiled-graph.js";
import { groupRules } from "../compile/graph-columns.js";
import { atLeastLost } from "./at-least-lost.js";
import { type BatchState, setLost } from "./batch-state.js";
import { wordOf } from "./position-bits.js";

/**
 * {@link propagateBatch} with one more result laid over all scenarios: a node is lost where either has lost it, and what
 * comes to that is noted in the state.
 * @param graph - a Boolean graph
 * @param state - kept; read and changed in place
 * @param over - the positions that the other result has lost, as {@link positionBits}
 * @param scenarios - the bits that may be set
 * @returns the number of evaluations of nodes
 */
export function propagateTogether(graph: CompiledGraph, state: BatchState, over: Int32Array, scenarios: number): number {
  const { groupStart, slotStart, rule, parameter, supplier, componentLast } = graph;
  const { lost, dirty, members, sums } = state;
  let evaluations = 0;
  let last = -1; // last position of the component at work
  for (;;) {
    const position = dirty.takeNext(last);
    if (position === -1) return evaluations;
    evaluations++;
    if (position > last) last = componentLast[position]!;
    const wanted = scenarios & ~(lost[position]! | wordOf(over, position));
    let fresh = 0;
    const groupEnd = groupStart[position + 1]!;
    for (let group = groupStart[position]!; group < groupEnd && fresh !== wanted; group++) {
      fresh |= lostToGroup(rule, parameter, slotStart, supplier, lost, over, members, sums, group) & wanted;
    }

    if (fresh !== 0) setLost(state, graph, position, lost[position]! | fresh);
  }
}

/** The scenarios in which a group takes its node; the arrays are handed over one by one so that they stay in registers. */
function lostToGroup(
  rule: Uint8Array,
  parameter: Float64Array,
  slotStart: Int32Array,
  supplier: Int32Array,
  lost: Int32Array,
  over: Int32Array,
  members: Int32Array,
  sums: Int32Array,
  group: number,
): number {
  const start = slotStart[group]!;
  const size = slotStart[group + 1]! - start;
  for (let member = 0; member < size; member++) {
    const from = supplier[start + member]!;
    members[member] = lost[from]! | wordOf(over, from);
  }
  return atLeastLost(members, size, rule[group] === groupRules.all ? 1 : size - parameter[group]! + 1, sums);
}
