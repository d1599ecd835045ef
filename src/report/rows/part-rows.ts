import type { PartCount, RowCount, RowPart } from "../../analysis/counting/count-rows.js";
import type { CountedRow } from "../../analysis/counting/counted-rows.js";
import type { RowCourse } from "../../analysis/course/course-result.js";
import { type Bounds, lackOfLevel, rangeOver, stateOfLevel } from "../../quantities.js";
import { greatestOf, groupedBy } from "../../sequences.js";

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
  return rangeOver(rows.flatMap(({ degradedLevel }) => degradedLevel ?? []));
}

/** Whether it is known how many there are of the unit, so that a share of it can be said. */
export function isWholeKnown({ whole }: Pick<RowPart, "whole">): boolean {
  return whole > 0 && whole !== Number.POSITIVE_INFINITY;
}

/**
 * The rows of which anybody may be in a state, the greatest sure share first; of degraded rows the greatest sure loss, as many
 * who hardly lack anything are less than some who lack much. See {@link byShare}.
 */
export function rowsIn(rows: readonly PartRow[], state: "lost" | "degraded"): PartRow[] {
  return hitRows(rows, hitIn(state));
}

/** Who of a row is in a state, and what they lose: of the degraded, what is lost in all less what the lost may lose. */
export function hitIn(state: "lost" | "degraded"): CountOf<PartRow> {
  return (row) => {
    if (state === "lost") return row.lost;
    const { degraded, degradedLevel, gradedLoss, lost } = row;
    const { atLeast, atMost } = lossAt(degraded.count, degradedLevel);
    const loss = {
      atLeast: Math.max(atLeast, gradedLoss.atLeast - lost.count.atMost),
      atMost: Math.min(atMost, gradedLoss.atMost),
    };
    return { ...degraded, loss };
  };
}

/** The same of a row over time, by the levels of those who are degraded at any moment. */
export function degradedOverTime({ mostDegraded, degradedLevel }: RowCourse): HitCount {
  return { ...mostDegraded, loss: lossAt(mostDegraded.count, degradedLevel) };
}

/** Count × (1 − level). */
function lossAt({ atLeast, atMost }: Bounds, level: Bounds | null): Bounds {
  const times = (amount: number, lack: number): number => (lack === 0 ? 0 : amount * lack);
  if (level === null) return { atLeast: 0, atMost: 0 };
  return { atLeast: times(atLeast, lackOfLevel(level.atMost)), atMost: times(atMost, lackOfLevel(level.atLeast)) };
}

/** The same of rows of any kind. */
export function hitRows<R extends AnyRow>(rows: readonly R[], countOf: CountOf<R>): R[] {
  return rows.filter((row) => countOf(row).organisations.atMost > 0).sort(byShare(countOf));
}

/** A row, whatever is said of it. */
export type AnyRow = CountedRow & Pick<RowPart, "total" | "whole">;

/** The same with how many organisations stand in it. */
export type NamedRow = AnyRow & Pick<RowPart, "offering">;

/**
 * The greatest sure share of all that there are of the unit first, then, where nobody knows how many there are, by what is known; who
 * surely is hit before who perhaps is; then the greatest possible share, of which an open one is the greatest; then by organisations and by name. Where it is said
 * what is lost, shares are of that before they are of who is hit.
 */
export function byShare<R extends AnyRow>(countOf: CountOf<R>) {
  const isOpen = ({ whole }: AnyRow): boolean => whole === Number.POSITIVE_INFINITY;
  const share = (count: number, row: AnyRow): number =>
    count === 0 || (isOpen(row) && count !== Number.POSITIVE_INFINITY) ? 0 : isOpen(row) ? count : count / row.whole;
  const shares = (row: R, amount: Bounds): number[] => [
    share(amount.atLeast, row),
    isOpen(row) ? amount.atLeast : 0,
    countOf(row).organisations.atLeast > 0 ? 1 : 0,
    share(amount.atMost, row),
  ];
  const keys = (row: R): number[] => {
    const { count, organisations, loss } = countOf(row);
    const ofLoss = loss === undefined ? [] : shares(row, loss);
    return [...ofLoss, ...shares(row, count), organisations.atLeast, organisations.atMost];
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

/** Who is hit in a row, and where that is not all of what they have, what they lose of it: count × (1 − level). */
export interface HitCount extends Pick<PartCount, "organisations" | "count">, Partial<Pick<PartCount, "surely" | "possibly">> {
  readonly loss?: Bounds;
}

export type CountOf<R> = (row: R) => HitCount;

/**
 * The rows that a headline names: the first, and those that are equal to it in bounds; of services those that the same organisations
 * lose, where it is said who these are: two thousand people that are not the same are not without both.
 */
export function headlineRows(rows: readonly PartRow[], state: "lost" | "degraded"): PartRow[] {
  return leadingRows(rows, hitIn(state));
}

/** The same of rows of any kind. */
export const leadingRows = <R extends NamedRow>(rows: readonly R[], countOf: CountOf<R>): R[] =>
  equalToFirst(widestRows(rows, countOf), countOf);

/** Of rows as {@link widestRows} has them the first, and those that are equal to it. */
export function equalToFirst<R extends NamedRow>(widest: readonly R[], countOf: CountOf<R>): R[] {
  const [first] = widest;
  if (first === undefined) return [];
  const { count, organisations, surely, possibly, loss = count } = countOf(first);
  const isSame = (one: readonly string[] = [], other: readonly string[] = []): boolean =>
    one.length === other.length && one.every((id, place) => id === other[place]);
  const isEqual = (one: Bounds, other: Bounds): boolean => one.atLeast === other.atLeast && one.atMost === other.atMost;
  return widest.filter((row) => {
    const own = countOf(row);
    const isAsMany = isEqual(own.count, count) && isEqual(own.organisations, organisations);
    const isOfSame = row.what === "organisation" || (isSame(own.surely, surely) && isSame(own.possibly, possibly));
    return row.unit === first.unit && row.total === first.total && isAsMany && isOfSame && isEqual(own.loss ?? own.count, loss);
  });
}

/**
 * The rows that are hit, as {@link hitRows} has them: of each type those in whose unit most organisations are counted, of those that are
 * surely hit where any is: what is said of a type is not said of the few of whom more is stated.
 */
export function widestRows<R extends NamedRow>(rows: readonly R[], countOf: CountOf<R>): R[] {
  const typeOf = ({ what, type }: R): string => `${what} ${type}`;
  const hit = hitRows(rows, countOf);
  const offering = new Map<string, number>();
  for (const row of rows) {
    const key = `${typeOf(row)} ${row.unit}`;
    offering.set(key, (offering.get(key) ?? 0) + row.offering);
  }
  const widest = [...groupedBy(hit, typeOf).values()].flatMap((own) => {
    const sure = own.filter((row) => countOf(row).organisations.atLeast > 0);
    const told = sure.length > 0 ? sure : own;
    const counted = (row: R): number => offering.get(`${typeOf(row)} ${row.unit}`) ?? 0;
    const most = greatestOf(told.map(counted));
    return told.filter((row) => counted(row) === most);
  });
  const isWidest = new Set(widest);
  return hit.filter((row) => isWidest.has(row));
}

/** The sure part of what there is of a row's unit, by what is lost where that is said: what rows are compared by. */
export function sureShare<R extends AnyRow>(row: R, countOf: CountOf<R>): number {
  const { count, loss = count } = countOf(row);
  return row.whole === 0 ? 0 : loss.atLeast / row.whole;
}
