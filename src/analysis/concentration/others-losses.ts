import type { Bounds } from "../../quantities.js";
import type { DividedOffer, UnitShare } from "../attribution/divided-offer.js";
import type { Lack } from "../counting/lack-columns.js";

const nothing: Bounds = { atLeast: 0, atMost: 0 };

/** What others answer for in the losses of offers, without one unit after the other. */
export class OthersLosses {
  private readonly byShares = new Map<DividedOffer["shares"], OthersOfShares>();

  /**
   * What others than a unit answer for in the loss of an offer: all who have a share of it, where there is no unit.
   * @param unit - of those that are alike the first
   * @remarks Cost: O(1), and O(shares) when the offer, or one with the same shares, is first asked about.
   */
  without({ whole, shares, unnamed }: DividedOffer, unit: number | undefined): Lack {
    const { placeOf, before, after } = this.of(shares);
    const place = unit === undefined ? undefined : placeOf.get(unit);
    const own = shares[place ?? -1] ?? { ...nothing, alike: 1 };
    const others = (bound: keyof Bounds): number => {
      if (place === undefined) return after[bound][0] ?? 0;
      const alike = ((own.alike ?? 1) - 1) * own[bound];
      return (before[bound][place] ?? 0) + (after[bound][place + 1] ?? 0) + alike;
    };
    return {
      best: others("atLeast"),
      worst: Math.min(others("atMost") + unnamed.together, Math.max(0, whole.atMost - own.atLeast)),
    };
  }

  private of(shares: DividedOffer["shares"]): OthersOfShares {
    const known = this.byShares.get(shares);
    if (known !== undefined) return known;
    const found = {
      placeOf: new Map(shares.map(({ unit }, place) => [unit, place])),
      before: { atLeast: sumsBefore(shares, "atLeast"), atMost: sumsBefore(shares, "atMost") },
      after: { atLeast: sumsAfter(shares, "atLeast"), atMost: sumsAfter(shares, "atMost") },
    };
    this.byShares.set(shares, found);
    return found;
  }
}

interface OthersOfShares {
  readonly placeOf: ReadonlyMap<number, number>;
  /** By place: the sum of all shares before it, and of its own and all after it. */
  readonly before: Readonly<Record<keyof Bounds, Float64Array>>;
  readonly after: Readonly<Record<keyof Bounds, Float64Array>>;
}

const allOf = (share: UnitShare, bound: keyof Bounds): number => (share.alike ?? 1) * share[bound];

function sumsBefore(shares: readonly UnitShare[], bound: keyof Bounds): Float64Array {
  const sums = new Float64Array(shares.length + 1);
  shares.forEach((share, place) => {
    sums[place + 1] = (sums[place] ?? 0) + allOf(share, bound);
  });
  return sums;
}

function sumsAfter(shares: readonly UnitShare[], bound: keyof Bounds): Float64Array {
  const sums = new Float64Array(shares.length + 1);
  for (let place = shares.length - 1; place >= 0; place--) {
    const share = shares[place];
    sums[place] = (sums[place + 1] ?? 0) + (share === undefined ? 0 : allOf(share, bound));
  }
  return sums;
}
