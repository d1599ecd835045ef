import type { PropagateOptions } from "../../engine/propagate/propagate.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { namesOf } from "../../model/values/names-of.js";
import { type Bounds, byBounds } from "../../quantities.js";
import type { Lack } from "../counting/weighted-sum.js";
import type { RankUnit } from "../failures/failure-units.js";
import { lossMeasure, withFailure } from "../failures/loss-measure.js";
import type { Sweep } from "../failures/prepared-failures.js";
import { byNameAndId } from "../failures/score-order.js";
import type { OfferTable } from "../offers/offer-table.js";
import { amountOf, type PartOfRow, shareOf } from "../reach/reached-amounts.js";
import { lostOffers, offersOf, type ReachedOffers, type ReachSweeps } from "../reach/unit-reach.js";
import type { SystemMarket, SystemMarketHolder } from "./concentration-result.js";
import { concentrationIndex, indexBetween } from "./market-shares.js";

/** Systems of one type that one unit holds, and the offers that stand on them. */
export interface HeldSystems {
  readonly systemType: string;
  readonly unit: number;
  readonly reached: ReachedOffers;
  /** Offers that may stand on those which it surely holds. */
  readonly stated: ReadonlySet<number>;
  readonly ofType: SystemsOfType;
  /** What of an offer is lost with these systems alone, at worst; those of which nothing is are left out. */
  readonly taken: ReadonlyMap<number, number>;
}

/** All systems of one type. */
interface SystemsOfType {
  /** Offers that surely stand on one of them, whoever holds it. */
  readonly surelyHeld: ReadonlySet<number>;
  /** By system that perhaps no unit holds whom the landscape names: the offers that may stand on it. */
  readonly ofOthers: readonly ReadonlySet<number>[];
}

/**
 * By system type and unit: the offers whose chains of dependencies lead to a system of the type that the unit holds.
 * @remarks Cost: for each unit and type of system that it holds, its cone without the logic and with it.
 */
export function heldSystems(
  { nodes }: Landscape,
  { tiers, logic }: ReachSweeps,
  units: readonly RankUnit[],
  options: PropagateOptions,
): HeldSystems[] {
  const measure = lossMeasure(logic, undefined);
  const types = new Map<string, SystemsOfType>();
  const held = new Set(units.flatMap((unit) => unit.nodes));
  const systemsOf = (systemType: string): SystemsOfType => {
    const known = types.get(systemType);
    if (known !== undefined) return known;
    const all = [...typeOf].flatMap(([id, type]) => (type === systemType ? [id] : []));
    const others = all.filter((id) => !held.has(id));
    const found = {
      surelyHeld: new Set(offersOf(tiers, all, options).sure),
      ofOthers: others.map((id) => new Set(offersOf(tiers, [id], options).any)),
    };
    types.set(systemType, found);
    return found;
  };
  const typeOf = new Map(nodes.flatMap((node) => (node.kind === "system" ? [[node.id, node.systemType] as const] : [])));
  return units.flatMap((unit, index) => {
    const own = [...unit.nodes, ...unit.possibly].flatMap((id) => typeOf.get(id) ?? []);
    return [...new Set(own)].sort().map((systemType) => {
      const isOfType = (id: string): boolean => typeOf.get(id) === systemType;
      const part: RankUnit = {
        id: unit.id,
        name: unit.name,
        nodes: unit.nodes.filter(isOfType),
        possibly: unit.possibly.filter(isOfType),
      };
      const taken = withFailure(logic, part, options, () => {
        const { lacking, worst } = measure.read((reading) => logic[reading].failureOf(part));
        return new Map(Array.from(lacking, (offer, index) => [offer, worst[index] ?? 0]));
      });
      const reached = lostOffers(tiers, part, options);
      const stated = new Set(part.possibly.length === 0 ? reached.any : offersOf(tiers, part.nodes, options).any);
      return { systemType, unit: index, reached, stated, ofType: systemsOf(systemType), taken };
    });
  });
}

/** What an offer stands on in one market: units that surely hold it, and all that may. */
interface Holding {
  readonly offer: number;
  readonly holder: number;
  readonly sure: readonly number[];
  readonly any: readonly number[];
  /** By unit: what it takes of the offer alone. */
  readonly taken: ReadonlyMap<number, number>;
  /** Whether something unknown bears on it: then its parts may be any. */
  readonly isOpen: boolean;
  /** Systems of the market on which it may stand and that perhaps nobody holds whom the landscape names. */
  readonly ofOthers: readonly number[];
  /** Whether it surely stands on a system of the market, whoever holds it. */
  readonly isHeld: boolean;
}

/**
 * The markets behind one row, within one part of its unit. An offer on systems of several units counts for each by
 * what it takes of it alone, in equal parts where none takes anything; where it is not known which hold it, each may hold from nothing up to as much as the others leave.
 * @param offersOfRow - those of the row that the part covers
 */
export function marketsOf(
  offersOfRow: readonly number[],
  { held, open: openOffers }: { readonly held: readonly HeldSystems[]; readonly open: ReadonlySet<number> },
  units: readonly RankUnit[],
  { offers }: Sweep,
  row: PartOfRow,
): Omit<SystemMarket, "limits">[] {
  const wanted = new Set(offersOfRow);
  const types = new Map<string, HeldSystems[]>();
  for (const each of held) {
    if (!each.reached.any.some((offer) => wanted.has(offer))) continue;
    types.set(each.systemType, [...(types.get(each.systemType) ?? []), each]);
  }
  return [...types]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([systemType, holders]) => ({
      systemType,
      ...market(offersOfRow, { held: holders, open: openOffers }, units, offers, row),
    }));
}

function market(
  offersOfRow: readonly number[],
  { held: holders, open: openOffers }: { readonly held: readonly HeldSystems[]; readonly open: ReadonlySet<number> },
  units: readonly RankUnit[],
  { holderOf }: OfferTable,
  row: PartOfRow,
): Omit<SystemMarket, "systemType" | "limits"> {
  const ofType = holders[0]?.ofType ?? { surelyHeld: new Set(), ofOthers: [] };
  const holdings = offersOfRow.map((offer): Holding => {
    const holding = (which: keyof ReachedOffers) =>
      holders.filter(({ reached }) => reached[which].includes(offer)).map(({ unit }) => unit);
    const taken = new Map(holders.map((each) => [each.unit, each.taken.get(offer) ?? 0]));
    return {
      offer,
      holder: holderOf[offer] ?? -1,
      sure: holding("sure"),
      any: holding("any"),
      taken,
      isOpen: openOffers.has(offer),
      ofOthers: [...ofType.ofOthers.keys()].filter((place) => ofType.ofOthers[place]?.has(offer)),
      isHeld: ofType.surelyHeld.has(offer),
    };
  });
  const isSettled = ({ sure, any, isOpen, ofOthers }: Holding): boolean =>
    ofOthers.length === 0 && any.length > 0 && sure.length === any.length && (!isOpen || any.length === 1);
  const settled = holdings.filter(isSettled);
  const open = holdings.filter((holding) => !isSettled(holding));
  const held = (list: readonly Holding[]): Bounds => {
    return amountOf(row, new Map(list.map(({ holder }) => [holder, { worst: 1, best: 1 }])));
  };
  const everybody = held(holdings);
  const partsOf = (list: readonly Holding[], unit: number) => new Map(list.flatMap((holding) => partOf(holding, unit)));
  const heldBy = (list: readonly Holding[], unit: number): Bounds => amountOf(row, partsOf(list, unit));
  const inMarket = [...new Set(holders.map(({ unit }) => unit))];
  const rows = inMarket.map((unit): SystemMarketHolder => {
    const organisations = {
      atLeast: holdings.filter(({ sure }) => sure.includes(unit)).length,
      atMost: holdings.filter(({ any }) => any.includes(unit)).length,
    };
    const count = heldBy(holdings, unit);
    const others = new Map(holdings.map((holding) => [holding.holder, lackWithout(holding, unit)]));
    const share = shareOf(row, partsOf(holdings, unit), others, everybody);
    const { id, ...called } = units[unit] ?? { id: "", name: "" };
    return { id, ...namesOf(called), organisations, count, share };
  });
  rows.sort((a, b) => byBounds(a.count, b.count) || byBounds(a.organisations, b.organisations) || byNameAndId(a, b));
  const known = concentrationIndex(
    inMarket.map((unit) => heldBy(settled, unit)),
    held(settled),
  );
  // whom nobody names may hold each system of theirs, and what an insurer stands on that nobody knows; or a known one does
  const unnamed = open.filter(({ ofOthers, isHeld }) => ofOthers.length > 0 || !isHeld);
  const upTo = (list: readonly Holding[]): Bounds => ({ atLeast: 0, atMost: held(list).atMost });
  const most = upTo(unnamed);
  const statedOf = (unit: number): Holding[] =>
    holdings.filter(({ offer }) => holders.some((each) => each.unit === unit && each.stated.has(offer)));
  const named = inMarket.map((unit) => heldBy(holdings, unit));
  const all = indexBetween(
    [
      ...inMarket.map((unit) => heldBy(statedOf(unit), unit)),
      ...Array.from(ofType.ofOthers.keys(), (place) => upTo(unnamed.filter(({ ofOthers }) => ofOthers.includes(place)))),
      ...unnamed.flatMap((holding) => (holding.isHeld ? [] : [upTo([holding])])),
    ],
    [...named.map(({ atLeast, atMost }) => ({ atLeast, atMost: atMost + most.atMost })), most],
    everybody,
  );
  return {
    holders: rows,
    ...(settled.some(isInEqualParts) ? { equalParts: true as const } : {}),
    open: { organisations: { atLeast: open.length, atMost: open.length }, count: held(open) },
    ...(known === undefined ? {} : { known }),
    ...(all === undefined ? {} : { all }),
  };
}

/** Whether several hold it of whom none takes anything alone. */
const isInEqualParts = ({ any, taken }: Holding): boolean => any.length > 1 && any.every((unit) => (taken.get(unit) ?? 0) === 0);

/** The part of a holding that a unit has not. */
function lackWithout(holding: Holding, unit: number): Lack {
  const [[, { best, worst }] = [holding.holder, { best: 0, worst: 0 }]] = partOf(holding, unit);
  return { best: 1 - worst, worst: 1 - best };
}

/** The part that a unit has in a holding, by holder. */
function partOf(holding: Holding, unit: number): (readonly [holder: number, part: Lack])[] {
  const { holder, sure, any, taken, isOpen, ofOthers } = holding;
  if (!any.includes(unit)) return [];
  if (ofOthers.length > 0 || (isOpen && any.length > 1)) return [[holder, { best: 0, worst: 1 }]];
  const all = any.reduce((sum, each) => sum + (taken.get(each) ?? 0), 0);
  if (sure.length === any.length && all > 0) {
    const share = (taken.get(unit) ?? 0) / all;
    return [[holder, { best: share, worst: share }]];
  }
  const isSure = sure.includes(unit);
  return [[holder, { best: isSure ? 1 / any.length : 0, worst: 1 / (isSure ? sure.length : sure.length + 1) }]];
}
