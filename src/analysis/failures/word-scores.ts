import { batchSize } from "../../engine/batch/batch-state.js";
import { isBooleanGraph } from "../../engine/batch/boolean-graph.js";
import { wholeLoss } from "../../engine/loss.js";
import { typeIn } from "../offers/offer-table.js";
import { type ChunkRunner, scoreFields, setScore } from "./failure-chunk.js";
import type { SweepModel, SweepModelSide } from "./failure-model.js";
import { WordMeasure } from "./word-measure.js";
import { WordSide } from "./word-side.js";

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
