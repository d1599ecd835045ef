import type { CompiledGraph } from "../compile/compiled-graph.js";
import type { Ration } from "../compile/graph-columns.js";
import { wholeLoss } from "../loss.js";
import type { PropagationState } from "./propagation-state.js";

/** Of units of a supply: so few are the rounding of draws, and nothing is short for them. */
export const unitsOfRounding = 2 ** 10;

/** What is drawn in a slot of a group that shares out a supply, at a loss of what is heard there; nothing for the draw of a stand-by that rests. */
export function drawnIn({ weight, limits }: CompiledGraph, { carries }: PropagationState, slot: number, heard: number): number {
  if (limits !== undefined && limits.standBy[slot] !== 0 && carries![slot] !== 0) return 0;
  return Math.ceil(Math.abs(weight[slot]!) * (heard / wholeLoss));
}

/**
 * The slots in which somebody draws of what a group shares out, or is heard of by it in a sum; with whether these are served before.
 * @remarks Cost: time O(what it gives).
 */
export function* drawingSlots(
  graph: CompiledGraph,
  group: number,
  isBefore?: boolean,
): Generator<{ readonly slot: number; readonly isBefore: boolean }> {
  const end = graph.slotStart[group + 1]!;
  for (let slot = graph.slotStart[group]!; slot < end; slot++) {
    const sum = sumAt(graph, graph.supplier[slot]!);
    const isServed = isBefore ?? graph.weight[slot]! < 0;
    if (sum === -1) yield { slot, isBefore: isServed };
    else yield* drawingSlots(graph, sum, isServed);
  }
}

/** The group of a position that sums up draws for other groups; −1 where it does not. */
export function sumAt({ groupStart, rations }: CompiledGraph, position: number): number {
  const group = groupStart[position]!;
  const hasGroup = group < groupStart[position + 1]!;
  return hasGroup && rations?.get(group)?.sum !== undefined ? group : -1;
}

/** All that is drawn a day of what a group shares out, by those served before, too, beyond what is always drawn. */
export function drawnAtLoss(graph: CompiledGraph, state: PropagationState, group: number): number {
  const end = graph.slotStart[group + 1]!;
  let drawn = 0;
  for (let slot = graph.slotStart[group]!; slot < end; slot++)
    drawn += drawnIn(graph, state, slot, state.loss[graph.supplier[slot]!]!);
  return drawn;
}

/**
 * The units of loss of those who draw on a supply: the share of what they draw that is not there.
 * @remarks Monotone in every loss. Cost: time O(slots of the group). Source: rationing in proportion to demand, S. Hallegatte, "An
 * adaptive regional input-output model", Risk Analysis 28(3), 2008, 779–799; who is served first, and the rounding, are ours.
 */
export function rationLoss(graph: CompiledGraph, state: PropagationState, group: number, ration: Ration): number {
  const { sum, offset = 0 } = ration;
  if (sum !== undefined) return Math.min(sum.atMost, Math.max(0, drawnAtLoss(graph, state, group) - sum.beyond));
  const end = graph.slotStart[group + 1]!;
  let [before, own] = [offset, 0];
  for (let slot = graph.slotStart[group]!; slot < end; slot++) {
    const drawn = drawnIn(graph, state, slot, state.loss[graph.supplier[slot]!]!);
    if (graph.weight[slot]! < 0) before += drawn;
    else own += drawn;
  }
  return lossOfDraws(ration, before, own);
}

/** The same by what is drawn beyond what is always drawn, by those served before and by those who share. */
export function lossOfDraws({ available, always }: Ration, before: number, own: number): number {
  const left = Math.max(0, available - before);
  const wanted = always + own;
  return wanted - left <= unitsOfRounding ? 0 : Math.ceil(((wanted - left) / wanted) * wholeLoss);
}
