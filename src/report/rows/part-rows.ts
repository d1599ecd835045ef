import type { PartCount, RowCount, RowPart } from "../../analysis/counting/count-rows.js";
import type { CountedRow } from "../../analysis/counting/counted-rows.js";
import { type Bounds, stateOfLevel } from "../../quantities.js";
import { greatestOf, leastOf } from "../../sequences.js";

/** One row within one part of its unit: what a report says in one line. */
export interface PartRow extends CountedRow, RowPart {
  readonly lost: PartCount;
  /** Of the lost those that only isolation keeps away. */
  readonly isolated: PartCount;
  readonly degraded: PartCount;
  /** Count × (1 − level). */
  readonly gradedLoss: Bounds;
}

/** The rows, each within the parts in which anybody of it stands, so that nobody is left out or counted twice. */
export function partRows(rows: readonly RowCount[]): PartRow[] {
  return rows.flatMap(({ what, type, unit, parts, lost, isolated, degraded, gradedLoss }) =>
    parts.flatMap((part, place): PartRow[] => {
      const [ofLost, ofIsolated, ofDegraded] = [lost, isolated, degraded].map((state) => state.parts[place]);
      const graded = gradedLoss[place];
      if (!part.isOutermost || part.offering === 0) return [];
      if (ofLost === undefined || ofIsolated === undefined || ofDegraded === undefined || graded === undefined) return [];
      return [{ what, type, unit, ...part, lost: ofLost, isolated: ofIsolated, degraded: ofDegraded, gradedLoss: graded }];
    }),
  );
}

/** Whether of those who are degraded nothing is known but that: from all of it to nothing, any level may be left to them. */
export function isLevelOpen({ degradedLevel }: Pick<RowPart, "degradedLevel">): boolean {
  if (degradedLevel === null) return false;
  return stateOfLevel(degradedLevel.atLeast) === "lost" && stateOfLevel(degradedLevel.atMost) === "normal";
}

/** The lowest and the highest level at which anybody of some rows may be degraded; `null` where nobody is. */
export function levelOfAll(rows: readonly Pick<RowPart, "degradedLevel">[]): Bounds | null {
  const levels = rows.flatMap(({ degradedLevel }) => degradedLevel ?? []);
  if (levels.length === 0) return null;
  return {
    atLeast: leastOf(levels.map(({ atLeast }) => atLeast)),
    atMost: greatestOf(levels.map(({ atMost }) => atMost)),
  };
}

/** Whether it is known how many there are of the unit, so that a share of it can be said. */
export function isWholeKnown({ whole }: Pick<RowPart, "whole">): boolean {
  return whole > 0 && whole !== Number.POSITIVE_INFINITY;
}

/** The rows of which anybody may be in a state, the greatest sure share first; see {@link byShare}. */
export function rowsIn(rows: readonly PartRow[], state: "lost" | "degraded"): PartRow[] {
  return hitRows(rows, (row) => row[state]);
}

/** The same of rows of any kind. */
export function hitRows<R extends AnyRow>(rows: readonly R[], countOf: CountOf<R>): R[] {
  return rows.filter((row) => countOf(row).organisations.atMost > 0).sort(byShare(countOf));
}

/** A row, whatever is said of it. */
export type AnyRow = CountedRow & Pick<RowPart, "total" | "whole">;

/**
 * The greatest sure share of all that there are of the unit first, then the greatest possible one, of which an open one is the
 * greatest; then, where nobody knows how many there are, by what is known; then by organisations and by name.
 */
export function byShare<R extends AnyRow>(countOf: CountOf<R>) {
  const isOpen = ({ whole }: AnyRow): boolean => whole === Number.POSITIVE_INFINITY;
  const share = (count: number, row: AnyRow): number =>
    count === 0 || (isOpen(row) && count !== Number.POSITIVE_INFINITY) ? 0 : isOpen(row) ? count : count / row.whole;
  const keys = (row: R): number[] => {
    const { count, organisations } = countOf(row);
    const known = isOpen(row) ? count.atLeast : 0;
    return [share(count.atLeast, row), share(count.atMost, row), known, organisations.atLeast, organisations.atMost];
  };
  return (one: R, other: R): number => {
    const [a, b] = [keys(one), keys(other)];
    const place = a.findIndex((value, index) => value !== b[index]);
    return place === -1 ? byName(one, other) : (b[place] ?? 0) - (a[place] ?? 0);
  };
}

function byName(one: AnyRow, other: AnyRow): number {
  const nameOf = ({ what, type, unit, total }: AnyRow): string => `${what === "service" ? 0 : 1} ${type} ${unit} ${total ?? ""}`;
  return nameOf(one) < nameOf(other) ? -1 : 1;
}

/** Who is hit in a row, and how many there are of its unit. */
export type CountOf<R> = (row: R) => Pick<PartCount, "organisations" | "count">;

/** The rows that a headline names: the first, and those that are equal to it in organisations and bounds. */
export function headlineRows(rows: readonly PartRow[], state: "lost" | "degraded"): PartRow[] {
  return leadingRows(rows, (row) => row[state]);
}

/** The same of rows of any kind. */
export function leadingRows<R extends AnyRow>(rows: readonly R[], countOf: CountOf<R>): R[] {
  const sorted = hitRows(rows, countOf);
  const [first] = sorted;
  if (first === undefined) return [];
  const isEqual = (one: Bounds, other: Bounds): boolean => one.atLeast === other.atLeast && one.atMost === other.atMost;
  return sorted.filter(
    (row) =>
      row.unit === first.unit &&
      row.total === first.total &&
      isEqual(countOf(row).count, countOf(first).count) &&
      isEqual(countOf(row).organisations, countOf(first).organisations),
  );
}
