import { lowestBit } from "../lowest-bit.js";
import type { Diagram } from "./diagram.js";
import type { DiagramStore } from "./diagram-store.js";
import { FamilyUnions } from "./family-unions.js";
import { firstEvent, type GateModel, gateKinds } from "./gate-model.js";
import { type EngineLimit, LimitReached } from "./limit-reached.js";
import type { SolveOptions } from "./solve-options.js";
import type { ModulePart } from "./variable-order.js";
import { WorkClock } from "./work-clock.js";

/**
 * The minimal cut sets of a module with at most so many events, by trying: sets of one leaf, then of two, and so on, 32 at
 * a time in the bits of a word; what contains a cut set is not tried.
 * @param leastOrder - by leaf: the fewest events that make it fail
 * @returns the family, and when one of its sets has failed; or the limit in the way, "diagramNodes" without `maxOrder`
 * @remarks Cost: time O(sets tried / 32 · inputs of the module).
 */
export function triedModule(
  model: GateModel,
  part: ModulePart,
  leastOrder: Float64Array,
  store: DiagramStore,
  { maxOrder: asked, trials = 50_000_000, clock = new WorkClock() }: SolveOptions,
): { failure: Diagram; cutSets: Diagram } | EngineLimit {
  if (asked === undefined) return "diagramNodes";
  // no set needs more events than all leaves together
  const ofAll = leastOrder.reduce((sum, order) => sum + (Number.isFinite(order) ? order : 0), 0);
  const maxOrder = Math.min(asked, ofAll);
  if (passTrials(leastOrder, maxOrder, trials)) return "trials";
  const trial = new Trial(model, part, clock);
  const found: number[][] = [];
  const known = new Set<string>();
  try {
    for (let size = 1; size <= Math.min(maxOrder, leastOrder.length); size++) {
      const candidates = Array.from(leastOrder.keys()).filter((leaf) => size === 1 || !known.has(`${leaf}`));
      const fails = (set: readonly number[]): void => {
        if (containsKnown(set, known, clock)) return;
        found.push([...set]);
      };
      extend(trial, candidates, leastOrder, maxOrder, size, [], 0, 0, fails);
      for (const set of found) if (set.length === size) known.add(set.join());
    }
    const family = familyOf(store, found);
    const failure = new FamilyUnions(store).of(family);
    return { cutSets: store.extract(family), failure: store.extract(failure) };
  } catch (error) {
    if (error instanceof LimitReached) return error.limit;
    throw error;
  }
}

/** Whether more sets of leaves than may be tried have at most so many events at least. */
function passTrials(leastOrder: Float64Array, maxOrder: number, trials: number): boolean {
  const sets = new Float64Array(maxOrder + 1); // by number of events
  sets[0] = 1;
  let all = 1;
  for (const order of leastOrder) {
    for (let total = maxOrder; total >= order; total--) {
      sets[total] = sets[total]! + sets[total - order]!;
      all += sets[total - order]!;
    }
    if (all > trials) return true;
  }
  return all > trials;
}

/** Tries all sets of `size` candidates that begin with a prefix. The recursion is no deeper than the order. */
function extend(
  trial: Trial,
  candidates: readonly number[],
  leastOrder: Float64Array,
  budget: number,
  size: number,
  prefix: number[],
  start: number,
  spent: number,
  fails: (set: readonly number[]) => void,
): void {
  if (size === 1) {
    const lasts: number[] = [];
    const flush = (): void => {
      const failed = trial.run(prefix, lasts);
      lasts.forEach((leaf, bit) => {
        if (((failed >>> bit) & 1) === 1) fails([...prefix, leaf]);
      });
      lasts.length = 0;
    };
    for (let index = start; index < candidates.length; index++) {
      if (spent + leastOrder[candidates[index]!]! > budget) continue;
      lasts.push(candidates[index]!);
      if (lasts.length === 32) flush();
    }
    if (lasts.length > 0) flush();
    return;
  }
  for (let index = start; index < candidates.length; index++) {
    const leaf = candidates[index]!;
    if (spent + leastOrder[leaf]! > budget) continue;
    prefix.push(leaf);
    extend(trial, candidates, leastOrder, budget, size - 1, prefix, index + 1, spent + leastOrder[leaf]!, fails);
    prefix.pop();
  }
}

/** Whether a proper subset is a cut set. */
function containsKnown(set: readonly number[], known: ReadonlySet<string>, clock: WorkClock): boolean {
  for (let bits = 1; bits < 2 ** set.length - 1; bits++) {
    clock.spend(set.length);
    if (known.has(set.filter((_, index) => (bits >> index) & 1).join())) return true;
  }
  return false;
}

/** The family of these sets of ascending variables; the recursion is no deeper than the largest set. */
function familyOf(store: DiagramStore, sets: readonly (readonly number[])[], from = 0): number {
  const byFirst = new Map<number, (readonly number[])[]>();
  let family = 0;
  for (const set of sets) {
    const first = set[from];
    if (first === undefined) family = 1;
    else {
      const withFirst = byFirst.get(first);
      if (withFirst === undefined) byFirst.set(first, [set]);
      else withFirst.push(set);
    }
  }
  for (const first of [...byFirst.keys()].sort((a, b) => b - a))
    family = store.node(first, family, familyOf(store, byFirst.get(first)!, from + 1));
  return family;
}

/** Evaluates the gates of a module for 32 sets of failed leaves at a time. */
class Trial {
  private readonly word: Int32Array; // by signal: one bit a set
  private readonly sum = new Float64Array(32);
  private readonly base: number;

  constructor(
    private readonly model: GateModel,
    private readonly part: ModulePart,
    private readonly clock: WorkClock,
  ) {
    this.base = firstEvent + model.eventCount;
    this.word = new Int32Array(this.base + model.gateCount);
  }

  /**
   * @param always - variables that have failed in all sets
   * @param each - at most 32 variables, one for each bit
   * @returns bit by bit whether the module fails
   */
  run(always: readonly number[], each: readonly number[]): number {
    const { word, base } = this;
    const { leaves, gates } = this.part;
    for (const leaf of always) word[leaves[leaf]!] = -1;
    each.forEach((leaf, bit) => {
      word[leaves[leaf]!] = word[leaves[leaf]!]! | (1 << bit);
    });
    for (const gate of gates) word[base + gate] = this.gate(gate);
    for (const leaf of always) word[leaves[leaf]!] = 0;
    for (const leaf of each) word[leaves[leaf]!] = 0;
    return word[base + gates[gates.length - 1]!]!;
  }

  private gate(gate: number): number {
    const { kind, inputStart, input } = this.model;
    const [start, end] = [inputStart[gate]!, inputStart[gate + 1]!];
    this.clock.spend(end - start);
    if (kind[gate] === gateKinds.atLeast) return this.vote(gate, start, end);
    let result = kind[gate] === gateKinds.and ? -1 : 0;
    for (let slot = start; slot < end; slot++) {
      if (kind[gate] === gateKinds.and) result &= this.word[input[slot]!]!;
      else result |= this.word[input[slot]!]!;
    }
    return result;
  }

  private vote(gate: number, start: number, end: number): number {
    const { threshold, input, weight } = this.model;
    const { sum, word } = this;
    sum.fill(0);
    for (let slot = start; slot < end; slot++) {
      const failed = word[input[slot]!]!;
      for (let bits = failed; bits !== 0; bits &= bits - 1) {
        const bit = lowestBit(bits);
        sum[bit] = sum[bit]! + weight[slot]!;
      }
    }
    let result = 0;
    for (let bit = 0; bit < 32; bit++) if (sum[bit]! >= threshold[gate]!) result |= 1 << bit;
    return result;
  }
}
