import type { CompiledGraph } from "../compile/compiled-graph.js";
import type { Ration } from "../compile/graph-columns.js";
import { wholeLoss } from "../loss.js";
import type { PropagationState } from "./propagation-state.js";

/** Of units of a supply: so few are the rounding of draws, and nothing is short for them. */
export const unitsOfRounding = 2 ** 10;

/** What is drawn at present in a slot of a group that shares out a supply; nothing for the draw of a stand-by that rests. */
function drawnIn({ supplier, weight, limits }: CompiledGraph, { loss, carries }: PropagationState, slot: number): number {
  if (limits !== undefined && limits.standBy[slot] !== 0 && carries![slot] !== 0) return 0;
  return Math.ceil(Math.abs(weight[slot]!) * (loss[supplier[slot]!]! / wholeLoss));
}

/** All that is drawn a day of what a group shares out, by those served before, too, beyond what is always drawn. */
export function drawnAtLoss(graph: CompiledGraph, state: PropagationState, group: number): number {
  const end = graph.slotStart[group + 1]!;
  let drawn = 0;
  for (let slot = graph.slotStart[group]!; slot < end; slot++) drawn += drawnIn(graph, state, slot);
  return drawn;
}

/**
 * The units of loss of those who draw on a supply: the share of what they draw that is not there.
 * @remarks Monotone in every loss. Cost: time O(slots of the group). Source: rationing in proportion to demand, S. Hallegatte, "An
 * adaptive regional input-output model", Risk Analysis 28(3), 2008, 779–799; who is served first, and the rounding, are ours.
 */
export function rationLoss(graph: CompiledGraph, state: PropagationState, group: number, { available, always }: Ration): number {
  const end = graph.slotStart[group + 1]!;
  let left = available;
  let wanted = always;
  for (let slot = graph.slotStart[group]!; slot < end; slot++) {
    const drawn = drawnIn(graph, state, slot);
    if (graph.weight[slot]! < 0) left -= drawn;
    else wanted += drawn;
  }
  left = Math.max(0, left);
  return wanted - left <= unitsOfRounding ? 0 : Math.ceil(((wanted - left) / wanted) * wholeLoss);
}
