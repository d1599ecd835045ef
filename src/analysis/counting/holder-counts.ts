import type { Landscape } from "../../model/landscape/landscape.js";
import type { Bounds } from "../../quantities.js";
import { heldInPool } from "./pooled-count.js";
import { populationFigures, type UnitFigures, wholeOf } from "./population-figures.js";

/** How many of one unit one organisation has. */
export interface HolderCount {
  readonly unit: string;
  /** Its figure, or from 0 to its pool's cap; infinite at most (`null` in JSON) where nothing is known. */
  readonly count: Bounds;
}

/** What is counted on one node, in each of its units. */
export function holderCounts(landscape: Landscape, id: string): HolderCount[] {
  const { numberOf, units } = populationFigures(landscape);
  const holder = numberOf.get(id);
  if (holder === undefined) return [];
  return units.flatMap((figures) =>
    figures.holds[holder] === 1 ? [{ unit: figures.unit, count: countOf(figures, holder) }] : [],
  );
}

function countOf({ least, most, isOpen, poolOf, pools }: UnitFigures, holder: number): Bounds {
  if (isOpen[holder] === 1) return { atLeast: 0, atMost: Number.POSITIVE_INFINITY };
  const pool = pools[poolOf[holder] ?? -1];
  return pool === undefined ? { atLeast: least[holder] ?? 0, atMost: most[holder] ?? 0 } : heldInPool(pool, 1);
}

/** The greatest part of what there is of any unit that an organisation may have, in [0, 1]: what is not known counts as none. */
export function largestShare(landscape: Landscape, counts: readonly HolderCount[]): number {
  const { units } = populationFigures(landscape);
  return counts.reduce((largest, { unit, count: { atMost } }) => {
    const [first] = units.find((figures) => figures.unit === unit)?.parts ?? [];
    // sizes that nobody knows count as none
    const whole = first === undefined ? 0 : wholeOf({ ...first, open: 0 }).whole;
    return Number.isFinite(atMost) && whole > 0 ? Math.max(largest, atMost / whole) : largest;
  }, 0);
}
