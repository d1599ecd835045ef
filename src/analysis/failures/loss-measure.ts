import { fail } from "../../engine/failures/single-failures.js";
import { toleranceUnits, wholeLoss } from "../../engine/loss.js";
import type { PropagateOptions } from "../../engine/propagate/propagate.js";
import { clearState, type PropagationState } from "../../engine/propagate/propagation-state.js";
import type { SummedFigures } from "../counting/population-sum.js";
import { settledAmounts, WeightedSum } from "../counting/weighted-sum.js";
import { namingLoop } from "../levels/named-loop.js";
import { OfferCount } from "../offers/offer-count.js";
import type { OfferReader } from "../offers/offer-reader.js";
import { type OfferTable, typeIn } from "../offers/offer-table.js";
import type { FailureIn } from "./any-reach.js";
import type { DoubtBefore } from "./doubt-before.js";
import type { RankUnit } from "./failure-units.js";
import type { Sweep } from "./prepared-failures.js";

/** By which units are put in order, largest first, one after the other; the first four in the unit that is counted. */
export interface Score {
  /** Fully lost, surely and possibly: of the type of which most is. */
  readonly atLeast: number;
  /** Infinite where nothing bounds it. */
  readonly atMost: number;
  /** Σ count × what is lost of the level, of the type of which most is; to a thousandth of one. */
  readonly gradedAtLeast: number;
  readonly gradedAtMost: number;
  /** Organisations that lose one type, surely and possibly, in whatever unit they are counted. */
  readonly organisationsAtLeast: number;
  readonly organisationsAtMost: number;
  /** Organisations of which one type is lost or degraded at worst, or further than before. */
  readonly impaired: number;
  /** Nodes lost at worst, of all types that count. */
  readonly nodes: number;
}

/** One reading of what is not known, with the state of the last failure. */
interface MeasuredSide {
  readonly state: PropagationState;
  readonly reader: OfferReader;
}

/** What is measured: a {@link Sweep}, or one made again from its arrays in another thread. */
export interface MeasuredSweep {
  /** Of the unit in which what is lost is compared. */
  readonly figures: SummedFigures;
  readonly offers: OfferTable;
  readonly worst: MeasuredSide;
  readonly best: MeasuredSide;
  /** What may have been lost before; absent where that is known. */
  readonly doubtBefore: DoubtBefore | undefined;
}

/** What the last failure took of one type. */
interface TypeSums {
  readonly lost: OfferCount;
  readonly graded: WeightedSum;
  impaired: number;
}

/** The offers that a failure takes, by their numbers; good until the next is read. */
export interface TakenOffers {
  /** Those surely lost are part of all that may be. */
  readonly lostSure: Int32Array;
  readonly lostAny: Int32Array;
  /** Lost or degraded at worst. */
  readonly impaired: Int32Array;
  /** Those of which anything may be lost beyond what was before, and what of each at worst and at best, as shares. */
  readonly lacking: Int32Array;
  readonly worst: Float64Array;
  readonly best: Float64Array;
  /** By type: nodes lost, whoever runs them. */
  readonly nodesSure: Int32Array;
  readonly nodesAny: Int32Array;
}

/** Reads what the last failure took, and adds it up by type. */
export class LossMeasure {
  private readonly sums: readonly TypeSums[];
  private readonly only: number;
  /** Types of which anything was lost or impaired by the last failure. */
  private readonly used: number[] = [];
  private readonly isUsed: Uint8Array;
  /** By place: offers that lack something, and how much; by offer: 1 where it was looked at. */
  private readonly lacking: Int32Array;
  private readonly worst: Float64Array;
  private readonly best: Float64Array;
  private readonly isSeen: Uint8Array;

  /** @param service - the only service type that counts, or `undefined` for the worst hit of all */
  constructor(
    private readonly sweep: MeasuredSweep,
    service: string | undefined,
  ) {
    const { types } = sweep.offers;
    this.sums = types.map(() => ({
      lost: new OfferCount(sweep.figures),
      graded: new WeightedSum(sweep.figures),
      impaired: 0,
    }));
    this.isUsed = new Uint8Array(types.length);
    const offers = sweep.offers.holderOf.length;
    this.lacking = new Int32Array(offers);
    this.worst = new Float64Array(offers);
    this.best = new Float64Array(offers);
    this.isSeen = new Uint8Array(offers);
    this.only = service === undefined ? -1 : (typeIn(sweep.offers, service) ?? types.length);
  }

  /**
   * What the last failure takes. Call after the states of both sides came to rest.
   * @param failureIn - what failed; asked only where it is not known what had been lost before
   */
  read(failureIn: FailureIn): TakenOffers {
    const { worst, best, doubtBefore } = this.sweep;
    worst.reader.read(worst.state);
    if (best !== worst) best.reader.read(best.state);
    doubtBefore?.follow(failureIn);
    const [atWorst, atBest] = [worst.reader, best.reader];
    const lostAny = withMore(atWorst.lost.subarray(0, atWorst.lostCount), doubtBefore?.lost);
    const impaired = withMore(atWorst.impaired.subarray(0, atWorst.impairedCount), doubtBefore?.impaired);
    const lostBest = atBest.lost.subarray(0, atBest.lostCount);
    const lostSure = doubtBefore === undefined ? lostBest : lostBest.filter((offer) => doubtBefore.isSureLoss(offer));
    const nodesAny = doubtBefore === undefined ? atWorst.nodesLost : atWorst.nodesLost.slice();
    for (const type of doubtBefore?.nodes ?? []) nodesAny[type] = (nodesAny[type] ?? 0) + 1;
    return { lostSure, lostAny, impaired, ...this.lacks(), nodesSure: atBest.nodesLost, nodesAny };
  }

  /** What of each offer the failure takes beyond what had been lost before, as shares. */
  private lacks(): Pick<TakenOffers, "lacking" | "worst" | "best"> {
    const { worst, best, doubtBefore } = this.sweep;
    const isOpen = new Set(doubtBefore?.open);
    const { isSeen } = this;
    let count = 0;
    const add = (offer: number): void => {
      if (isSeen[offer] === 1) return;
      isSeen[offer] = 1;
      const [worstBefore, worstNow] = [worst.reader.lossBefore(offer), worst.reader.lossNow(offer)];
      const bestBefore = best === worst ? worstBefore : best.reader.lossBefore(offer);
      const bestNow = best === worst ? worstNow : best.reader.lossNow(offer);
      const open = isOpen.has(offer);
      const most = worstNow - (open ? bestBefore : worstBefore);
      const least = bestNow - (open ? worstBefore : bestBefore);
      if (most <= toleranceUnits) return;
      this.lacking[count] = offer;
      this.worst[count] = most / wholeLoss;
      this.best[count] = Math.max(0, least) / wholeLoss;
      count++;
    };
    for (const { touched, touchedCount } of best === worst ? [worst.reader] : [worst.reader, best.reader])
      for (let index = 0; index < touchedCount; index++) add(touched[index] ?? -1);
    for (const offer of isOpen) add(offer);
    for (const { touched, touchedCount } of [worst.reader, best.reader])
      for (let index = 0; index < touchedCount; index++) isSeen[touched[index] ?? -1] = 0;
    for (const offer of isOpen) isSeen[offer] = 0;
    return {
      lacking: this.lacking.subarray(0, count),
      worst: this.worst.subarray(0, count),
      best: this.best.subarray(0, count),
    };
  }

  /** Adds up what was read, in the unit that is counted. */
  score({ lostSure, lostAny, impaired, lacking, worst, best, nodesAny }: TakenOffers): Score {
    const { holderOf } = this.sweep.offers;
    for (const type of this.used) {
      const sums = this.sums[type];
      sums?.lost.reset();
      sums?.graded.reset();
      if (sums !== undefined) sums.impaired = 0;
      this.isUsed[type] = 0;
    }
    this.used.length = 0;
    for (const offer of impaired) {
      this.isSeen[offer] = 1;
      const sums = this.sumsOf(offer);
      if (sums !== undefined) sums.impaired++;
    }
    for (const offer of lostAny) this.sumsOf(offer)?.lost.addAny(holderOf[offer] ?? -1);
    for (const offer of lostSure) this.sumsOf(offer)?.lost.addSure(holderOf[offer] ?? -1);
    for (let index = 0; index < lacking.length; index++) {
      const offer = lacking[index] ?? -1;
      const sums = this.sumsOf(offer);
      if (sums === undefined) continue;
      sums.graded.add(holderOf[offer] ?? -1, worst[index] ?? 0, best[index] ?? 0);
      // on top of a moment it may have been degraded before, and still is
      if (this.isSeen[offer] === 0) sums.impaired++;
    }
    for (const offer of impaired) this.isSeen[offer] = 0;
    return this.scoreOfSums(nodesAny);
  }

  /**
   * Writes what the failure that was scored last takes of each type, count × what is lost of the level, at least and at most.
   * @param at - place of the first of 2 × types numbers, which are 0
   */
  amounts(into: Float64Array, at: number): void {
    for (const type of this.used) {
      const sums = this.sums[type];
      if (sums === undefined) continue;
      const { atLeast, atMost } = settledAmounts(sums.graded.bounds);
      into[at + 2 * type] = atLeast;
      into[at + 2 * type + 1] = atMost;
    }
  }

  private scoreOfSums(nodes: Int32Array): Score {
    const score: { -readonly [field in keyof Score]: number } = { ...nothingTaken };
    nodes.forEach((lost, type) => {
      if (this.only === -1 || type === this.only) score.nodes += lost;
    });
    for (const type of this.used) {
      const sums = this.sums[type];
      if (sums === undefined || (this.only !== -1 && type !== this.only)) continue;
      const { lost, graded, impaired } = sums;
      const { atLeast, atMost } = settledAmounts(graded.bounds);
      score.gradedAtLeast = Math.max(score.gradedAtLeast, atLeast);
      score.gradedAtMost = Math.max(score.gradedAtMost, atMost);
      score.impaired = Math.max(score.impaired, impaired);
      if (lost.organisationsAny === 0) continue;
      score.atLeast = Math.max(score.atLeast, lost.atLeast);
      score.atMost = Math.max(score.atMost, lost.atMost);
      score.organisationsAtLeast = Math.max(score.organisationsAtLeast, lost.organisationsSure);
      score.organisationsAtMost = Math.max(score.organisationsAtMost, lost.organisationsAny);
    }
    return score;
  }

  private sumsOf(offer: number): TypeSums | undefined {
    const type = this.sweep.offers.typeOf[offer] ?? -1;
    if (this.isUsed[type] === 0) {
      this.isUsed[type] = 1;
      this.used.push(type);
    }
    return this.sums[type];
  }
}

/** Of a failure that takes nothing. */
export const nothingTaken: Score = {
  atLeast: 0,
  atMost: 0,
  gradedAtLeast: 0,
  gradedAtMost: 0,
  organisationsAtLeast: 0,
  organisationsAtMost: 0,
  impaired: 0,
  nodes: 0,
};

/** Offers and those of a second list that are not among them. */
function withMore(offers: Int32Array, further: readonly number[] = []): Int32Array {
  if (further.length === 0) return offers;
  const known = new Set(offers);
  return Int32Array.from([...known, ...further.filter((offer) => !known.has(offer))]);
}

/** Measures failures of a landscape that was made ready. */
export function lossMeasure({ counted: { figures }, ...sweep }: Sweep, service: string | undefined): LossMeasure {
  return new LossMeasure({ ...sweep, figures }, service);
}

/** Lets one unit be lost alone on both sides, hands over, and goes back to what was before. */
export function withFailure<T>({ worst, best }: Sweep, unit: RankUnit, options: PropagateOptions, read: () => T): T {
  for (const { compiled, state, failureOf } of best === worst ? [worst] : [worst, best])
    namingLoop(compiled, () => fail(compiled.graph, state, failureOf(unit), options));
  try {
    return read();
  } finally {
    clearState(worst.state);
    if (best !== worst) clearState(best.state);
  }
}
