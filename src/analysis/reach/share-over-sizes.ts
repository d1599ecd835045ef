import type { Bounds } from "../../quantities.js";
import type { LackColumns } from "../counting/lack-columns.js";
import { heldInPool } from "../counting/pooled-count.js";
import type { PopulationPart, UnitFigures } from "../counting/population-figures.js";

/** One holder in a share: how many it has, and which part of each is meant above and below the line. */
interface Term {
  readonly size: Bounds;
  readonly above: number;
  readonly below: number;
}

/** Steps after which the best ratio found so far is taken; a handful suffice. */
const mostSteps = 50;

/**
 * A share Σ nᵢ·ownᵢ / Σ nᵢ·(ownᵢ + othersᵢ) over all sizes nᵢ within their bounds: one size stands above and below the line, so that a
 * range is never divided by itself. What a total or a pool says of several sizes together is left out; the bounds hold without it.
 * @param own - by holder: what is held of each
 * @param others - of every holder of the whole: what the rest of it holds of each
 * @returns `undefined` where every size is known, or nothing bounds one
 * @remarks Cost: O(holders) for each of a few steps. Source: W. Dinkelbach, "On Nonlinear Fractional Programming", Management
 * Science 13(7), 1967, 492–498.
 */
export function shareOverSizes(
  figures: UnitFigures,
  part: PopulationPart,
  own: LackColumns,
  others: LackColumns,
): Bounds | undefined {
  if (!isRange(figures, part, own, others)) return undefined;
  const [least, most]: [Term[], Term[]] = [[], []];
  eachTerm(own, others, (holder, ownAt, place) => {
    if (part.covers[holder] !== 1) return;
    const size = sizeOf(figures, part, holder);
    const [ownBest, ownWorst] = [own.best[ownAt] ?? 0, own.worst[ownAt] ?? 0];
    least.push({ size, above: ownBest, below: ownBest + (others.worst[place] ?? 0) });
    most.push({ size, above: ownWorst, below: ownWorst + (others.best[place] ?? 0) });
  });
  return { atLeast: extreme(least, -1), atMost: extreme(most, 1) };
}

/** Whether a size that counts is known as a range only, and something bounds each. */
function isRange(figures: UnitFigures, part: PopulationPart, own: LackColumns, others: LackColumns): boolean {
  const { least, most, isOpen, poolOf } = figures;
  let [isOne, isBounded] = [false, true];
  eachTerm(own, others, (holder, ownAt, place) => {
    if (part.covers[holder] !== 1) return;
    // most are known, and there are many: nothing is allocated for those
    if (
      poolOf[holder] === -1 &&
      isOpen[holder] !== 1 &&
      least[holder] === most[holder] &&
      most[holder] !== Number.POSITIVE_INFINITY
    )
      return;
    const { atLeast, atMost } = sizeOf(figures, part, holder);
    if (atMost === Number.POSITIVE_INFINITY) isBounded = false;
    isOne ||= atLeast < atMost && ((own.worst[ownAt] ?? 0) > 0 || (others.worst[place] ?? 0) > 0);
  });
  return isOne && isBounded;
}

/** Runs through all holders of the whole: with their places in it, and in what is held of it, −1 where nothing is. */
function eachTerm(own: LackColumns, others: LackColumns, use: (holder: number, ownAt: number, place: number) => void): void {
  let next = 0;
  for (let place = 0; place < others.holders.length; place++) {
    const holder = others.holders[place] ?? -1;
    while (next < own.holders.length && (own.holders[next] ?? -1) < holder) next++;
    use(holder, own.holders[next] === holder ? next : -1, place);
  }
}

function sizeOf({ least, most, isOpen, poolOf, pools }: UnitFigures, { openSum }: PopulationPart, holder: number): Bounds {
  const pool = pools[poolOf[holder] ?? -1];
  if (pool !== undefined) return heldInPool(pool, 1);
  if (isOpen[holder] === 1) return { atLeast: 0, atMost: openSum.atMost };
  return { atLeast: least[holder] ?? 0, atMost: most[holder] ?? 0 };
}

/** The least (−1) or greatest (1) ratio of two sums over all sizes. */
function extreme(terms: readonly Term[], direction: -1 | 1): number {
  let ratio = direction === 1 ? 0 : 1;
  for (let step = 0; step < mostSteps; step++) {
    let [above, below] = [0, 0];
    for (const { size, above: own, below: all } of terms) {
      const gains = direction * (own - ratio * all) > 0;
      const n = gains ? size.atMost : size.atLeast;
      above += n * own;
      below += n * all;
    }
    if (below === 0) return ratio;
    const next = above / below;
    if (direction * (next - ratio) <= 0) return ratio;
    ratio = next;
  }
  // not at rest: the widest, which always holds
  return direction === 1 ? 1 : 0;
}
