import { type Bounds, lackOfLevel, levelTolerance } from "../../quantities.js";
import type { Lack } from "./lack-columns.js";
import type { UnitFigures } from "./population-figures.js";
import { inWholeUnits } from "./weighted-sum.js";

/** How much of its population each holder lacks whose sites are repaired one after the other. */
export type PartsLost = ReadonlyMap<number, Lack>;

/** Whether some of such a population may be lost, and not surely all: else it counts as a whole. */
export const isPartLost = ({ worst, best }: Lack): boolean => worst > levelTolerance && best < 1 - levelTolerance;

/** Whether nobody knows how many of a holder there are: then some of them are lost, and nothing but a total bounds how many. */
export function isUncounted({ isOpen, poolOf }: Pick<UnitFigures, "isOpen" | "poolOf">, holder: number): boolean {
  return isOpen[holder] === 1 || (poolOf[holder] ?? -1) !== -1;
}

/** What is lost as a whole and these parts of those with figures, in whole units; the others are among the former at most. */
export function withParts(
  { least, most, part: { covers } }: Pick<UnitFigures, "least" | "most"> & { readonly part: { readonly covers: Uint8Array } },
  { atLeast, atMost }: Bounds,
  parts: PartsLost,
): Bounds {
  if (parts.size === 0) return { atLeast, atMost };
  let [low, high] = [atLeast, atMost];
  for (const [holder, { worst, best }] of parts) {
    if (covers[holder] !== 1) continue;
    low += (least[holder] ?? 0) * lackOfLevel(1 - best);
    high += (most[holder] ?? 0) * lackOfLevel(1 - worst);
  }
  return inWholeUnits({ atLeast: low, atMost: high });
}
