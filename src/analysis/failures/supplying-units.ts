import type { Landscape } from "../../model/landscape/landscape.js";
import type { LandscapeNode } from "../../model/landscape/node.js";
import { organisationType } from "../../model/landscape/organisation-type.js";
import { suppliersOf } from "../../model/landscape/suppliers.js";
import { oncePerFrozen } from "../../model/values/remembered.js";
import { addTo } from "../../sequences.js";
import { type RankUnit, rankUnits } from "./failure-units.js";
import { SharedLists } from "./shared-lists.js";

/** By whom concentration is asked. */
export const concentrationViews = ["operator", "owner", "site", "platform"] as const;
/** One of {@link concentrationViews}. */
export type ConcentrationView = (typeof concentrationViews)[number];

/** A unit with what it supplies. */
export interface SupplyingUnit extends RankUnit {
  /** Where it supplies others with what it offers: what it offers needs no supplier for being lost itself. */
  readonly itself?: {
    /** Without what it offers: what it supplies itself with. */
    readonly unit: RankUnit;
    /** Ids of the nodes that it offers. */
    readonly offers: ReadonlySet<string>;
    /** Of those that it perhaps offers, as nobody stated who does. */
    readonly perhaps: ReadonlySet<string>;
  };
}

/**
 * The units of a view with what they supply: an organisation's services, and itself where it is counted, belong to its unit where
 * others depend on them, and supply these alone; the systems that it runs supply itself, too.
 */
export function supplyingUnits(landscape: Landscape, by: ConcentrationView): SupplyingUnit[] {
  const { offered, membersOf, dependentsOf } = offeredIn(landscape);
  const lists = new SharedLists();
  return rankUnits(landscape, by)
    .map((unit): SupplyingUnit => {
      const own = new Set(unit.nodes.flatMap((id) => [id, ...(membersOf.get(id) ?? [])]));
      const without = unitOf(unit, (id) => !offered.has(id), lists);
      const whole = suppliesOf(landscape, unit, own, lists);
      const perhaps = unit.possibly.filter((id) => offered.has(id));
      const isSupply = whole.nodes.length + whole.possibly.length > without.nodes.length + without.possibly.length;
      // what rests on something that is perhaps its own is perhaps supplied by nobody else
      const isPerhapsItself = perhaps.some((id) => dependentsOf.get(id)?.some((dependent) => own.has(dependent)));
      if (!isSupply && !isPerhapsItself) return without;
      return { ...whole, itself: { unit: without, offers: own, perhaps: new Set(perhaps) } };
    })
    .filter(({ nodes, possibly, itself }) => nodes.length + possibly.length > 0 || itself !== undefined);
}

/** Without what it offers and nobody else needs. */
function suppliesOf(landscape: Landscape, unit: RankUnit, own: ReadonlySet<string>, lists: SharedLists): RankUnit {
  const { offered, dependentsOf } = offeredIn(landscape);
  const isSupply = (id: string): boolean => dependentsOf.get(id)?.some((dependent) => !own.has(dependent)) ?? false;
  return unitOf(unit, (id) => !offered.has(id) || isSupply(id), lists);
}

/** A unit of nodes of which nobody names the operator, without what it offers and nobody else needs. */
export const withoutOffers = (landscape: Landscape, unit: RankUnit): RankUnit =>
  suppliesOf(landscape, unit, new Set(unit.nodes), new SharedLists());

/** What a landscape offers, and who stands on it: the same for every view. */
const offeredIn = oncePerFrozen((landscape: Landscape) => {
  const offered = new Set(landscape.nodes.filter(isOffered).map(({ id }) => id));
  return { offered, membersOf: memberGroups(landscape), dependentsOf: dependentsOfOffered(landscape, offered) };
});

const unitOf = (unit: RankUnit, isOf: (id: string) => boolean, lists: SharedLists): RankUnit => ({
  ...unit,
  nodes: unit.nodes.filter(isOf),
  possibly: lists.filtered(unit.possibly, isOf),
});

/** What people get, and who is counted as lost. */
const isOffered = (node: LandscapeNode): boolean => node.kind === "service" || organisationType(node) !== undefined;

/** By insurer: ids of its member groups. */
function memberGroups({ nodes }: Landscape): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const node of nodes) {
    if (node.kind === "member-group") addTo(groups, node.insurer, node.id);
  }
  return groups;
}

function dependentsOfOffered({ dependencies = [] }: Landscape, offered: ReadonlySet<string>): Map<string, string[]> {
  const dependents = new Map<string, string[]>();
  for (const dependency of dependencies)
    for (const supplier of suppliersOf(dependency)) {
      if (offered.has(supplier)) addTo(dependents, supplier, dependency.dependent);
    }
  return dependents;
}
