import type { Landscape } from "../../model/landscape/landscape.js";
import type { Bounds } from "../../quantities.js";
import { populationFigures, type UnitFigures, wholeOf } from "./population-figures.js";
import { PopulationSum } from "./population-sum.js";

/** How many of one unit one organisation has. */
export interface HolderCount {
  readonly unit: string;
  /** Its figure, or what its pool or total leaves to it; infinite at most (`null` in JSON) where nothing bounds it. */
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

/** As a run counts it where this organisation alone is hit. */
function countOf(figures: UnitFigures, holder: number): Bounds {
  const part = figures.parts.find(({ isOutermost, covers }) => isOutermost && covers[holder] === 1);
  if (part === undefined) return { atLeast: 0, atMost: Number.POSITIVE_INFINITY };
  const sum = new PopulationSum({ ...figures, part });
  sum.addSure(holder);
  sum.addAny(holder);
  return sum.bounds;
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
