import { byBounds } from "../../quantities.js";
import { countHolders } from "../counting/count-rows.js";
import { keyOf, type Side } from "./compared-side.js";
import type { StillLost } from "./run-comparison.js";

/** By row and part: who is lost on both sides, as the later one counts them; most first, ties by row. */
export function stillLost(earlier: Side, later: Side): StillLost[] {
  const { holders, units, numberOf } = later.figures;
  const lost = [...later.offers.values()].flatMap((offer) => {
    const before = earlier.offers.get(keyOf(offer));
    const holder = numberOf.get(offer.holder);
    if (before?.worst !== "lost" || offer.worst !== "lost" || holder === undefined) return [];
    return [{ what: offer.what, type: offer.type, holder, isSure: before.best === "lost" && offer.best === "lost" }];
  });
  const found = later.rows.flatMap(({ what, type, unit, parts }): (StillLost & { readonly share: number })[] => {
    const figures = units.find((each) => each.unit === unit);
    const own = lost.filter((each) => each.what === what && each.type === type && figures?.holds[each.holder] === 1);
    if (figures === undefined || own.length === 0) return [];
    const held = (some: typeof own): ReadonlySet<number> => new Set(some.map(({ holder }) => holder));
    const counted = countHolders(figures, holders, held(own.filter(({ isSure }) => isSure)), held(own));
    return counted.flatMap(({ total, organisations, count }) => {
      const part = parts.find((each) => each.total === total);
      if (part === undefined || !part.isOutermost || organisations.atMost === 0) return [];
      const share = part.whole > 0 && Number.isFinite(count.atMost) ? count.atMost / part.whole : 0;
      return [{ what, type, unit, total, organisations, count, share }];
    });
  });
  const key = ({ what, type, unit, total }: StillLost): string => JSON.stringify([what === "service" ? 0 : 1, type, unit, total]);
  return found
    .sort((a, b) => b.share - a.share || byBounds(a.count, b.count) || (key(a) < key(b) ? -1 : 1))
    .map(({ share: _share, ...row }) => row);
}
