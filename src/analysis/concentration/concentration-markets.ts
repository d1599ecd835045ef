import type { PropagateOptions } from "../../engine/propagate.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { namesOf } from "../../model/values/names-of.js";
import type { Bounds } from "../../quantities.js";
import { InsuredSum } from "../counting/insured-figures.js";
import type { RankUnit } from "../failures/failure-units.js";
import type { Sweep } from "../failures/prepared-failures.js";
import { weightedInsured } from "./concentration-amounts.js";
import { lostOffers, type ReachedOffers } from "./concentration-reach.js";
import type { SystemMarket, SystemMarketHolder } from "./concentration-result.js";
import { concentrationIndex } from "./market-shares.js";

/** Systems of one type that one unit holds, and the offers that stand on them. */
export interface HeldSystems {
  readonly systemType: string;
  readonly unit: number;
  readonly reached: ReachedOffers;
}

/**
 * By system type and unit: the offers whose chains of dependencies lead to a system of the type that the unit holds.
 * @remarks Cost: for each unit and type of system that it holds, its cone.
 */
export function heldSystems(
  { nodes }: Landscape,
  tiers: Sweep,
  units: readonly RankUnit[],
  options: PropagateOptions,
): HeldSystems[] {
  const typeOf = new Map(nodes.flatMap((node) => (node.kind === "system" ? [[node.id, node.systemType] as const] : [])));
  return units.flatMap((unit, index) => {
    const own = [...unit.nodes, ...unit.possibly].flatMap((id) => typeOf.get(id) ?? []);
    return [...new Set(own)].sort().map((systemType) => {
      const isOfType = (id: string): boolean => typeOf.get(id) === systemType;
      const part = { ...unit, nodes: unit.nodes.filter(isOfType), possibly: unit.possibly.filter(isOfType) };
      return { systemType, unit: index, reached: lostOffers(tiers, part, options) };
    });
  });
}

/** What an insurer's service stands on in one market: units that surely hold it, and all that may. */
interface Holding {
  readonly insurer: number;
  readonly sure: readonly number[];
  readonly any: readonly number[];
}

/**
 * The markets behind one service type. An insurer with several holders counts for each in equal parts; where it is not
 * known which hold it, each may hold from nothing up to as much as the others leave.
 * @param offersOfType - the offers of the service type
 */
export function marketsOf(
  offersOfType: readonly number[],
  held: readonly HeldSystems[],
  units: readonly RankUnit[],
  sweep: Sweep,
): Omit<SystemMarket, "limits">[] {
  const wanted = new Set(offersOfType);
  const types = new Map<string, HeldSystems[]>();
  for (const each of held) {
    if (!each.reached.any.some((offer) => wanted.has(offer))) continue;
    types.set(each.systemType, [...(types.get(each.systemType) ?? []), each]);
  }
  return [...types]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([systemType, holders]) => ({ systemType, ...market(offersOfType, holders, units, sweep) }));
}

function market(
  offersOfType: readonly number[],
  holders: readonly HeldSystems[],
  units: readonly RankUnit[],
  { offers, figures }: Sweep,
): Omit<SystemMarket, "systemType" | "limits"> {
  const holdings = offersOfType.map((offer): Holding => {
    const holding = (which: keyof ReachedOffers) =>
      holders.filter(({ reached }) => reached[which].includes(offer)).map(({ unit }) => unit);
    return { insurer: offers.insurerOf[offer] ?? -1, sure: holding("sure"), any: holding("any") };
  });
  const isSettled = ({ sure, any }: Holding): boolean => any.length > 0 && sure.length === any.length;
  const settled = holdings.filter(isSettled);
  const open = holdings.filter((holding) => !isSettled(holding));
  const persons = (list: readonly Holding[]): Bounds => {
    const parts = list.map(({ insurer }) => ({ insurer, atLeast: 1, atMost: 1 }));
    return weightedInsured(figures, parts);
  };
  const everybody = persons(holdings);
  const amountOf = (list: readonly Holding[], unit: number): Bounds => {
    const parts = list.flatMap((holding) => partOf(holding, unit));
    return weightedInsured(figures, parts);
  };
  const inMarket = [...new Set(holders.map(({ unit }) => unit))];
  const rows = inMarket.map((unit): SystemMarketHolder => {
    const sum = new InsuredSum(figures);
    for (const { insurer, sure, any } of holdings) {
      if (any.includes(unit)) sum.addAny(insurer);
      if (sure.includes(unit)) sum.addSure(insurer);
    }
    const insured = amountOf(holdings, unit);
    const { id, ...called } = units[unit] ?? { id: "", name: "" };
    const insurers = { atLeast: sum.insurersSure, atMost: sum.insurersAny };
    const share = { atLeast: shareIn(insured.atLeast, everybody.atMost), atMost: shareIn(insured.atMost, everybody.atLeast) };
    return { id, ...namesOf(called), insurers, insured, share };
  });
  rows.sort((a, b) => b.insured.atLeast - a.insured.atLeast || b.insured.atMost - a.insured.atMost || (a.id < b.id ? -1 : 1));
  const known = concentrationIndex(
    inMarket.map((unit) => amountOf(settled, unit)),
    persons(settled),
  );
  // whoever is named by nobody may be one holder more for each insurer, or one of those known
  const unnamed = open.filter(({ any }) => any.length === 0);
  const all = concentrationIndex(
    [
      ...inMarket.map((unit) => {
        const own = amountOf(holdings, unit);
        return { atLeast: own.atLeast, atMost: own.atMost + persons(unnamed).atMost };
      }),
      ...unnamed.map((holding) => ({ atLeast: 0, atMost: persons([holding]).atMost })),
    ],
    everybody,
  );
  return {
    holders: rows,
    open: { insurers: { atLeast: open.length, atMost: open.length }, insured: persons(open) },
    ...(known === undefined ? {} : { known }),
    ...(all === undefined ? {} : { all }),
  };
}

const shareIn = (part: number, whole: number): number => (whole === 0 ? 0 : Math.min(1, part / whole));

function partOf({ insurer, sure, any }: Holding, unit: number): { insurer: number; atLeast: number; atMost: number }[] {
  if (!any.includes(unit)) return [];
  const isSure = sure.includes(unit);
  const atLeast = isSure ? 1 / any.length : 0;
  return [{ insurer, atLeast, atMost: 1 / (isSure ? sure.length : sure.length + 1) }];
}
