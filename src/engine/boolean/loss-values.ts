import type { CompiledGraph } from "../compiled-graph.js";
import { groupRules } from "../graph-columns.js";
import { wholeLoss } from "../loss.js";

/** Losses that a node can have, ascending, 0 first; `undefined` where they are too many to tell. */
export type LossValues = readonly number[] | undefined;

/** What a supplier's loss is to its dependent in a slot, and what the slot takes: the engine's own arithmetic. */
export class SlotTerms {
  constructor(
    private readonly graph: CompiledGraph,
    private readonly standBysCarry: boolean,
  ) {}

  isStandBy(slot: number): boolean {
    return this.graph.limits?.standBy[slot] === 1;
  }

  /** Units heard of a supplier's loss, before any cut. */
  heard(slot: number, loss: number): number {
    const { limits } = this.graph;
    return limits !== undefined && loss > limits.worthlessAbove[slot]! ? wholeLoss : loss;
  }

  /** Units that a slot of an `all` or `at-least` group passes on. */
  passed(slot: number, loss: number): number {
    const { limits, weight } = this.graph;
    const heard = this.heard(slot, loss);
    if (limits === undefined) return Math.ceil(weight[slot]! * heard);
    if (this.isStandBy(slot) && !this.standBysCarry) return wholeLoss;
    const atBest = this.isStandBy(slot) ? limits.ceilingLoss[slot]! : 0;
    return Math.max(Math.ceil(weight[slot]! * heard), heard - limits.slack[slot]!, atBest);
  }

  /** Units that a slot adds to the sum of a `share` or `capacity` group; a stand-by that carries takes away. */
  added(slot: number, loss: number, rule: number): number {
    const { limits, weight } = this.graph;
    const heard = this.heard(slot, loss);
    if (rule === groupRules.share) return Math.min(wholeLoss, Math.ceil(weight[slot]! * heard));
    if (!this.isStandBy(slot)) return Math.ceil(weight[slot]! * heard);
    if (!this.standBysCarry) return 0;
    return Math.ceil(weight[slot]! * Math.max(heard, limits!.ceilingLoss[slot]!)) - Math.ceil(weight[slot]! * wholeLoss);
  }
}

/**
 * Losses that each node can have when nodes are lost as a whole or not at all.
 * @param mayFail - by position
 * @param mostValues - of one node or of the partial sums of one group, before they count as too many
 * @returns by position; a superset of what can occur
 * @remarks Cost: for `all` and `at-least` groups O(slots × values); for `share` and `capacity` groups the sums that can
 * occur. Loops are repeated until nothing new appears.
 */
export function lossValues(
  graph: CompiledGraph,
  mayFail: (position: number) => boolean,
  terms: SlotTerms,
  mostValues: number,
): LossValues[] {
  const { nodeCount, componentLast } = graph;
  const values = new Array<LossValues>(nodeCount);
  for (let first = 0; first < nodeCount; first = componentLast[first]! + 1) {
    const last = componentLast[first]!;
    for (let position = first; position <= last; position++) values[position] = mayFail(position) ? [0, wholeLoss] : [0];
    for (let moved = true, rounds = 0; moved; rounds++) {
      moved = false;
      for (let position = first; position <= last; position++) {
        const before = values[position];
        if (before === undefined) continue;
        const after = nodeValues(graph, values, terms, position, before, mostValues);
        values[position] = after;
        moved ||= after === undefined || after.length !== before.length;
      }
      if (first === last && rounds > 0 && values[first]?.length === 2) break;
    }
  }
  return values;
}

function nodeValues(
  graph: CompiledGraph,
  values: readonly LossValues[],
  terms: SlotTerms,
  position: number,
  before: readonly number[],
  mostValues: number,
): LossValues {
  const { groupStart, rule } = graph;
  const found = new Set(before);
  for (let group = groupStart[position]!; group < groupStart[position + 1]!; group++) {
    const addsUp = rule[group] === groupRules.share || rule[group] === groupRules.capacity;
    const ofGroup = addsUp ? sumValues(graph, values, terms, group, mostValues) : passedValues(graph, values, terms, group);
    if (ofGroup === undefined) return undefined;
    for (const loss of ofGroup) found.add(loss);
    if (found.size > mostValues) return undefined;
  }
  return [...found].sort((a, b) => a - b);
}

/** What the slots of an `all` or `at-least` group can pass on: the group takes one of these. */
function passedValues(
  { slotStart, supplier }: CompiledGraph,
  values: readonly LossValues[],
  terms: SlotTerms,
  group: number,
): Set<number> | undefined {
  const passed = new Set<number>();
  for (let slot = slotStart[group]!; slot < slotStart[group + 1]!; slot++) {
    const ofSupplier = values[supplier[slot]!];
    if (ofSupplier === undefined) return undefined;
    for (const loss of ofSupplier) passed.add(terms.passed(slot, loss));
  }
  return passed;
}

/** What a `share` or `capacity` group can take. */
function sumValues(
  { slotStart, supplier, rule, parameter }: CompiledGraph,
  values: readonly LossValues[],
  terms: SlotTerms,
  group: number,
  mostValues: number,
): number[] | undefined {
  let sums = new Set([rule[group] === groupRules.capacity ? -parameter[group]! : 0]);
  for (let slot = slotStart[group]!; slot < slotStart[group + 1]!; slot++) {
    const ofSupplier = values[supplier[slot]!];
    if (ofSupplier === undefined) return undefined;
    const added = new Set(ofSupplier.map((loss) => terms.added(slot, loss, rule[group]!)));
    const next = new Set<number>();
    for (const sum of sums) {
      for (const more of added) next.add(sum + more);
      if (next.size > mostValues) return undefined;
    }
    sums = next;
  }
  return [...sums].map((sum) => Math.min(wholeLoss, Math.max(0, sum)));
}
