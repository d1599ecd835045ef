import {
  allScenarios,
  type BatchState,
  batchSize,
  failIn,
  keep,
  takeBack,
  untouchedBatch,
} from "../../engine/batch/batch-state.js";
import { isBooleanGraph } from "../../engine/batch/boolean-graph.js";
import { propagateBatch } from "../../engine/batch/propagate-batch.js";
import type { CompiledGraph } from "../../engine/compile/compiled-graph.js";
import { wholeLoss } from "../../engine/loss.js";
import { lowestBit } from "../../engine/lowest-bit.js";
import { OfferCount } from "../offers/offer-count.js";
import { type OfferNodes, offerNodes } from "../offers/offer-nodes.js";
import { type OfferTable, typeIn } from "../offers/offer-table.js";
import { type ChunkRunner, scoreFields, setScore } from "./failure-chunk.js";
import type { SweepModel, SweepModelSide } from "./failure-model.js";
import { nothingTaken, type Score } from "./loss-measure.js";

/**
 * Whether the units of a model can be tried 32 at a time: nothing is ever degraded, no unit cuts a dependency, and what had
 * been lost before is known.
 */
export function isBooleanModel({ worst, best, isOpenBefore = false }: SweepModel): boolean {
  return !isOpenBefore && [worst, best ?? worst].every((side) => side.slot.length === 0 && isBooleanSide(side));
}

/** A cut dependency counts as one on something lost, so something has to be. */
function isBooleanSide({ graph, disturbed }: SweepModelSide): boolean {
  if (!isBooleanGraph(graph)) return false;
  if (disturbed === undefined) return true;
  const { loss, slot } = disturbed;
  return loss.every((units) => units === wholeLoss) && (slot.length === 0 || loss.length > 0);
}

/**
 * Scores of single failures on a Boolean model, 32 of them in the bits of a word.
 * @returns the same numbers as {@link gradedRunner}
 * @remarks Cost: for each 32 units the union of their cones, then one step for each unit and node that it loses.
 */
export function wordRunner(model: SweepModel): ChunkRunner {
  const { offers, nodeCount, service } = model;
  const worst = new WordSide(model.worst, offers, nodeCount);
  const best = model.best === undefined ? worst : new WordSide(model.best, offers, nodeCount);
  const measure = new WordMeasure(model, service === undefined ? -1 : (typeIn(offers, service) ?? offers.types.length));
  return (from, to) => {
    const scores = new Float64Array((to - from) * scoreFields);
    for (let first = from; first < to; first += batchSize) {
      const count = Math.min(batchSize, to - first);
      worst.fail(first, count);
      if (best !== worst) best.fail(first, count);
      measure.read(worst, best);
      for (let bit = 0; bit < count; bit++) setScore(scores, first + bit - from, measure.score(bit));
      worst.restore();
      if (best !== worst) best.restore();
    }
    return scores;
  };
}

/** One reading of what is not known, with the state of 32 failures. */
class WordSide {
  readonly state: BatchState;
  readonly nodes: OfferNodes;
  private readonly graph: CompiledGraph;
  /** By position: 1 where nobody got anything of a node before; it is no loss of a failure. */
  private readonly isGone: Uint8Array | undefined;

  constructor(
    private readonly side: SweepModelSide,
    offers: OfferTable,
    nodeCount: number,
  ) {
    this.state = untouchedBatch(side.graph);
    this.graph = withCuts(side);
    const { position = [], dependent = [] } = side.disturbed ?? {};
    for (const each of position) failIn(this.state, each, allScenarios);
    propagateBatch(this.graph, this.state); // what cut dependencies lead to is lost from here on
    for (const each of dependent) this.state.dirty.add(each);
    propagateBatch(this.graph, this.state);
    keep(this.state);
    if (side.disturbed !== undefined) {
      this.isGone = new Uint8Array(side.graph.nodeCount);
      for (const each of side.disturbed.isolated) this.isGone[each] = 1;
    }
    this.nodes = offerNodes(side.graph, offers, nodeCount);
  }

  /** Units from `first` on, each in its bit. */
  fail(first: number, count: number): void {
    const { positionStart, position } = this.side;
    for (let bit = 0; bit < count; bit++) {
      const end = positionStart[first + bit + 1] ?? 0;
      for (let index = positionStart[first + bit] ?? 0; index < end; index++) failIn(this.state, position[index] ?? -1, 1 << bit);
    }
    propagateBatch(this.graph, this.state);
  }

  wasGone(position: number): boolean {
    return this.isGone?.[position] === 1;
  }

  restore(): void {
    takeBack(this.state);
  }

  /** The failures that lose an offer, that is all of its nodes. */
  lostOffer(offer: number): number {
    const { lost } = this.state;
    const { starts, positions } = this.nodes;
    const end = starts[offer + 1] ?? 0;
    let all = -1;
    for (let index = starts[offer] ?? 0; index < end && all !== 0; index++) {
      const position = positions[index] ?? -1;
      if (!this.wasGone(position)) all &= lost[position] ?? 0;
    }
    return all;
  }
}

/** The graph with every cut dependency leading to something that is lost in all scenarios. */
function withCuts({ graph, disturbed }: SweepModelSide): CompiledGraph {
  const lost = disturbed?.position[0];
  if (disturbed === undefined || lost === undefined || disturbed.slot.length === 0) return graph;
  const supplier = graph.supplier.slice();
  for (const slot of disturbed.slot) supplier[slot] = lost;
  return { ...graph, supplier };
}

/** Adds up for each of 32 failures what it takes, by service type. */
class WordMeasure {
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
