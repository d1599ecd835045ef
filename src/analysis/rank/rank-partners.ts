import { lostOffers } from "../concentration/concentration-reach.js";
import { withoutLogic } from "../concentration/concentration-units.js";
import { InsuredSum } from "../impact/insured-figures.js";
import { inOrder } from "./rank-order.js";
import type { RankPlan } from "./rank-plan.js";
import { prepareSweep } from "./rank-sweep.js";
import type { RankUnit } from "./rank-units.js";

/**
 * The units whose pairs are worth trying: in turn the next by what it takes alone, and the next by what it reaches through
 * all tiers and does not take alone. Two redundant centres take nothing each, so the rank alone would never pair them.
 * @param scores - of all single failures, {@link scoreFields} numbers a unit
 * @returns at most `count`; units that reach nothing are left out, as no pair takes more for them
 * @remarks Cost: for each unit its cone, with the logic and without.
 */
export function pairedUnits(
  { landscape, sweep, units, options: { minEvidence }, model: { evaluationsPerNode } }: RankPlan,
  scores: Float64Array,
  count: number,
): RankUnit[] {
  const ranked = Array.from(inOrder(scores), (index) => units[index]).filter((unit) => unit !== undefined);
  const options = { evaluationsPerNode };
  const tiers = prepareSweep(withoutLogic(landscape), minEvidence, units, { anyService: true });
  const { offers, figures } = sweep;
  const spared = units.map((unit) => {
    const taken = new Set(lostOffers(sweep, unit, options).sure);
    const sums = offers.serviceTypes.map(() => new InsuredSum(figures));
    let reached = 0;
    for (const offer of lostOffers(tiers, unit, options).any) {
      if (taken.has(offer)) continue;
      reached++;
      sums[offers.typeOf[offer] ?? -1]?.addAny(offers.insurerOf[offer] ?? -1);
    }
    return { unit, reached, insured: Math.max(0, ...sums.map(({ atMost }) => atMost)) };
  });
  const reaching = spared
    .filter(({ reached }) => reached > 0)
    .sort((a, b) => b.insured - a.insured || b.reached - a.reached || (a.unit.id < b.unit.id ? -1 : 1))
    .map(({ unit }) => unit);
  const partners = new Set<RankUnit>();
  for (let place = 0; place < Math.max(ranked.length, reaching.length); place++) {
    for (const next of [ranked[place], reaching[place]]) if (next !== undefined && partners.size < count) partners.add(next);
  }
  return [...partners];
}
