import type { CompiledGraph } from "../compile/compiled-graph.js";
import { groupRules, rationRule } from "../compile/graph-columns.js";
import { wholeLoss } from "../loss.js";
import type { Disturbed } from "../propagate/disturb.js";
import { always, never } from "./gate-model.js";
import type { GateTable } from "./gate-table.js";
import { LimitReached } from "./limit-reached.js";
import { type LossValues, lossValues, SlotTerms } from "./loss-values.js";

/** A node has too many levels to be told apart by gates: one that a `share` or `capacity` group hears, or one in a loop. */
export class TooManyLossValues extends Error {
  constructor(readonly position: number) {
    super(`position ${position} has too many levels`);
  }
}

/** A group shares out a supply, at the node at this position: what is drawn on it is no question that gates can ask. */
export class RationInGates extends Error {
  constructor(readonly position: number) {
    super(`position ${position} shares out a supply`);
  }
}

export interface LossGateOptions {
  /** Whether stand-bys carry from the start, or not at all. */
  readonly standBysCarry: boolean;
  /** Levels of one node, and sums in one group, that are told apart. @defaultValue 4,096 */
  readonly mostValues?: number;
  /** What is taken whatever fails. @defaultValue nothing */
  readonly disturbed?: Disturbed | undefined;
  /** The losses of gates made before with the same graph, failing nodes and options. @defaultValue found anew */
  readonly values?: readonly LossValues[] | undefined;
}

/**
 * A graph of levels as gates, without approximation: "node v has lost at least u units" is a monotone Boolean function of
 * which nodes are lost, and follows from the same question about its suppliers. With weights 1 that is one question a node;
 * slack, thresholds and weights below 1 move u; `share` and `capacity` groups sum over the levels that their suppliers
 * can have. Loops of nodes become loops of gates, to be unrolled.
 */
export class LossGates {
  private readonly signals = new Map<number, Map<number, number>>();
  private readonly open: { position: number; units: number; signal: number }[] = [];
  private readonly terms: SlotTerms;
  /** By position: losses that the node can have, ascending; `undefined` where they are too many to tell. */
  readonly values: readonly LossValues[];
  private readonly mostValues: number;
  /** By position: units taken from the node itself whatever fails, where any are. */
  private readonly takenBefore: ReadonlyMap<number, number>;

  /**
   * @param own - by position: the signal of the node being lost by itself
   */
  constructor(
    private readonly graph: CompiledGraph,
    private readonly table: GateTable,
    private readonly own: Int32Array,
    { standBysCarry, mostValues = 4096, disturbed, values }: LossGateOptions,
  ) {
    this.mostValues = mostValues;
    this.terms = new SlotTerms(graph, standBysCarry, new Set(disturbed?.slot));
    const taken = Array.from(disturbed?.position ?? [], (position, index) => [position, disturbed?.loss[index] ?? 0] as const);
    this.takenBefore = new Map(taken);
    const mayFail = (position: number): boolean => own[position] !== never;
    const takenFrom = (position: number): number => this.takenBefore.get(position) ?? 0;
    this.values = values ?? lossValues(graph, mayFail, takenFrom, this.terms, { mostValues, clock: table.clock });
  }

  /**
   * The signal of "the node at this position has lost at least so many units".
   * @throws {@link TooManyLossValues} for a group that cannot be told exactly
   * @throws {@link RationInGates} for what stands on a supply that is shared out
   * @throws {@link LimitReached} beyond the limits of the table
   */
  atLeast(position: number, units: number): number {
    return this.settled(this.signalOf(position, units));
  }

  /**
   * The same of what is taken from the node by its suppliers and before anything fails, whether or not it is lost by itself.
   * @throws as {@link atLeast}
   */
  suppliedAtLeast(position: number, units: number): number {
    return this.settled(this.failureOf(position, units, never));
  }

  /** Defines all signals that were only declared. */
  private settled(signal: number): number {
    for (let next = this.open.pop(); next !== undefined; next = this.open.pop()) {
      this.table.define(next.signal, this.failureOf(next.position, next.units, this.own[next.position]!));
    }
    return signal;
  }

  private signalOf(position: number, units: number): number {
    if (units <= 0) return always;
    const values = this.values[position];
    const asked = values === undefined ? units : values[firstAtLeast(values, units)];
    if (asked === undefined || asked > wholeLoss) return never;
    let ofPosition = this.signals.get(position);
    if (ofPosition === undefined) {
      ofPosition = new Map();
      this.signals.set(position, ofPosition);
    }
    const known = ofPosition.get(asked);
    if (known !== undefined) return known;
    if (ofPosition.size >= this.mostValues) throw new TooManyLossValues(position);
    const signal = this.table.declare();
    ofPosition.set(asked, signal);
    this.open.push({ position, units: asked, signal });
    return signal;
  }

  private failureOf(position: number, units: number, own: number): number {
    if ((this.takenBefore.get(position) ?? 0) >= units) return always;
    const { groupStart } = this.graph;
    const alternatives = [own];
    for (let group = groupStart[position]!; group < groupStart[position + 1]!; group++)
      alternatives.push(this.groupAtLeast(position, group, units));
    return this.table.or(alternatives);
  }

  private groupAtLeast(position: number, group: number, units: number): number {
    const { rule, parameter, slotStart } = this.graph;
    if (rule[group] === rationRule) throw new RationInGates(position);
    const [start, end] = [slotStart[group]!, slotStart[group + 1]!];
    this.table.clock.spend(end - start);
    if (rule[group] === groupRules.share || rule[group] === groupRules.capacity) return this.sumAtLeast(group, units);
    const passed: number[] = [];
    for (let slot = start; slot < end; slot++) passed.push(this.passedAtLeast(slot, units));
    // the k-th smallest loss is at least u when fewer than k are below u
    return rule[group] === groupRules.all
      ? this.table.or(passed)
      : this.table.atLeast(end - start - parameter[group]! + 1, passed);
  }

  /** "The slot passes on at least so many units", as a question about its supplier. */
  private passedAtLeast(slot: number, units: number): number {
    const { terms } = this;
    if (terms.passed(slot, wholeLoss) < units) return never;
    if (terms.passed(slot, 0) >= units) return always;
    let below = 0; // the least loss of the supplier that suffices is above this, and at most `enough`
    let enough = wholeLoss;
    if (terms.passed(slot, units) >= units && terms.passed(slot, units - 1) < units)
      return this.signalOf(this.graph.supplier[slot]!, units);
    while (enough - below > 1) {
      const middle = Math.floor((below + enough) / 2);
      if (terms.passed(slot, middle) >= units) enough = middle;
      else below = middle;
    }
    return this.signalOf(this.graph.supplier[slot]!, enough);
  }

  /** "The sum over the slots is at least so many units"; parallel dependencies on one supplier move together. */
  private sumAtLeast(group: number, units: number): number {
    const { rule, parameter, slotStart, supplier } = this.graph;
    let missing = units + (rule[group] === groupRules.capacity ? parameter[group]! : 0);
    const slotsOf = new Map<number, number[]>();
    for (let slot = slotStart[group]!; slot < slotStart[group + 1]!; slot++) {
      const slots = slotsOf.get(supplier[slot]!);
      if (slots === undefined) slotsOf.set(supplier[slot]!, [slot]);
      else slots.push(slot);
    }
    const parts: Step[][] = [];
    for (const [position, slots] of slotsOf) {
      const values = this.values[position];
      if (values === undefined) throw new TooManyLossValues(position);
      const added = (loss: number): number => slots.reduce((sum, slot) => sum + this.terms.added(slot, loss, rule[group]!), 0);
      const atLeast = added(0);
      missing -= atLeast;
      const steps: Step[] = [];
      for (const loss of values) {
        const more = added(loss) - atLeast;
        if (more > (steps.at(-1)?.sum ?? 0)) steps.push({ sum: more, signal: this.signalOf(position, loss) });
      }
      parts.push(steps);
    }
    if (parts.every(({ length }) => length <= 1)) {
      const steps = parts.flat();
      return this.table.atLeast(
        missing,
        steps.map(({ signal }) => signal),
        steps.map(({ sum }) => sum),
      );
    }
    const reached = reachesSum(this.table, parts, missing, this.mostValues * parts.length);
    if (reached === undefined) throw new TooManyLossValues(supplier[slotStart[group]!]!);
    return reached;
  }
}

/** What a supplier adds to a sum once a signal fails. The steps of one supplier rise, and each implies those before. */
interface Step {
  readonly sum: number;
  readonly signal: number;
}

/**
 * The signal of "the sums of the steps taken reach what is missing", by dynamic programming over what is still missing.
 * @returns `undefined` beyond so many pairs of supplier and missing sum
 */
function reachesSum(
  table: GateTable,
  parts: readonly (readonly Step[])[],
  missing: number,
  mostStates: number,
): number | undefined {
  const rest = new Float64Array(parts.length + 1);
  for (let index = parts.length - 1; index >= 0; index--) rest[index] = rest[index + 1]! + (parts[index]!.at(-1)?.sum ?? 0);
  const ahead: Map<number, number>[] = [new Map([[missing, never]])];
  let states = 0;
  for (const [index, steps] of parts.entries()) {
    const next = new Map<number, number>();
    table.clock.spend(ahead[index]!.size * (steps.length + 1));
    for (const open of ahead[index]!.keys()) {
      for (const sum of [0, ...steps.map((step) => step.sum)]) {
        if (open - sum > 0 && open - sum <= rest[index + 1]!) next.set(open - sum, never);
      }
    }
    ahead.push(next);
    states += next.size;
    if (states > mostStates) return undefined;
    if (states > table.mostGates) throw new LimitReached("gates");
  }
  const signalAt = (index: number, open: number): number => (open <= 0 ? always : (ahead[index]!.get(open) ?? never));
  for (let index = parts.length - 1; index >= 0; index--) {
    for (const open of ahead[index]!.keys()) {
      const steps = parts[index]!.map(({ sum, signal }) => table.and([signal, signalAt(index + 1, open - sum)]));
      ahead[index]!.set(open, table.or([signalAt(index + 1, open), ...steps]));
    }
  }
  return signalAt(0, missing);
}

/** The place of the first value that is at least the one asked for; the length where there is none. */
function firstAtLeast(ascending: readonly number[], asked: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! >= asked) high = middle;
    else low = middle + 1;
  }
  return low;
}
