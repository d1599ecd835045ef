import { type Bounds, exactly } from "../../quantities.js";
import { addTo } from "../../sequences.js";
import { oncePerFrozen } from "../values/remembered.js";
import type { Dependency } from "./dependency.js";
import type { Landscape } from "./landscape.js";
import type { LandscapeNode } from "./node.js";
import type { DrawFields, SupplyFields } from "./nodes/supply.js";
import { suppliersOf } from "./suppliers.js";

/** Somebody draws on a supply, or may do so: where its dependency has candidates, one of them. */
export interface Draw {
  readonly dependency: Dependency;
  readonly fields: DrawFields;
  /** What it draws instead of, where it draws more at a loss. */
  readonly of?: Dependency;
}

/** A supply with all who draw on it. */
export interface SharedSupply {
  readonly id: string;
  readonly fields: SupplyFields;
  /** In order of the ids of their dependencies. */
  readonly draws: readonly Draw[];
}

/** What a node hands out, where anything. */
export function supplyOf(node: LandscapeNode): SupplyFields | undefined {
  return "supply" in node ? node.supply : undefined;
}

/**
 * The other member of the group of each dependency that draws without saying instead of what: nothing where there is none or more than one.
 * @remarks Cost: time O(dependencies).
 */
export function onlyOthers(dependencies: readonly Dependency[]): (drawing: Dependency) => Dependency | undefined {
  const isAsked = ({ draws }: Dependency): boolean => draws?.atLoss !== undefined && draws.of === undefined;
  const membersOf = new Map(dependencies.filter(isAsked).map((each): [string, Dependency[]] => [groupKey(each), []]));
  if (membersOf.size > 0) for (const dependency of dependencies) membersOf.get(groupKey(dependency))?.push(dependency);
  return (drawing) => {
    const members = membersOf.get(groupKey(drawing)) ?? [];
    return members.length === 2 ? members.find(({ id }) => id !== drawing.id) : undefined;
  };
}

/** The same for dependencies of one group: a named one, or all those of a node that are in none. */
export const groupKey = ({ dependent, group }: Dependency): string =>
  group === undefined ? `of ${dependent}` : `group ${group}`;

/** All supplies on which anybody draws, in order of their ids. @remarks Cost: time O(nodes + dependencies). */
export function findSupplies({ nodes, dependencies = [] }: Pick<Landscape, "nodes" | "dependencies">): readonly SharedSupply[] {
  const drawing = dependencies.filter(({ draws }) => draws !== undefined);
  if (drawing.length === 0) return [];
  const rowOf = new Map(dependencies.map((dependency) => [dependency.id, dependency]));
  const onlyOther = onlyOthers(dependencies);
  const drawsOn = new Map<string, Draw[]>();
  for (const dependency of drawing) {
    const { draws: fields = {} } = dependency;
    const named = fields.of === undefined ? onlyOther(dependency) : rowOf.get(fields.of);
    const of = fields.atLoss === undefined ? undefined : named;
    const draw: Draw = { dependency, fields, ...(of === undefined ? {} : { of }) };
    for (const id of suppliersOf(dependency)) addTo(drawsOn, id, draw);
  }
  const shared = nodes.flatMap((node): SharedSupply[] => {
    const [fields, draws] = [supplyOf(node), drawsOn.get(node.id)];
    if (fields === undefined || draws === undefined) return [];
    return [{ id: node.id, fields, draws: draws.sort((a, b) => (a.dependency.id < b.dependency.id ? -1 : 1)) }];
  });
  return shared.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** {@link findSupplies}, once for a landscape, which it freezes. */
export const sharedSupplies = oncePerFrozen(findSupplies);

/** By id of a supply: who draws on it. What one of them loses, all of them may feel. */
export const drawersOf = oncePerFrozen(
  (landscape: Landscape): ReadonlyMap<string, readonly string[]> =>
    new Map(sharedSupplies(landscape).map(({ id, draws }) => [id, draws.map(({ dependency }) => dependency.dependent)])),
);

/** An amount as bounds; absent: none. */
export function boundsOfAmount(amount: number | Bounds | undefined): Bounds {
  return typeof amount === "object" ? amount : exactly(amount ?? 0);
}

/** Amounts of one supply in its units, which are so small that sums of them are exact. */
export interface SupplyUnits {
  /** What comes in a day is rounded up, what is drawn always is rounded down: sums that are equal in decimals are equal here. */
  readonly ofSupply: (amount: number) => number;
  readonly ofAlways: (amount: number) => number;
  readonly ofLoss: (amount: number) => number;
  /** Not rounded. */
  readonly ofStock: (amount: number) => number;
}

const unitsInAll = 2 ** 50;
/** Less than this is as good as nothing. */
const leastSum = 2 ** -60;

/**
 * The units of a supply: 2⁻⁵⁰ of the power of two at or above the sum of what comes in and of all that may be drawn a day. Finer than the
 * 2⁻⁴⁰ of levels, so that a stock of many days runs out at its millisecond.
 */
export function unitsOfSupply({ fields, draws }: SharedSupply): SupplyUnits {
  let sum = boundsOfAmount(fields.perDay).atMost;
  for (const { fields: draw } of draws) sum += boundsOfAmount(draw.always).atMost + boundsOfAmount(draw.atLoss).atMost;
  let power = 2 ** Math.floor(Math.log2(Math.max(sum, leastSum)));
  while (power < sum) power *= 2;
  const scale = unitsInAll / power;
  return {
    ofSupply: (amount) => Math.ceil(amount * scale),
    ofAlways: (amount) => Math.floor(amount * scale),
    ofLoss: (amount) => Math.ceil(amount * scale),
    ofStock: (amount) => amount * scale,
  };
}

const isRange = (amount: number | Bounds | undefined): boolean => typeof amount === "object" && amount.atLeast < amount.atMost;

/** Whether not all is known of what a supply has and what is drawn on it. */
export function isUncertainSupply({ fields, draws }: SharedSupply): boolean {
  const { perDay, stock } = fields;
  return stock === "unknown" || [perDay, stock, ...draws.flatMap(({ fields: draw }) => [draw.always, draw.atLoss])].some(isRange);
}

/** Whether what a supply has leaves doubt where there is no time: it may have run out, and not all may be known of it. */
export function isOpenSupply(supply: SharedSupply): boolean {
  const { stock } = supply.fields;
  return isUncertainSupply(supply) || (stock !== "unknown" && boundsOfAmount(stock).atMost > 0);
}
