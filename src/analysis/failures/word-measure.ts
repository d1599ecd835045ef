import { batchSize } from "../../engine/batch/batch-state.js";
import { lowestBit } from "../../engine/lowest-bit.js";
import { OfferCount } from "../offers/offer-count.js";
import type { SweepModel } from "./failure-model.js";
import { nothingTaken, type Score } from "./loss-measure.js";
import type { WordSide } from "./word-side.js";

/** Adds up for each of 32 failures what it takes, by service type. */
export class WordMeasure {
  private readonly types: number;
  /** By bit × types + type: lost offers, and nodes lost. */
  private readonly sums: readonly OfferCount[];
  private readonly nodes: Int32Array;
  private readonly isSeen: Uint8Array;
  private readonly seen: number[] = [];

  constructor(
    private readonly model: SweepModel,
    private readonly only: number,
  ) {
    const { offers, figures } = model;
    this.types = offers.types.length;
    this.sums = Array.from({ length: batchSize * this.types }, () => new OfferCount(figures));
    this.nodes = new Int32Array(batchSize * this.types);
    this.isSeen = new Uint8Array(offers.holderOf.length);
  }

  read(worst: WordSide, best: WordSide): void {
    this.nodes.fill(0);
    for (const sum of this.sums) sum.reset();
    this.collect(worst);
    this.count(worst, (sum, holder) => sum.addAny(holder));
    this.count(best, (sum, holder) => sum.addSure(holder));
    for (const offer of this.seen) this.isSeen[offer] = 0;
    this.seen.length = 0;
  }

  score(bit: number): Score {
    const score: { -readonly [field in keyof Score]: number } = { ...nothingTaken };
    for (let type = 0; type < this.types; type++) {
      if (this.only !== -1 && type !== this.only) continue;
      score.nodes += this.nodes[bit * this.types + type] ?? 0;
      const sum = this.sums[bit * this.types + type];
      if (sum === undefined || sum.organisationsAny === 0) continue;
      score.atLeast = Math.max(score.atLeast, sum.atLeast);
      score.atMost = Math.max(score.atMost, sum.atMost);
      score.organisationsAtLeast = Math.max(score.organisationsAtLeast, sum.organisationsSure);
      score.organisationsAtMost = Math.max(score.organisationsAtMost, sum.organisationsAny);
    }
    // nothing is ever degraded
    const { atLeast, atMost, organisationsAtMost } = score;
    return { ...score, gradedAtLeast: atLeast, gradedAtMost: atMost, impaired: organisationsAtMost };
  }

  /** Writes what a failure takes of each type, at least and at most. @param at - place of the first of 2 × types numbers */
  amounts(bit: number, into: Float64Array, at: number): void {
    for (let type = 0; type < this.types; type++) {
      const sum = this.sums[bit * this.types + type];
      if (sum === undefined || sum.organisationsAny === 0) continue;
      into[at + 2 * type] = sum.atLeast;
      into[at + 2 * type + 1] = sum.atMost;
    }
  }

  /** Counts lost nodes and notes the offers that any of them stands for: what the best side loses, the worst does too. */
  private collect(side: WordSide): void {
    const { changed, changedCount, lost } = side.state;
    const { typeAt, offerAt } = side.nodes;
    const { nodes, types, isSeen } = this;
    for (let index = 0; index < changedCount; index++) {
      const position = changed[index] ?? -1;
      const type = typeAt[position] ?? -1;
      if (type === -1 || side.wasGone(position)) continue;
      for (let word = lost[position] ?? 0; word !== 0; word &= word - 1) {
        const at = lowestBit(word) * types + type;
        nodes[at] = (nodes[at] ?? 0) + 1;
      }
      const offer = offerAt[position] ?? -1;
      if (offer === -1 || isSeen[offer] === 1) continue;
      isSeen[offer] = 1;
      this.seen.push(offer);
    }
  }

  private count(side: WordSide, add: (sum: OfferCount, holder: number) => void): void {
    const { typeOf, holderOf } = this.model.offers;
    for (const offer of this.seen) {
      const type = typeOf[offer] ?? -1;
      for (let word = side.lostOffer(offer); word !== 0; word &= word - 1) {
        const sum = this.sums[lowestBit(word) * this.types + type];
        if (sum !== undefined) add(sum, holderOf[offer] ?? -1);
      }
    }
  }
}
