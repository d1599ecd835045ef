import { offerStates } from "../offers/offer-reader.js";
import { chunkRunner } from "./chunk-runner.js";
import { scoreAt, setScore } from "./failure-chunk.js";
import { sweepModel } from "./failure-model.js";
import type { RankUnit } from "./failure-units.js";
import { nothingTaken } from "./loss-measure.js";
import { prepareSweep } from "./prepared-failures.js";
import { inOrder } from "./score-order.js";
import type { RankPlan } from "./single-failures.js";
import { withoutLogic } from "./without-logic.js";

/**
 * The units whose pairs are worth trying: in turn the next by what it takes alone, and the next by how much more it reaches
 * through all tiers. Two redundant centres take nothing each, so the rank alone would never pair them.
 * @param scores - of all single failures, {@link scoreFields} numbers a unit
 * @returns at most `count`; units that reach nothing are left out, as no pair takes more for them
 * @remarks Cost: for each unit its cone without the logic, as a rule 32 of them in a word.
 */
export function pairedUnits(plan: RankPlan, scores: Float64Array, count: number): RankUnit[] {
  const { units } = plan;
  const byTaken = inOrder(scores, units);
  const byReached = inOrder(reachedBeyond(plan, scores), units);
  const places = new Set<number>();
  for (let place = 0; place < Math.max(byTaken.length, byReached.length); place++) {
    for (const next of [byTaken[place], byReached[place]]) if (next !== undefined && places.size < count) places.add(next);
  }
  return Array.from(places, (place) => units[place]).filter((unit) => unit !== undefined);
}

/** As scores: how much more hangs on each unit through all tiers than it surely takes. */
function reachedBeyond(
  { landscape, units, options: { minEvidence }, model, sweep }: RankPlan,
  scores: Float64Array,
): Float64Array {
  const { service, evaluationsPerNode } = model;
  const tiers = prepareSweep(withoutLogic(landscape), minEvidence, units, {
    anyNode: true,
    unit: sweep.counted.unit ?? undefined,
  });
  // on top of a moment: what is surely lost by then nobody takes any more
  const isGone = (offer: number): boolean => sweep.best.reader.stateBefore(offer) === offerStates.lost;
  const offerOfNode = tiers.offers.offerOfNode.map((offer) => (offer === -1 || isGone(offer) ? -1 : offer));
  const offers = { ...tiers.offers, offerOfNode };
  const reached = chunkRunner(sweepModel({ ...tiers, offers }, units, { service, evaluationsPerNode }))(0, units.length);
  const beyond = new Float64Array(scores.length);
  for (let unit = 0; unit < units.length; unit++) {
    const [hanging, taken] = [scoreAt(reached, unit), scoreAt(scores, unit)];
    const more = Math.max(0, hanging.atMost - taken.atLeast);
    const organisations = Math.max(0, hanging.organisationsAtMost - taken.organisationsAtLeast);
    setScore(beyond, unit, {
      ...nothingTaken,
      atLeast: more,
      atMost: more,
      organisationsAtMost: organisations,
      impaired: organisations,
      nodes: Math.max(0, hanging.nodes - taken.nodes),
    });
  }
  return beyond;
}
