import type { PartLoss, RowLoss } from "../../analysis/failures/row-loss.js";
import type { Rank, RankedUnit } from "../../analysis/rank/rank-result.js";
import { type Bounds, byBounds, greatestBounds, sumOfBounds } from "../../quantities.js";
import { greatestOf } from "../../sequences.js";

/** What a ranked unit takes of one service type, or of organisations of one type. */
export interface ComparedRow extends Pick<PartLoss, "organisations" | "count" | "gradedLoss"> {
  readonly what: RowLoss["what"];
  readonly type: string;
  /** How many further rows it takes as many of, in full and in all. */
  readonly alike: number;
}

/** What a ranked unit takes of those of one total, or of those whom none covers. */
export interface ComparedLoss {
  /** The total, and the denominator of shares; `null` for those outside all totals, and where the unit has none. */
  readonly total: { readonly id: string; readonly count: number } | null;
  readonly count: Bounds;
  readonly gradedLoss: Bounds;
  /** The row of which it takes most in full, and after it those of which it may take more, or takes more in all. */
  readonly rows: readonly ComparedRow[];
  /** Whether this is of those whom no total covers, while there is one. */
  readonly isOutside: boolean;
}

/**
 * Of whom a unit takes most: within the total that is compared, and where there are several within each of which it takes
 * anything, never added; and last of those outside all of them.
 */
export function comparedLosses(result: Rank, unit: RankedUnit): [ComparedLoss, ...ComparedLoss[]] {
  const { total = null, totals, options } = result;
  const compared = unit.rows.filter((row) => row.unit === options.unit);
  const lossIn = (each: ComparedLoss["total"], isOutside: boolean): ComparedLoss[] => {
    const taken = compared.flatMap(({ what, type, parts }) =>
      parts
        .filter((part) => part.total === (each?.id ?? null) && isTaken(part))
        .map(({ organisations, count, gradedLoss }): ComparedRow => ({ what, type, organisations, count, gradedLoss, alike: 0 })),
    );
    if (taken.length === 0) return [];
    const rows = mostTaken(taken);
    const mostOf = (field: "count" | "gradedLoss"): Bounds => greatestBounds(rows.map((row) => row[field]));
    return [{ total: each, count: mostOf("count"), gradedLoss: mostOf("gradedLoss"), rows, isOutside }];
  };
  const covered = (totals ?? []).filter((each) => each.isOutermost || each.id === total?.id);
  const within = (covered.length > 0 ? covered : [total]).flatMap((each) => lossIn(each, false));
  const [first, ...others] = [...within, ...(total === null ? [] : lossIn(null, true))];
  return first === undefined ? [nothingIn(total, unit)] : [first, ...others];
}

/** Those of which most is taken: in full, and in all, at least and at most. Mostly that is one. */
function mostTaken(taken: readonly ComparedRow[]): ComparedRow[] {
  const inFull = [...taken].sort((a, b) => byBounds(a.count, b.count) || byBounds(a.gradedLoss, b.gradedLoss));
  const found: ComparedRow[] = [];
  for (const field of ["count", "gradedLoss"] as const)
    for (const bound of ["atLeast", "atMost"] as const) {
      const most = greatestOf(taken.map((row) => row[field][bound]));
      const named = [...found, ...inFull].find((row) => row[field][bound] === most);
      if (named !== undefined && !found.includes(named)) found.push(named);
    }
  return found.map((row) => ({ ...row, alike: taken.filter((each) => !found.includes(each) && isAlike(each, row)).length }));
}

const isAlike = (a: ComparedRow, b: ComparedRow): boolean =>
  (["organisations", "count", "gradedLoss"] as const).every((field) => byBounds(a[field], b[field]) === 0);

const isTaken = ({ gradedLoss, organisations }: PartLoss): boolean => gradedLoss.atMost > 0 || organisations.atMost > 0;

/** Nothing that is counted in the unit that is compared: what it takes most of in another. */
function nothingIn(total: ComparedLoss["total"], { count, gradedLoss, rows: [row] }: RankedUnit): ComparedLoss {
  if (row === undefined) return { total, count, gradedLoss, rows: [], isOutside: false };
  const { what, type, parts } = row;
  const organisations = sumOfBounds(parts.map((part) => part.organisations));
  return { total, count, gradedLoss, rows: [{ what, type, organisations, count, gradedLoss, alike: 0 }], isOutside: false };
}

/** Whether degradation takes more than what is lost in full. */
export function isGraded(losses: readonly Pick<ComparedLoss, "count" | "gradedLoss">[]): boolean {
  return losses.some(({ count, gradedLoss }) => byBounds(count, gradedLoss) !== 0);
}
