import { namesOf } from "../../model/values/names-of.js";
import { oncePer } from "../../model/values/remembered.js";
import { type Bounds, byBounds } from "../../quantities.js";
import { addTo, groupedBy } from "../../sequences.js";
import { LackColumns } from "../counting/lack-columns.js";
import type { RankUnit } from "../failures/failure-units.js";
import type { Sweep } from "../failures/prepared-failures.js";
import { byNameAndId } from "../failures/score-order.js";
import type { OfferTable } from "../offers/offer-table.js";
import { amountOf, type PartOfRow, shareOf } from "../reach/reached-amounts.js";
import type { SystemMarket, SystemMarketHolder } from "./concentration-result.js";
import type { HeldSystems } from "./held-systems.js";
import { type Holding, holdingsByUnit, holdingsOf, isInEqualParts, isSettled, partOf, partWithout } from "./market-holdings.js";
import { concentrationIndex, indexBetween, indexWithin } from "./market-shares.js";

/** Who holds systems, and the offers on which something unknown bears. */
interface HeldAndOpen {
  readonly held: readonly HeldSystems[];
  readonly open: ReadonlySet<number>;
}

/**
 * The markets behind one row, within one part of its unit. An offer on systems of several units counts for each by
 * what it takes of it alone, in equal parts where none takes anything; where it is not known which hold it, each may hold from nothing up to as much as the others leave.
 * @param offersOfRow - those of the row that the part covers
 * @remarks Cost: for each unit of each market, of those that are alike for the first, O(offers of the row), with next to nothing
 * allocated.
 */
export function marketsOf(
  offersOfRow: readonly number[],
  { held, open }: HeldAndOpen,
  units: readonly RankUnit[],
  { offers }: Sweep,
  row: PartOfRow,
): Omit<SystemMarket, "limits" | "tier">[] {
  const wanted = new Set(offersOfRow);
  const isReaching = oncePer(({ any }: HeldSystems["reached"]): boolean => any.some((offer) => wanted.has(offer)));
  const types = groupedBy(
    held.filter(({ reached }) => isReaching(reached)),
    ({ systemType }) => systemType,
  );
  return [...types]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([systemType, holders]) => ({ systemType, ...market(offersOfRow, { held: holders, open }, units, offers, row) }));
}

function market(
  offersOfRow: readonly number[],
  { held, open: openOffers }: HeldAndOpen,
  units: readonly RankUnit[],
  offers: OfferTable,
  row: PartOfRow,
): Omit<SystemMarket, "systemType" | "limits" | "tier"> {
  const holdings = holdingsOf(offersOfRow, held, openOffers, offers);
  const settled = holdings.filter(isSettled);
  const open = holdings.filter((holding) => !isSettled(holding));
  const everybody = heldByAll(row, holdings);
  const byUnit = holdingsByUnit(holdings);
  const onAssumed = held[0]?.ofType.onAssumedParts;
  const heldBy = (unit: number, isCounted: (holding: Holding) => boolean): Bounds => {
    const own = (byUnit.get(unit) ?? []).filter(isCounted);
    return amountOf(
      row,
      own.map((holding) => partOf(holding, unit)),
    );
  };
  const known = indexWithin(
    concentrationIndex(
      forEach(held, ({ unit }) => heldBy(unit, isSettled)),
      heldByAll(row, settled),
    ),
    sharesOf(row, held, settled),
  );
  // whom nobody names may hold each system of theirs, and what an insurer stands on that nobody knows; or a known one does
  const unnamed = open.filter(({ ofOthers, isHeld }) => ofOthers.length > 0 || !isHeld);
  const upTo = (list: readonly Holding[]): Bounds => ({ atLeast: 0, atMost: heldByAll(row, list).atMost });
  const mayHold = (unit: number): Holding[] => {
    const own = byUnit.get(unit) ?? [];
    const isOwn = new Set(own);
    return [...own, ...unnamed.filter((holding) => !isOwn.has(holding))];
  };
  const named = namedHolders(row, held, holdings, everybody, mayHold);
  const byPlace = new Map<number, Holding[]>();
  for (const holding of unnamed) for (const place of holding.ofOthers) addTo(byPlace, place, holding);
  const ofOthers = held[0]?.ofType.ofOthers ?? [];
  const whoever = indexBetween(
    [
      ...forEach(held, ({ unit, stated }) => heldBy(unit, ({ offer }) => stated.has(offer))),
      ...Array.from(ofOthers.keys(), (place) => upTo(byPlace.get(place) ?? [])),
      ...unnamed.flatMap((holding) => (holding.isHeld ? [] : [upTo([holding])])),
    ],
    [...named.map(({ count }) => count), upTo(unnamed)],
    everybody,
  );
  const all = open.length === 0 ? known : whoever;
  return {
    holders: holdersOf(units, held, named),
    ...(settled.some(isInEqualParts) ? { equalParts: true as const } : {}),
    ...(holdings.some(({ mayHold, offer }) => mayHold > 1 && onAssumed?.has(offer)) ? { assumedWeights: true as const } : {}),
    open: { organisations: { atLeast: open.length, atMost: open.length }, count: heldByAll(row, open) },
    ...(known === undefined ? {} : { known }),
    ...(all === undefined ? {} : { all }),
  };
}

/** Of all that is settled the share of each unit, over all sizes. */
function sharesOf(row: PartOfRow, held: readonly HeldSystems[], settled: readonly Holding[]): Bounds[] {
  const others = new LackColumns(settled.map(({ holder }) => [holder, { worst: 1, best: 1 }]));
  const everybody = heldByAll(row, settled);
  const byUnit = holdingsByUnit(settled);
  return forEach(held, ({ unit }) => {
    const own = byUnit.get(unit) ?? [];
    if (own.length === 0) return [];
    const parts = new LackColumns(own.map((holding) => partOf(holding, unit)));
    const without = own.map((holding) => partWithout(holding, unit));
    return [others.withOthers(without, () => shareOf(row, parts, others, everybody))];
  }).flat();
}

/** Something of each who holds systems, which is the same for those that are alike. */
function forEach<T>(held: readonly HeldSystems[], ofFirst: (of: HeldSystems) => T): T[] {
  const found: T[] = [];
  const placeOf = new Map<number, number>();
  for (const [place, each] of held.entries()) {
    const known = found[placeOf.get(each.first) ?? -1];
    placeOf.set(each.first, placeOf.get(each.first) ?? place);
    found.push(known ?? ofFirst(each));
  }
  return found;
}

/** What all holders of holdings hold together. */
function heldByAll(row: PartOfRow, holdings: readonly Holding[]): Bounds {
  return amountOf(
    row,
    holdings.map(({ holder }) => [holder, { worst: 1, best: 1 }] as const),
  );
}

/** What a unit holds of a market. */
type HeldAmounts = Pick<SystemMarketHolder, "organisations" | "count" | "share">;

/**
 * What each who holds systems holds of a market.
 * @param mayHold - the holdings in which a unit may have a part
 */
function namedHolders(
  row: PartOfRow,
  held: readonly HeldSystems[],
  holdings: readonly Holding[],
  everybody: Bounds,
  mayHold: (unit: number) => readonly Holding[],
): HeldAmounts[] {
  // of a unit without a part all is held by others
  const others = new LackColumns(holdings.map(({ holder }) => [holder, { worst: 1, best: 1 }]));
  return forEach(held, ({ unit }): HeldAmounts => {
    const own = mayHold(unit);
    const parts = new LackColumns(own.map((holding) => partOf(holding, unit)));
    return {
      organisations: { atLeast: own.filter(({ sure }) => sure.includes(unit)).length, atMost: own.length },
      count: amountOf(row, parts),
      share: others.withOthers(
        own.map((holding) => partWithout(holding, unit)),
        () => shareOf(row, parts, others, everybody),
      ),
    };
  });
}

/** The units that hold systems of a market, largest first. */
function holdersOf(
  units: readonly RankUnit[],
  held: readonly HeldSystems[],
  named: readonly HeldAmounts[],
): SystemMarketHolder[] {
  const rows = held.flatMap(({ unit }, place): SystemMarketHolder[] => {
    const amounts = named[place];
    const { id, ...called } = units[unit] ?? { id: "", name: "" };
    return amounts === undefined ? [] : [{ id, ...namesOf(called), ...amounts }];
  });
  return rows.sort((a, b) => byBounds(a.count, b.count) || byBounds(a.organisations, b.organisations) || byNameAndId(a, b));
}
