import type { CompiledGraph } from "../compile/compiled-graph.js";
import { groupRules, rationRule } from "../compile/graph-columns.js";
import { wholeLoss } from "../loss.js";
import type { PropagationState } from "./propagation-state.js";
import { rationLoss } from "./ration-loss.js";
import { selectKth } from "./select-kth.js";

/** The units that a supplier's loss is for the dependent in a slot: all where the dependency is cut or the supplier is below the threshold. */
function heardLoss({ supplier, limits }: CompiledGraph, { loss, cut }: PropagationState, slot: number): number {
  if (cut[slot] !== 0) return wholeLoss;
  const lost = loss[supplier[slot]!]!;
  return limits !== undefined && lost > limits.worthlessAbove[slot]! ? wholeLoss : lost;
}

/** The units that a slot of an `all` or `at-least` group passes on: weight × loss, but no less than the supplier's loss minus the slack. */
function passedLoss(graph: CompiledGraph, state: PropagationState, slot: number): number {
  const { limits } = graph;
  const heard = heardLoss(graph, state, slot);
  let passed = Math.ceil(graph.weight[slot]! * heard);
  if (limits === undefined) return passed;
  if (limits.standBy[slot] !== 0) {
    if (state.carries![slot] === 0) return wholeLoss;
    passed = Math.max(passed, limits.ceilingLoss[slot]!);
  }
  return Math.max(passed, heard - limits.slack[slot]!);
}

function allLoss(graph: CompiledGraph, state: PropagationState, start: number, end: number): number {
  let worst = 0;
  for (let slot = start; slot < end; slot++) {
    const passed = passedLoss(graph, state, slot);
    if (passed > worst) worst = passed;
  }
  return worst;
}

function atLeastLoss(graph: CompiledGraph, state: PropagationState, start: number, end: number, k: number): number {
  if (k === 1) {
    let best = wholeLoss;
    for (let slot = start; slot < end && best > 0; slot++) best = Math.min(best, passedLoss(graph, state, slot));
    return best;
  }
  if (k === end - start) return allLoss(graph, state, start, end);
  const { scratch } = state;
  for (let slot = start; slot < end; slot++) scratch[slot - start] = passedLoss(graph, state, slot);
  return selectKth(scratch, end - start, k);
}

function shareLoss(graph: CompiledGraph, state: PropagationState, start: number, end: number): number {
  let sum = 0;
  for (let slot = start; slot < end && sum < wholeLoss; slot++) {
    sum += Math.min(wholeLoss, Math.ceil(graph.weight[slot]! * heardLoss(graph, state, slot)));
  }
  return Math.min(wholeLoss, sum);
}

function capacityLoss(graph: CompiledGraph, state: PropagationState, start: number, end: number, reserve: number): number {
  const { weight, limits } = graph;
  let lost = -reserve;
  let substituted = 0;
  for (let slot = start; slot < end; slot++) {
    const heard = heardLoss(graph, state, slot);
    if (limits === undefined || limits.standBy[slot] === 0) {
      lost += Math.ceil(weight[slot]! * heard);
    } else if (state.carries![slot] !== 0) {
      const lacking = Math.max(heard, limits.ceilingLoss[slot]!);
      substituted += Math.ceil(weight[slot]! * wholeLoss) - Math.ceil(weight[slot]! * lacking);
    }
  }
  return Math.min(wholeLoss, Math.max(0, lost - substituted));
}

/**
 * The units that one group takes from its node, in [0, whole].
 * @remarks Monotone in every loss. Cost: time O(slots of the group).
 */
export function groupLoss(graph: CompiledGraph, state: PropagationState, group: number): number {
  const start = graph.slotStart[group]!;
  const end = graph.slotStart[group + 1]!;
  switch (graph.rule[group]) {
    case groupRules.all:
      return allLoss(graph, state, start, end);
    case groupRules["at-least"]:
      return atLeastLoss(graph, state, start, end, graph.parameter[group]!);
    case groupRules.share:
      return shareLoss(graph, state, start, end);
    case rationRule:
      return rationLoss(graph, state, group, graph.rations!.get(group)!);
    default:
      return capacityLoss(graph, state, start, end, graph.parameter[group]!);
  }
}
