import type { Rank, RankedUnit } from "../../analysis/rank/rank-result.js";
import { type Bounds, byBounds } from "../../quantities.js";

/** What a ranked unit takes of those whom its rank compares. */
export interface ComparedLoss {
  readonly count: Bounds;
  readonly gradedLoss: Bounds;
  /** Whether it takes nothing within the total, and this is of those whom no total covers. */
  readonly isOutside: boolean;
}

/** Of whom a unit takes most: within the total that is compared, else of those outside it; never nothing where it takes something. */
export function comparedLoss({ total, options }: Rank, { count, gradedLoss, rows }: RankedUnit): ComparedLoss {
  const within = { count, gradedLoss, isOutside: false };
  if (total === undefined || gradedLoss.atMost > 0) return within;
  const parts = rows.flatMap((row) => (row.unit === options.unit ? row.parts : []));
  const [most] = parts
    .filter((part) => part.total === null && part.gradedLoss.atMost > 0)
    .sort((a, b) => byBounds(a.count, b.count) || byBounds(a.gradedLoss, b.gradedLoss));
  return most === undefined ? within : { count: most.count, gradedLoss: most.gradedLoss, isOutside: true };
}
