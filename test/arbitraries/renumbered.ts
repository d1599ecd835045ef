import fc from "fast-check";
import type { GraphColumns } from "../../src/engine/compile/graph-columns.js";

/** A reordering: `to[old]` is the new number of what had the old one. */
export type Renumbering = readonly number[];

export function renumbering(count: number): fc.Arbitrary<Renumbering> {
  const identity = Array.from({ length: count }, (_, index) => index);
  return fc.shuffledSubarray(identity, { minLength: count, maxLength: count });
}

export interface Renumberings {
  readonly nodes: Renumbering;
  readonly dependencies: Renumbering;
  readonly groups: Renumbering;
}

export function renumberings({ nodeCount, dependent, groupNode = [] }: GraphColumns): fc.Arbitrary<Renumberings> {
  return fc.record({
    nodes: renumbering(nodeCount),
    dependencies: renumbering(dependent.length),
    groups: renumbering(groupNode.length),
  });
}

/** The same graph with its nodes numbered, and the rows of its dependencies and groups ordered, differently. */
export function renumbered(columns: GraphColumns, { nodes, dependencies, groups }: Renumberings): GraphColumns {
  const node = (old: number): number => nodes[old]!;
  const byDependency = (column: ArrayLike<number>, value = (old: number): number => old): number[] =>
    reordered(column, dependencies, value);
  const { group, slack, threshold, standBy, ceiling, groupNode, groupRule, groupK } = columns;
  return {
    nodeCount: columns.nodeCount,
    dependent: byDependency(columns.dependent, node),
    supplier: byDependency(columns.supplier, node),
    weight: byDependency(columns.weight),
    ...(group && { group: byDependency(group, (old) => (old === -1 ? -1 : groups[old]!)) }),
    ...(slack && { slack: byDependency(slack) }),
    ...(threshold && { threshold: byDependency(threshold) }),
    ...(standBy && { standBy: byDependency(standBy) }),
    ...(ceiling && { ceiling: byDependency(ceiling) }),
    ...(groupNode && { groupNode: reordered(groupNode, groups, node) }),
    ...(groupRule && { groupRule: reordered(groupRule, groups) }),
    ...(groupK && { groupK: reordered(groupK, groups) }),
  };
}

function reordered(column: ArrayLike<number>, to: Renumbering, value = (old: number): number => old): number[] {
  const result = new Array<number>(column.length);
  for (let old = 0; old < column.length; old++) result[to[old]!] = value(column[old]!);
  return result;
}
