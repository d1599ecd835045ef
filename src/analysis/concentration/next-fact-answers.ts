import type { Dependency } from "../../model/landscape/dependency.js";
import type { Group } from "../../model/landscape/group.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import type { LandscapeNode } from "../../model/landscape/node.js";
import type { Pool } from "../../model/landscape/pool.js";
import { isStandBy } from "../../model/landscape/suppliers.js";
import { populationFigures } from "../counting/population-figures.js";

/** A landscape in which one dependency is another. */
export function withDependency(landscape: Landscape, row: number, dependency: Dependency): Landscape {
  const dependencies = (landscape.dependencies ?? []).map((each, index) => (index === row ? dependency : each));
  return { ...landscape, dependencies };
}

/**
 * A landscape in which one dependency does not exist. What it leaves of its group stays valid: k falls to what is left,
 * weights of a capacity group are scaled up to 1, an empty group goes.
 */
export function withoutDependency(landscape: Landscape, row: number): Landscape {
  const { groups = [], dependencies = [] } = landscape;
  const gone = dependencies[row];
  const left = dependencies.filter((_, index) => index !== row);
  const group = groups.find(({ id }) => id === gone?.group);
  if (group === undefined) return { ...landscape, dependencies: left };
  const steady = left.filter((each) => each.group === group.id && !isStandBy(each));
  const rest = groups.filter((each) => each !== group);
  if (steady.length === 0) return { ...landscape, groups: rest, dependencies: left.filter((each) => each.group !== group.id) };
  const smaller: Group = group.rule === "at-least" ? { ...group, k: Math.min(group.k, steady.length) } : group;
  const sum = steady.reduce((total, { weight }) => total + weight, 0);
  const scale = group.rule === "capacity" && sum > 0 && sum < 1 ? 1 / sum : 1;
  const scaled = left.map((each) => (steady.includes(each) ? { ...each, weight: each.weight * scale } : each));
  return { ...landscape, groups: [...rest, smaller], dependencies: scaled };
}

/** A landscape in which a pool's split is known: its members hold as much as each can, in the order given. */
export function withPoolSplit(landscape: Landscape, pool: Pool, order: readonly string[]): Landscape {
  const { insured, cap = insured } = pool;
  let left = insured;
  const held = new Map(
    order.map((id) => {
      const own = Math.min(cap, left);
      left -= own;
      return [id, own];
    }),
  );
  return {
    ...landscape,
    nodes: landscape.nodes.map((node) => {
      const own = node.kind === "insurer" ? held.get(node.id) : undefined;
      return node.kind === "insurer" && own !== undefined ? { ...node, insured: own } : node;
    }),
    pools: (landscape.pools ?? []).filter((each) => each !== pool),
  };
}

/**
 * The ends between which the size of a holder in a unit may lie; of one without a figure up to what its total leaves over, or the
 * least alone where there is none. None where it is known, or stands in a pool.
 */
export function sizesOf(landscape: Landscape, id: string, unit: string): number[] {
  const { numberOf, units } = populationFigures(landscape);
  const holder = numberOf.get(id) ?? -1;
  const figures = units.find((each) => each.unit === unit);
  if (figures === undefined || figures.poolOf[holder] !== -1) return [];
  const { least, most, isOpen, parts } = figures;
  const [low, high] = [least[holder] ?? 0, most[holder] ?? 0];
  if (isOpen[holder] !== 1) return low === high ? [] : [low, high];
  const part = parts.find(({ covers }) => covers[holder] === 1);
  if (part === undefined) return [0];
  const { atLeast, atMost } = part.openSum;
  return atMost === Number.POSITIVE_INFINITY ? [0] : [part.open === 1 ? atLeast : 0, atMost];
}

/** The node with a known size in a unit. */
export function withSize(node: LandscapeNode, unit: string, size: number): LandscapeNode {
  const further = "populations" in node ? node.populations : undefined;
  if (further?.some((each) => each.unit === unit) === true)
    return {
      ...node,
      populations: further.map((each) => (each.unit === unit ? { ...each, count: size } : each)),
    } as LandscapeNode;
  return { ...node, [unit]: size } as LandscapeNode;
}
