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
  const ownAt = new Map(Array.from(own.holders, (holder, place) => [holder, place]));
  const [least, most]: [Term[], Term[]] = [[], []];
  let isRange = false;
  for (const [place, holder] of others.holders.entries()) {
    if (part.covers[holder] !== 1) continue;
    const size = sizeOf(figures, part, holder);
    if (size.atMost === Number.POSITIVE_INFINITY) return undefined;
    const at = ownAt.get(holder) ?? -1;
    const [ownBest, ownWorst] = at === -1 ? [0, 0] : [own.best[at] ?? 0, own.worst[at] ?? 0];
    isRange ||= size.atLeast < size.atMost && (ownWorst > 0 || (others.worst[place] ?? 0) > 0);
    least.push({ size, above: ownBest, below: ownBest + (others.worst[place] ?? 0) });
    most.push({ size, above: ownWorst, below: ownWorst + (others.best[place] ?? 0) });
  }
  return isRange ? { atLeast: extreme(least, -1), atMost: extreme(most, 1) } : undefined;
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
