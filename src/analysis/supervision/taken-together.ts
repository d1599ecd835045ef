import type { PropagateOptions } from "../../engine/propagate/propagate.js";
import { type Bounds, byBounds } from "../../quantities.js";
import type { Sweep } from "../failures/prepared-failures.js";
import { lostOffers, type ReachedOffers, type UnitReach } from "../reach/unit-reach.js";
import { compare, mostTaken, type TakenRows } from "./rows-taken.js";
import type { PairTaken, RowTaken } from "./supervision-result.js";

/** Operators of which each two are tried together. */
const mostPaired = 14;
/** Pairs that are told of one row. */
const mostOfRow = 3;

/**
 * What two operators take together and neither takes alone, row by row: each two of those that take most of a row, and of those
 * that reach most without taking it, as a redundancy may rest on them.
 * @param onPair - called before each pair; what it throws ends the work
 * @remarks Cost: one failure for each of at most 91 pairs.
 */
export function takenTogether(
  rows: TakenRows,
  reaches: readonly UnitReach[],
  sweep: Sweep,
  options: PropagateOptions,
  onPair: () => void,
): PairTaken[] {
  const paired = pairedReaches(rows, reaches);
  const found = rows.rows.map((): PairTaken[] => []);
  paired.forEach((one, place) => {
    for (const other of paired.slice(place + 1)) {
      onPair();
      const together = lostOffers(sweep, [one.unit, other.unit], options);
      rows.rows.forEach((_, row) => {
        const pair = pairTaken(rows, row, [one, other], together);
        if (pair !== undefined) found[row]?.push(pair);
      });
    }
  });
  return found.flatMap((pairs) => pairs.sort(mostFirst).slice(0, mostOfRow)).sort(mostFirstIn(sweep.counted.unit));
}

/** In turn the next by what is surely taken, and by how much more is reached. */
function pairedReaches(rows: TakenRows, reaches: readonly UnitReach[]): UnitReach[] {
  const paired = new Set<UnitReach>();
  const lists = rows.rows.flatMap((_, row) => {
    const countOf = (reached: ReachedOffers): number => rows.hitIn(row, reached).any.length;
    return [
      inOrder(reaches, ({ logic }) => rows.taken(row, logic, [])?.count ?? nothing),
      inOrder(reaches, ({ logic, allTiers }) => {
        const beyond = Math.max(0, countOf(allTiers) - countOf(logic));
        return { atLeast: beyond, atMost: beyond };
      }),
    ];
  });
  for (let place = 0; place < mostPaired; place++) {
    for (const list of lists) {
      const next = list[place];
      if (next !== undefined && paired.size < mostPaired) paired.add(next);
    }
  }
  return [...paired];
}

const nothing: Bounds = { atLeast: 0, atMost: 0 };

function inOrder(reaches: readonly UnitReach[], of: (reach: UnitReach) => Bounds): UnitReach[] {
  return reaches
    .map((reach) => ({ reach, bounds: of(reach) }))
    .filter(({ bounds }) => bounds.atMost > 0)
    .sort((a, b) => byBounds(a.bounds, b.bounds) || compare(a.reach.unit.id, b.reach.unit.id))
    .map(({ reach }) => reach);
}

/** `undefined` where the two take no more than one of them. */
function pairTaken(
  rows: TakenRows,
  row: number,
  both: readonly [UnitReach, UnitReach],
  together: ReachedOffers,
): PairTaken | undefined {
  const [one, other] = both;
  const operators: [string, string] = [one.unit.id, other.unit.id];
  const taken = rows.taken(row, together, operators);
  if (taken === undefined) return undefined;
  const [first, second] = [rows.hitIn(row, one.logic), rows.hitIn(row, other.logic)];
  const isMore = (alone: typeof first): boolean =>
    taken.organisations.atLeast > alone.sure.length || taken.organisations.atMost > alone.any.length;
  if (!isMore(first) || !isMore(second)) return undefined;
  const hit = rows.hitIn(row, together);
  const [anyAlone, sureAlone] = [new Set([...first.any, ...second.any]), new Set([...first.sure, ...second.sure])];
  return {
    operators,
    ...taken,
    onlyTogether: {
      atLeast: hit.sure.filter((holder) => !anyAlone.has(holder)).length,
      atMost: hit.any.filter((holder) => !sureAlone.has(holder)).length,
    },
  };
}

const names = ({ operators }: PairTaken): string => operators.join(" ");
const mostFirst = (a: PairTaken, b: PairTaken): number =>
  byBounds(a.count, b.count) || byBounds(a.organisations, b.organisations) || compare(names(a), names(b));

function mostFirstIn(unit: string | null): (a: PairTaken, b: PairTaken) => number {
  const byRow: (a: RowTaken, b: RowTaken) => number = mostTaken(unit);
  return (a, b) => byRow(a, b) || compare(names(a), names(b));
}
