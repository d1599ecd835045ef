import { type Bounds, withoutNoise } from "../../quantities.js";
import { addTo } from "../../sequences.js";
import type { Lack } from "../counting/lack-columns.js";
import { WeightedSum } from "../counting/weighted-sum.js";
import { hoursPerYear } from "../cut-sets/lost-share.js";
import type { Sweep } from "../failures/prepared-failures.js";
import { type OfferLacks, offerLacks } from "./offer-lacks.js";
import type { RiskCause } from "./risk-causes.js";

/** What is lacking of an offer, by its number. */
type LackingOffer = readonly [offer: number, lack: Lack];

/** What is expected in a year, with every overlap in time. */
export interface ExactInYear {
  /** By type; `undefined` for one without an exact value. */
  readonly expected: readonly (Bounds | undefined)[];
  /** By cause and type: what would be spared if it never failed. Absent where anything is unknown. */
  readonly spared?: readonly (readonly Bounds[])[];
}

/** Exactly, as far as {@link offerLacks} has a value for each who is counted. */
export function exactInYear(sweep: Sweep, causes: readonly RiskCause[]): ExactInYear {
  const at = (end: "atLeast" | "atMost"): Float64Array => Float64Array.from(causes, ({ probability }) => probability[end]);
  const isKnown = sweep.best === sweep.worst && causes.every(({ probability: { atLeast, atMost } }) => atLeast === atMost);
  const worst = offerLacks(sweep, "worst", causes, at("atMost"));
  const best = isKnown ? worst : offerLacks(sweep, "best", causes, at("atLeast"));
  const { typeOf } = sweep.offers;
  const isOpen = new Set([...typeOf].filter((_, offer) => !worst.has(offer) || !best.has(offer)));
  const expected = yearlyLack(
    sweep,
    [...typeOf.keys()].map((offer): LackingOffer => {
      const most = worst.get(offer)?.mean ?? 0;
      return [offer, { worst: most, best: Math.min(best.get(offer)?.mean ?? 0, most) }];
    }),
  );
  return {
    expected: expected.map((found, type) => (isOpen.has(type) ? undefined : found)),
    ...(isKnown ? { spared: sparedByCause(sweep, causes, worst) } : {}),
  };
}

/**
 * What would be spared of each type if one cause after the other never failed: exactly, as what is expected is linear in the
 * probability of each. Only where nothing is unknown: what is spared may grow or shrink with how that is read.
 * @returns by cause and type
 */
function sparedByCause(sweep: Sweep, causes: readonly RiskCause[], lacks: OfferLacks): Bounds[][] {
  const offersOf = new Map<number, LackingOffer[]>();
  for (const [offer, { slopes }] of lacks) {
    for (const [cause, slope] of slopes) {
      const spared = slope * (causes[cause]?.probability.atMost ?? 0);
      addTo(offersOf, cause, [offer, { worst: spared, best: spared }]);
    }
  }
  return causes.map((_, cause) => yearlyLack(sweep, offersOf.get(cause) ?? []));
}

/**
 * What is lacking of each type in a year, from what is lacking of each offer on average: the split of pools and of totals is not
 * known but stays the same all the time, so these are the bounds of the cheapest and the dearest one.
 * @returns by type
 */
function yearlyLack({ offers, counted }: Sweep, lacking: readonly LackingOffer[]): Bounds[] {
  const sums = offers.types.map(() => new WeightedSum(counted.figures));
  for (const [offer, { worst, best }] of lacking)
    if (worst > 0) sums[offers.typeOf[offer] ?? -1]?.add(offers.holderOf[offer] ?? -1, worst, best);
  return sums.map(({ bounds }) => ({
    atLeast: withoutNoise(bounds.atLeast * hoursPerYear),
    atMost: withoutNoise(bounds.atMost * hoursPerYear),
  }));
}
