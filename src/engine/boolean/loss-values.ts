import type { CompiledGraph } from "../compile/compiled-graph.js";
import { groupRules, rationRule } from "../compile/graph-columns.js";
import { wholeLoss } from "../loss.js";
import type { WorkClock } from "./work-clock.js";

/** Losses that a node can have, ascending, 0 first; `undefined` where they are too many to tell. */
export type LossValues = readonly number[] | undefined;

/** What a supplier's loss is to its dependent in a slot, and what the slot takes: the engine's own arithmetic. */
export class SlotTerms {
  constructor(
    private readonly graph: CompiledGraph,
    private readonly standBysCarry: boolean,
    private readonly cut: ReadonlySet<number> = new Set(),
  ) {}

  isStandBy(slot: number): boolean {
    return this.graph.limits?.standBy[slot] === 1;
  }

  /** Units heard of a supplier's loss: all of them through a dependency that is cut. */
  heard(slot: number, loss: number): number {
    if (this.cut.has(slot)) return wholeLoss;
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

interface LossValueLimits {
  /** Of one node or of the partial sums of one group, before they count as too many. */
  readonly mostValues: number;
  readonly clock: WorkClock;
}

/**
 * Losses that each node can have when nodes are lost as a whole or as they were before.
 * @param mayFail - by position
 * @param takenBefore - by position: units that are taken from the node itself whatever fails
 * @returns by position; a superset of what can occur; of what stands on a supply that is shared out, too many to tell
 * @throws {@link LimitReached} when time is over
 * @remarks Cost: for `all` and `at-least` groups O(slots × values); for `share` and `capacity` groups the sums that can
 * occur. In a loop a node is looked at again whenever a supplier of it can lose more amounts than before.
 */
export function lossValues(
  graph: CompiledGraph,
  mayFail: (position: number) => boolean,
  takenBefore: (position: number) => number,
  terms: SlotTerms,
  limits: LossValueLimits,
): LossValues[] {
  const { nodeCount, componentLast, dependentStart, dependent } = graph;
  const values = Array.from({ length: nodeCount }, (_, position): LossValues => {
    const own = mayFail(position) ? [0, takenBefore(position), wholeLoss] : [0, takenBefore(position)];
    return own.filter((loss, index) => loss !== own[index - 1]);
  });
  const isOpen = new Uint8Array(nodeCount).fill(1);
  for (let first = 0; first < nodeCount; first = componentLast[first]! + 1) {
    const last = componentLast[first]!;
    const open: number[] = []; // in the order in which they are looked at
    for (let position = first; position <= last; position++) open.push(position);
    for (let place = 0; place < open.length; place++) {
      const position = open[place]!;
      isOpen[position] = 0;
      const before = values[position];
      if (before === undefined) continue;
      const after = nodeValues(graph, values, terms, position, before, limits);
      values[position] = after;
      if (after !== undefined && after.length === before.length) continue;
      for (let link = dependentStart[position]!; link < dependentStart[position + 1]!; link++) {
        const next = dependent[link]!;
        if (next > last || isOpen[next] === 1) continue;
        isOpen[next] = 1;
        open.push(next);
      }
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
  limits: LossValueLimits,
): LossValues {
  const { groupStart, rule } = graph;
  const found = new Set(before);
  for (let group = groupStart[position]!; group < groupStart[position + 1]!; group++) {
    if (rule[group] === rationRule) return undefined;
    const addsUp = rule[group] === groupRules.share || rule[group] === groupRules.capacity;
    limits.clock.spend(1);
    const ofGroup = addsUp ? sumValues(graph, values, terms, group, limits) : passedValues(graph, values, terms, group, limits);
    if (ofGroup === undefined) return undefined;
    for (const loss of ofGroup) found.add(loss);
    if (found.size > limits.mostValues) return undefined;
  }
  return [...found].sort((a, b) => a - b);
}

/** What the slots of an `all` or `at-least` group can pass on: the group takes one of these. */
function passedValues(
  { slotStart, supplier }: CompiledGraph,
  values: readonly LossValues[],
  terms: SlotTerms,
  group: number,
  { clock }: LossValueLimits,
): Set<number> | undefined {
  const passed = new Set<number>();
  for (let slot = slotStart[group]!; slot < slotStart[group + 1]!; slot++) {
    const ofSupplier = values[supplier[slot]!];
    if (ofSupplier === undefined) return undefined;
    clock.spend(ofSupplier.length);
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
  { mostValues, clock }: LossValueLimits,
): number[] | undefined {
  let sums = new Set([rule[group] === groupRules.capacity ? -parameter[group]! : 0]);
  for (let slot = slotStart[group]!; slot < slotStart[group + 1]!; slot++) {
    const ofSupplier = values[supplier[slot]!];
    if (ofSupplier === undefined) return undefined;
    const added = new Set(ofSupplier.map((loss) => terms.added(slot, loss, rule[group]!)));
    const next = new Set<number>();
    clock.spend(sums.size * added.size);
    for (const sum of sums) {
      for (const more of added) next.add(sum + more);
      if (next.size > mostValues) return undefined;
    }
    sums = next;
  }
  return [...sums].map((sum) => Math.min(wholeLoss, Math.max(0, sum)));
}
