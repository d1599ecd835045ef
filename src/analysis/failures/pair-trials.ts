import { DoubtBefore } from "./doubt-before.js";
import { failureOf, type SweepModel } from "./failure-model.js";
import { PairReach } from "./pair-reach.js";
import { PairSide, type TakenAlone } from "./pair-side.js";

/** What two units take together. Offers by their numbers, each once. */
export interface PairTaken {
  /** Places of the two among the units of the model; the first comes before the second. */
  readonly first: number;
  readonly second: number;
  /** Offers lost to both together and to neither alone: at worst in both, and surely in both. */
  readonly beyond: readonly number[];
  readonly surelyBeyond: readonly number[];
  /** The types of the nodes lost at worst to both together and to neither alone, one entry a node. */
  readonly nodes: readonly number[];
}

/** What a pair takes that neither of the two takes alone, as bounds over all that is not known. Offers by their numbers. */
export interface PairExcess {
  /** Lost to both at worst, surely to neither alone, and reached by both in one truth. */
  readonly any: readonly number[];
  /** Surely lost to both, and at worst to neither alone; all of them are among `any`. */
  readonly sure: readonly number[];
}

/** What a unit takes alone: at worst, and surely. */
export interface TakenBounds {
  readonly worst: TakenAlone;
  readonly best: TakenAlone;
}

/** Bytes for what firsts impair alone; where they do not suffice, seconds are tried again for each part of the firsts. */
const bytesForFirsts = 2 ** 28;

/**
 * The units of a model lost two at a time. Impact is neither sub- nor supermodular, so no pair can be left out by looking at
 * its two; but a pair takes more than its two only where one node is open for both ({@link FailurePairs}).
 * @remarks Cost: for each unit the cone that it impairs, as a first and as a second; for each pair the nodes that are open for its first, and
 * where the second is open too, the cone of the first and what both impair beyond.
 */
export class PairTrials {
  private readonly worst: PairSide;
  private readonly best: PairSide;
  private readonly unitCount: number;
  private readonly doubtBefore: DoubtBefore | undefined;
  private readonly reach: PairReach;
  /** By unit: offers that it reaches and that may have been lost before. */
  private readonly reached = new Map<number, ReadonlySet<number>>();
  /** Firsts that are remembered, from included to excluded. */
  private remembered = { from: 0, to: 0 };

  constructor(
    private readonly model: SweepModel,
    private readonly bytes = bytesForFirsts,
  ) {
    this.unitCount = model.unitCount;
    this.reach = new PairReach(model);
    this.worst = new PairSide(model, model.worst);
    this.best = model.best === undefined ? this.worst : new PairSide(model, model.best);
    const [worst, best] = [model.worst, model.best ?? model.worst];
    this.doubtBefore =
      this.best === this.worst
        ? undefined
        : DoubtBefore.between(
            { graph: worst.graph, reader: this.worst.reader },
            { graph: best.graph, reader: this.best.reader },
            model.nodeCount,
          );
  }

  /**
   * Visits the pairs of some seconds, from included to excluded, with every unit before each: those of a first not always
   * together.
   * @throws {@link NoConvergenceError} with numbers of nodes
   */
  run({ from, to }: { readonly from: number; readonly to: number }, visit: (taken: PairTaken) => void): void {
    for (let first = 0; first < to; first = this.remembered.to) {
      this.rememberFrom(first);
      for (let second = Math.max(from, first + 1); second < to; second++) this.pairsWith(second, visit);
    }
  }

  /** What a unit takes alone; it was tried before. */
  takenBy(unit: number): TakenBounds {
    return { worst: this.worst.takenBy(unit), best: this.best.takenBy(unit) };
  }

  private rememberFrom(from: number): void {
    if (this.remembered.from === from && this.remembered.to > from) return;
    const sides = this.best === this.worst ? [this.worst] : [this.worst, this.best];
    for (const side of sides) side.forget();
    let [to, bytes] = [from, 0];
    while (to < this.unitCount && (to === from || bytes < this.bytes)) {
      for (const side of sides) bytes += side.remember(to);
      to++;
    }
    this.remembered = { from, to };
  }

  private pairsWith(second: number, visit: (taken: PairTaken) => void): void {
    const { worst, best, remembered } = this;
    worst.begin(second);
    if (best !== worst) best.begin(second);
    for (let first = remembered.from; first < Math.min(remembered.to, second); first++) {
      const beyond = worst.join(first);
      const surelyBeyond = best === worst ? beyond : best.join(first);
      visit({ first, second, beyond, surelyBeyond, nodes: worst.nodesBeyond() });
      worst.part();
      if (best !== worst) best.part();
    }
    worst.end();
    if (best !== worst) best.end();
  }

  /**
   * What a pair that is being visited, or was, takes beyond its two. In doubt its bounds may be wide: what one of the two
   * takes alone at worst, the pair may take where that one does not.
   */
  excessOf({ first, second, beyond, surelyBeyond }: PairTaken): PairExcess {
    if (this.best === this.worst) return { any: beyond, sure: beyond };
    const [one, other] = [this.takenBy(first), this.takenBy(second)];
    const any = new Set([...beyond, ...one.worst.lost, ...other.worst.lost, ...this.perhapsBefore(first, second)]);
    const isSure = (offer: number): boolean => this.doubtBefore?.isSureLoss(offer) ?? true;
    const open = [...any].filter((offer) => !one.best.isLost.has(offer) && !other.best.isLost.has(offer));
    return {
      any: this.reach.inBoth(first, second, open),
      sure: surelyBeyond.filter((offer) => !one.worst.isLost.has(offer) && !other.worst.isLost.has(offer) && isSure(offer)),
    };
  }

  /** All that a pair takes: at worst, and surely. */
  wholeOf({ first, second, beyond, surelyBeyond }: PairTaken): PairExcess {
    const [one, other] = [this.takenBy(first), this.takenBy(second)];
    const perhaps = [...this.reachedBy(first), ...this.reachedBy(second)];
    const isSure = (offer: number): boolean => this.doubtBefore?.isSureLoss(offer) ?? true;
    return {
      any: [...new Set([...one.worst.lost, ...other.worst.lost, ...beyond, ...perhaps])],
      sure: [...new Set([...one.best.lost, ...other.best.lost, ...surelyBeyond])].filter(isSure),
    };
  }

  /** Offers that may have been lost before, and that both of a pair reach. */
  private perhapsBefore(first: number, second: number): number[] {
    const others = this.reachedBy(second);
    return [...this.reachedBy(first)].filter((offer) => others.has(offer));
  }

  private reachedBy(unit: number): ReadonlySet<number> {
    const known = this.reached.get(unit);
    if (known !== undefined || this.doubtBefore === undefined) return known ?? new Set();
    this.doubtBefore.follow((reading) => failureOf(this.model[reading] ?? this.model.worst, unit));
    const found = new Set(this.doubtBefore.lost);
    this.reached.set(unit, found);
    return found;
  }
}
