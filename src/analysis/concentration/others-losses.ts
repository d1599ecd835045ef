import type { Bounds } from "../../quantities.js";
import { type DividedOffer, nobodyUnnamed } from "../attribution/divided-offer.js";
import type { Lack } from "../counting/lack-columns.js";

const nothing: Bounds = { atLeast: 0, atMost: 0 };

/** What others answer for in the losses of offers, without one unit after the other. */
export class OthersLosses {
  private readonly byOffer = new Map<number, OthersOfOffer>();

  constructor(private readonly divided: readonly DividedOffer[]) {}

  /**
   * What others than a unit answer for in the loss of an offer: all who have a share of it, where there is no unit.
   * @remarks Cost: O(1), and O(shares) when the offer is first asked about.
   */
  without(offer: number, unit: number | undefined): Lack {
    const { whole, shares, unnamed } = this.divided[offer] ?? { whole: nothing, shares: [], unnamed: nobodyUnnamed };
    const { placeOf, before, after } = this.of(offer, shares);
    const place = unit === undefined ? undefined : placeOf.get(unit);
    const own = shares[place ?? -1] ?? nothing;
    const others = (bound: keyof Bounds): number =>
      place === undefined ? (after[bound][0] ?? 0) : (before[bound][place] ?? 0) + (after[bound][place + 1] ?? 0);
    return {
      best: others("atLeast"),
      worst: Math.min(others("atMost") + unnamed.together, Math.max(0, whole.atMost - own.atLeast)),
    };
  }

  private of(offer: number, shares: DividedOffer["shares"]): OthersOfOffer {
    const known = this.byOffer.get(offer);
    if (known !== undefined) return known;
    const found = {
      placeOf: new Map(shares.map(({ unit }, place) => [unit, place])),
      before: { atLeast: sumsBefore(shares, "atLeast"), atMost: sumsBefore(shares, "atMost") },
      after: { atLeast: sumsAfter(shares, "atLeast"), atMost: sumsAfter(shares, "atMost") },
    };
    this.byOffer.set(offer, found);
    return found;
  }
}

interface OthersOfOffer {
  readonly placeOf: ReadonlyMap<number, number>;
  /** By place: the sum of all shares before it, and of its own and all after it. */
  readonly before: Readonly<Record<keyof Bounds, Float64Array>>;
  readonly after: Readonly<Record<keyof Bounds, Float64Array>>;
}

function sumsBefore(shares: readonly Bounds[], bound: keyof Bounds): Float64Array {
  const sums = new Float64Array(shares.length + 1);
  shares.forEach((share, place) => {
    sums[place + 1] = (sums[place] ?? 0) + share[bound];
  });
  return sums;
}

function sumsAfter(shares: readonly Bounds[], bound: keyof Bounds): Float64Array {
  const sums = new Float64Array(shares.length + 1);
  for (let place = shares.length - 1; place >= 0; place--) sums[place] = (sums[place + 1] ?? 0) + (shares[place]?.[bound] ?? 0);
  return sums;
}
