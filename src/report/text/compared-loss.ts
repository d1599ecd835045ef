import type { PartLoss } from "../../analysis/failures/row-loss.js";
import type { Rank, RankedUnit } from "../../analysis/rank/rank-result.js";
import { type Bounds, byBounds } from "../../quantities.js";

/** What a ranked unit takes of those of one total, or of those whom none covers. */
export interface ComparedLoss {
  /** The total, and the denominator of shares; `null` for those outside all totals, and where the unit has none. */
  readonly total: { readonly id: string; readonly count: number } | null;
  /** Organisations of the row that it hits most; of one total those whom it covers. */
  readonly organisations: Bounds;
  readonly count: Bounds;
  readonly gradedLoss: Bounds;
  /** Whether this is of those whom no total covers, while there is one. */
  readonly isOutside: boolean;
}

/**
 * Of whom a unit takes most: within the total that is compared, and where there are several within each of which it takes
 * anything, never added; of those outside where it takes nothing else.
 */
export function comparedLosses(result: Rank, unit: RankedUnit): [ComparedLoss, ...ComparedLoss[]] {
  const { total = null, totals, options } = result;
  const { count, gradedLoss, rows } = unit;
  const [worst] = rows;
  const parts = worst?.parts ?? [];
  const covered = totals === undefined ? parts : parts.filter((part) => isOutermost(result, part.total));
  const own: ComparedLoss = { total, organisations: sumOf(covered), count, gradedLoss, isOutside: false };
  if (total === null) return [own];
  const mostOf = (id: string | null): PartLoss | undefined =>
    rows
      .flatMap((row) => (row.unit === options.unit ? row.parts : []))
      .filter((part) => part.total === id && (part.gradedLoss.atMost > 0 || part.organisations.atMost > 0))
      .sort((a, b) => byBounds(a.count, b.count) || byBounds(a.gradedLoss, b.gradedLoss))[0];
  const lossIn = (each: ComparedLoss["total"], isOutside: boolean): ComparedLoss[] => {
    const most = mostOf(each?.id ?? null);
    return most === undefined ? [] : [{ ...most, total: each, isOutside }];
  };
  const inTotals = (totals ?? []).flatMap((each) => (each.isOutermost || each.id === total.id ? lossIn(each, false) : []));
  const [first, ...others] = inTotals;
  if (first !== undefined) return [first, ...others];
  const outside = gradedLoss.atMost > 0 ? [] : lossIn(null, true).filter((each) => each.gradedLoss.atMost > 0);
  return [{ ...own, ...outside[0], organisations: own.organisations }];
}

/** Whether degradation takes more than what is lost in full. */
export function isGraded(losses: readonly Pick<ComparedLoss, "count" | "gradedLoss">[]): boolean {
  return losses.some(({ count, gradedLoss }) => byBounds(count, gradedLoss) !== 0);
}

/** Whether a part is disjoint from all others that count: those outside all totals are. */
function isOutermost({ totals = [] }: Rank, total: string | null): boolean {
  return total === null || totals.some((each) => each.id === total && each.isOutermost);
}

function sumOf(parts: readonly PartLoss[]): Bounds {
  return parts.reduce(
    (all, { organisations: { atLeast, atMost } }) => ({ atLeast: all.atLeast + atLeast, atMost: all.atMost + atMost }),
    { atLeast: 0, atMost: 0 },
  );
}
