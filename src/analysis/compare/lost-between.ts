import { byBounds } from "../../quantities.js";
import { countHolders } from "../counting/count-rows.js";
import type { Side } from "./compared-side.js";
import type { InTruths } from "./joint-states.js";
import type { LostBetween } from "./run-comparison.js";

/**
 * By row and part: of whom something holds between two sides, as the later one counts them; most first, ties by row.
 * @param holdsOf - in how many truths it holds of an offer, by its key
 */
export function lostBetween(later: Side, holdsOf: (key: string) => InTruths): LostBetween[] {
  const { holders, units, numberOf } = later.figures;
  const lost = [...later.offers].flatMap(([key, { what, type, holder: id }]) => {
    const [holds, holder] = [holdsOf(key), numberOf.get(id)];
    return holds === "none" || holder === undefined ? [] : [{ what, type, holder, isSure: holds === "all" }];
  });
  const found = later.rows.flatMap(({ what, type, unit, parts }): (LostBetween & { readonly share: number })[] => {
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
  const key = ({ what, type, unit, total }: LostBetween): string =>
    JSON.stringify([what === "service" ? 0 : 1, type, unit, total]);
  return found
    .sort((a, b) => b.share - a.share || byBounds(a.count, b.count) || (key(a) < key(b) ? -1 : 1))
    .map(({ share: _share, ...row }) => row);
}
