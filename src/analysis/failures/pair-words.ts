import { allScenarios, batchSize } from "../../engine/batch/batch-state.js";
import { PairSweep, type Together } from "../../engine/batch/pair-sweep.js";
import { wordOf } from "../../engine/batch/position-bits.js";
import { lowestBit } from "../../engine/lowest-bit.js";
import { type OfferNodes, offerNodes } from "../offers/offer-nodes.js";
import type { ChunkRunner } from "./failure-chunk.js";
import type { SweepModel } from "./failure-model.js";
import { PairRows } from "./pair-rows.js";
import { isBooleanModel } from "./word-scores.js";

/** Whether the pairs of a model can be tried 32 at a time: it is Boolean, nothing in it is unknown, and nothing had failed before. */
export function isBooleanPairModel(model: SweepModel): boolean {
  return model.best === undefined && model.worst.disturbed === undefined && isBooleanModel(model);
}

/**
 * What pairs take beyond their two on a Boolean model, 32 of them in the bits of a word.
 * @returns the same numbers as {@link gradedPairRunner}
 * @remarks Cost: that of {@link PairSweep}.
 */
export function wordPairRunner(model: SweepModel): ChunkRunner {
  const { graph, positionStart, position } = model.worst;
  const seeds = Array.from({ length: model.unitCount }, (_, unit) =>
    Array.from(position.subarray(positionStart[unit], positionStart[unit + 1])),
  );
  const sweep = new PairSweep(graph, seeds);
  const reader = new TogetherReader(model);
  return (from, to) => {
    const rows = new PairRows(model, batchSize);
    sweep.run({ from, to }, (together) => reader.read(together, rows));
    return rows.sorted();
  };
}

/** Reads which offers pairs take beyond their two. */
class TogetherReader {
  private readonly nodes: OfferNodes;
  /** Offers of several nodes: one of the two may take some of them and the other the rest. */
  private readonly several: readonly number[];
  /** By first: those of which it takes some. */
  private readonly partly = new Map<number, readonly number[]>();
  /** Length n, by position: the pairs that lose it though neither of the two does; 0 between reads. */
  private readonly beyond: Int32Array;

  constructor(model: SweepModel) {
    this.nodes = offerNodes(model.worst.graph, model.offers, model.nodeCount);
    this.several = Array.from(model.offers.sizeOf.keys()).filter((offer) => (model.offers.sizeOf[offer] ?? 0) > 1);
    this.beyond = new Int32Array(model.worst.graph.nodeCount);
  }

  read(together: Together, rows: PairRows): void {
    const { first, second, scenarios, lost, changed, wordBefore, changedCount } = together;
    const partly = this.partlyTakenBy(first, together.byFirst);
    if (changedCount === 0 && partly.length === 0) return;
    const { beyond } = this;
    const { offerAt, typeAt } = this.nodes;
    const candidates = new Set(partly);
    for (let index = 0; index < changedCount; index++) {
      const position = changed[index] ?? -1;
      const word = (lost[position] ?? 0) & ~(wordBefore[index] ?? 0);
      beyond[position] = word;
      const type = typeAt[position] ?? -1;
      if (type === -1) continue;
      for (let left = word; left !== 0; left &= left - 1) rows.addNode(lowestBit(left), type);
      const offer = offerAt[position] ?? -1;
      if (offer !== -1) candidates.add(offer);
    }
    for (const offer of candidates) {
      for (let word = this.takenBeyond(offer, together) & scenarios; word !== 0; word &= word - 1)
        rows.addOffer(lowestBit(word), offer, true);
    }
    for (let index = 0; index < changedCount; index++) beyond[changed[index] ?? -1] = 0;
    rows.take(first, second);
  }

  /** The pairs that take all nodes of an offer though neither of the two does. */
  private takenBeyond(offer: number, { byFirst, lost }: Together): number {
    const { starts, positions } = this.nodes;
    let [both, firstAlone, secondAlone] = [allScenarios, allScenarios, allScenarios];
    const end = starts[offer + 1] ?? 0;
    for (let index = starts[offer] ?? 0; index < end; index++) {
      const position = positions[index] ?? -1;
      const word = lost[position] ?? 0;
      const first = wordOf(byFirst, position);
      both &= word | first;
      firstAlone &= first;
      secondAlone &= word & ~(this.beyond[position] ?? 0);
    }
    return both & ~firstAlone & ~secondAlone;
  }

  private partlyTakenBy(first: number, byFirst: Int32Array): readonly number[] {
    if (this.several.length === 0) return this.several;
    const known = this.partly.get(first);
    if (known !== undefined) return known;
    const { starts, positions } = this.nodes;
    const found = this.several.filter((offer) => {
      const own = positions.subarray(starts[offer], starts[offer + 1]);
      return own.some((position) => wordOf(byFirst, position) !== 0);
    });
    this.partly.set(first, found);
    return found;
  }
}
