import { PopulationSum, type SummedFigures } from "./population-sum.js";

/** Holders that something surely hits, and what they hold at least by their figures. */
export interface SureHolders {
  readonly holders: ReadonlySet<number>;
  readonly least: number;
}

/** @remarks Cost: O(1) for each holder. */
export function sureHolders(figures: SummedFigures, holders: Iterable<number>): SureHolders {
  const all = new Set(holders);
  let least = 0;
  for (const holder of all) least += leastOf(figures, holder);
  return { holders: all, least };
}

const leastOf = ({ least, part }: SummedFigures, holder: number): number =>
  part.covers[holder] === 1 ? (least[holder] ?? 0) : 0;

/**
 * Whether some holders, all of whom something may hit, may hold more than others, who are surely hit, in one truth: those who are
 * among both hold as much for both.
 * @returns `true` also where pools or totals forbid it
 * @remarks Cost: O(1) for each holder.
 */
export function mayHoldMore(figures: SummedFigures, some: Iterable<number>, than: SureHolders): boolean {
  const more = new PopulationSum(figures);
  let left = than.least;
  for (const holder of some) {
    if (than.holders.has(holder)) left -= leastOf(figures, holder);
    else more.addAny(holder);
  }
  return more.atMost > left;
}
