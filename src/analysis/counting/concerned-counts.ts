import type { Landscape } from "../../model/landscape/landscape.js";
import type { Bounds } from "../../quantities.js";
import { countHolders } from "./count-rows.js";
import { populationFigures } from "./population-figures.js";

/** How many of one unit are concerned within one part of it. */
export interface ConcernedCount {
  readonly unit: string;
  /** Id of the total that covers them; `null` for those outside all totals, and where the unit has none. */
  readonly total: string | null;
  readonly organisations: Bounds;
  /** Infinite at most (`null` in JSON) where nothing bounds it. */
  readonly count: Bounds;
}

/**
 * What organisations have together in each unit, over the parts of which none lies within another: at least those of `surely`,
 * at most those of either.
 * @param surely - ids of those who are affected whatever the unknown turns out to be
 * @param possibly - ids of those who may be
 */
export function concernedCounts(landscape: Landscape, surely: Iterable<string>, possibly: Iterable<string>): ConcernedCount[] {
  const { holders, numberOf, units } = populationFigures(landscape);
  const placesOf = (ids: Iterable<string>): number[] => [...ids].flatMap((id) => numberOf.get(id) ?? []);
  const sure = new Set(placesOf(surely));
  const any = new Set([...sure, ...placesOf(possibly)]);
  return units.flatMap((figures) => {
    const isHeld = (place: number): boolean => figures.holds[place] === 1;
    const counts = countHolders(figures, holders, new Set([...sure].filter(isHeld)), new Set([...any].filter(isHeld)));
    return counts.flatMap(({ total, organisations, count }, place) =>
      figures.parts[place]?.isOutermost === true && organisations.atMost > 0
        ? [{ unit: figures.unit, total, organisations, count }]
        : [],
    );
  });
}
