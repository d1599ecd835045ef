import type { Dependency } from "../../model/landscape/dependency.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { suppliersOf } from "../../model/landscape/suppliers.js";
import { oncePer } from "../../model/values/remembered.js";
import { groupedBy, leastOf } from "../../sequences.js";
import type { RankUnit } from "../failures/failure-units.js";
import { dependentsBySupplier } from "../levels/dependents-by-supplier.js";

/** A market of what companies are: in it stand those on whom something depends without a system of theirs in between. */
export const companyMarket = "it-provider";

/** What is traded in markets. */
export interface Traded {
  /** By node: the type of its market. */
  readonly typeOf: ReadonlyMap<string, string>;
  /** By type: ids of the nodes of its market. */
  readonly idsOf: ReadonlyMap<string, readonly string[]>;
  /** Ids of those of which nobody knows whether they are. */
  readonly perhaps: ReadonlySet<string>;
}

/**
 * The nodes that are traded in markets. Companies themselves are, where a counted service or organisation depends
 * on one of them directly; else they are behind the systems that they run.
 * @param offered - ids of the nodes of offers
 * @param isCertain - whether it is known that a dependency is there
 */
export function tradedTypes(
  { nodes, dependencies = [] }: Landscape,
  offered: { has(id: string): boolean },
  isCertain: (dependency: Dependency) => boolean,
): Traded {
  const own = dependencies.filter(({ dependent }) => offered.has(dependent));
  const surely = new Set(own.flatMap((each) => (isCertain(each) ? (each.supplier ?? []) : [])));
  const direct = new Set(own.flatMap(suppliersOf));
  const typeOf = new Map(
    nodes.flatMap((node): (readonly [string, string])[] => {
      if (node.kind === "system") return [[node.id, node.systemType]];
      return node.kind === "it-provider" && direct.has(node.id) ? [[node.id, companyMarket]] : [];
    }),
  );
  const perhaps = new Set([...direct].filter((id) => typeOf.get(id) === companyMarket && !surely.has(id)));
  return { typeOf, idsOf: groupedBy(typeOf.keys(), (id) => typeOf.get(id) ?? ""), perhaps };
}

/** What one unit holds of one type, and the offers that it may reach by that. */
interface HeldOfType {
  readonly systemType: string;
  readonly unit: number;
  readonly reached: { readonly any: readonly number[] };
}

/** What of a row is bought in a market. */
export interface MarketPlace {
  readonly systemType: string;
  /** 1 where something of it supplies a node of the row itself, 2 one step further, and so on. */
  readonly tier: number;
  /** Whether anybody in it supplies others than itself. */
  readonly isTrade: boolean;
}

/**
 * The markets in which those of a row buy: of all that supply others, too, the ones with the fewest steps to the row. Behind
 * them stand the markets of their suppliers.
 */
export function nearestMarkets(places: readonly MarketPlace[]): ReadonlySet<string> {
  const trades = places.filter(({ isTrade, tier }) => isTrade && tier !== Number.POSITIVE_INFINITY);
  const least = leastOf(trades.map(({ tier }) => tier));
  return new Set(trades.flatMap(({ systemType, tier }) => (tier === least ? [systemType] : [])));
}

/**
 * Where the market of one type stands to a row.
 * @param tiers - the tier of each node as seen from the row
 * @param holderId - of an offer
 */
export function placeOf(
  systemType: string,
  { idsOf }: Traded,
  tiers: ReadonlyMap<string, number>,
  { held, units }: { readonly held: readonly HeldOfType[]; readonly units: readonly RankUnit[] },
  offers: ReadonlySet<number>,
  holderId: (offer: number) => string | undefined,
): MarketPlace {
  const own = (idsOf.get(systemType) ?? []).map((id) => tiers.get(id) ?? 0);
  // of units that are alike each reaches the same: two holders tell of any of them whether it reaches another
  const twoHolders = oncePer(({ any }: HeldOfType["reached"]): readonly (string | undefined)[] => {
    const holders = new Set<string | undefined>();
    for (const offer of any) if (offers.has(offer) && holders.size < 2) holders.add(holderId(offer));
    return [...holders];
  });
  const isTrade = held.some(
    ({ systemType: type, unit, reached }) =>
      type === systemType && twoHolders(reached).some((holder) => holder !== units[unit]?.id),
  );
  return { systemType, tier: leastOf(own.filter((tier) => tier > 0)), isTrade };
}

/**
 * Nodes that stand in parts which are only assumed on something that leads to a type: what its market counts of them is assumed, too.
 * @param ids - of all that is of the type
 * @remarks Cost: O(n + m).
 */
export function onAssumedParts({ dependencies = [] }: Landscape, ids: readonly string[]): readonly string[] {
  const dependentsOf = dependentsBySupplier(dependencies);
  const leads = new Set(ids);
  // a set that grows while it is walked: each id once
  for (const id of leads) for (const dependent of dependentsOf.get(id) ?? []) leads.add(dependent);
  return dependencies.flatMap((dependency) => {
    const { dependent, weight, evidence } = dependency;
    const isAssumed = weight < 1 && evidence.status === "assumed";
    return isAssumed && suppliersOf(dependency).some((id) => leads.has(id)) ? [dependent] : [];
  });
}
