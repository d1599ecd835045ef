import type { CompiledGraph } from "../../engine/compile/compiled-graph.js";
import { groupRules } from "../../engine/compile/graph-columns.js";
import { wholeLoss } from "../../engine/loss.js";
import type { PropagationState } from "../../engine/propagate/propagation-state.js";

/** The units that a supplier's loss is for the dependent in a slot. */
export function heardLoss({ limits }: CompiledGraph, { cut }: PropagationState, slot: number, supplierLoss: number): number {
  if (cut[slot] === 1) return wholeLoss;
  return limits !== undefined && supplierLoss > (limits.worthlessAbove[slot] ?? 0) ? wholeLoss : supplierLoss;
}

function carries({ limits }: CompiledGraph, state: PropagationState, slot: number): boolean {
  return limits?.standBy[slot] !== 1 || state.carries?.[slot] === 1;
}

/** The units that a slot of an `all` or `at-least` group passes on of a heard loss. */
export function passedLoss(graph: CompiledGraph, state: PropagationState, slot: number, heard: number): number {
  const { limits, weight } = graph;
  const passed = Math.ceil((weight[slot] ?? 0) * heard);
  if (limits === undefined) return passed;
  if (!carries(graph, state, slot)) return wholeLoss;
  const lacking = limits.standBy[slot] === 1 ? (limits.ceilingLoss[slot] ?? 0) : 0;
  return Math.max(passed, lacking, heard - (limits.slack[slot] ?? 0));
}

/** The units that a slot of a `share` or `capacity` group adds to the group's loss when it hears a loss and not none. */
export function addedLoss(graph: CompiledGraph, state: PropagationState, group: number, slot: number, heard: number): number {
  const weight = graph.weight[slot] ?? 0;
  const added = Math.ceil(weight * heard);
  if (graph.rule[group] === groupRules.share) return Math.min(wholeLoss, added);
  if (graph.limits?.standBy[slot] !== 1) return added;
  if (!carries(graph, state, slot)) return 0;
  const lacking = graph.limits.ceilingLoss[slot] ?? 0;
  return Math.ceil(weight * Math.max(heard, lacking)) - Math.ceil(weight * lacking);
}

/** The loss of a `share` or `capacity` group before anything is heard: what reserve and stand-bys make up for, below zero. */
export function lossUnheard(graph: CompiledGraph, state: PropagationState, group: number): number {
  if (graph.rule[group] === groupRules.share) return 0;
  let loss = -(graph.parameter[group] ?? 0);
  for (let slot = graph.slotStart[group] ?? 0; slot < (graph.slotStart[group + 1] ?? 0); slot++) {
    if (graph.limits?.standBy[slot] !== 1 || !carries(graph, state, slot)) continue;
    const weight = graph.weight[slot] ?? 0;
    loss -= Math.ceil(weight * wholeLoss) - Math.ceil(weight * (graph.limits.ceilingLoss[slot] ?? 0));
  }
  return loss;
}
