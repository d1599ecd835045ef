import type { PropagateOptions } from "../../engine/propagate.js";
import type { Landscape } from "../../model/landscape.js";
import type { EvidenceStatus } from "../../quantities.js";
import { lostOffers } from "../concentration/concentration-reach.js";
import { withoutLogic } from "../concentration/concentration-units.js";
import { InsuredSum } from "../impact/insured-figures.js";
import { prepareSweep, type Sweep } from "./rank-sweep.js";
import type { RankUnit } from "./rank-units.js";

/**
 * The units whose pairs are worth trying: in turn the next by what it takes alone, and the next by what it reaches through
 * all tiers and does not take alone. Two redundant centres take nothing each, so the rank alone would never pair them.
 * @param ranked - units that take anything, most first
 * @returns at most `count`; units that reach nothing are left out, as no pair takes more for them
 * @remarks Cost: for each unit its cone, with the logic and without.
 */
export function pairPartners(
  landscape: Landscape,
  sweep: Sweep,
  units: readonly RankUnit[],
  ranked: readonly RankUnit[],
  count: number,
  minEvidence: EvidenceStatus,
  options: PropagateOptions,
): RankUnit[] {
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
