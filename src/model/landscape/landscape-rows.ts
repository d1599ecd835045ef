import { addTo } from "../../sequences.js";
import type { Dependency } from "./dependency.js";
import type { Group } from "./group.js";
import type { Landscape } from "./landscape.js";
import type { LandscapeNode } from "./node.js";

/** The rows of a landscape by id, and the dependencies of each dependent in their order. */
export interface LandscapeRows {
  readonly nodes: ReadonlyMap<string, LandscapeNode>;
  readonly groups: ReadonlyMap<string | undefined, Group>;
  readonly dependenciesOf: ReadonlyMap<string, readonly Dependency[]>;
}

/** Cost: time O(nodes + groups + dependencies). */
export function landscapeRows({ nodes, groups = [], dependencies = [] }: Landscape): LandscapeRows {
  const dependenciesOf = new Map<string, Dependency[]>();
  for (const dependency of dependencies) {
    const { dependent } = dependency;
    addTo(dependenciesOf, dependent, dependency);
  }
  return {
    nodes: new Map(nodes.map((node) => [node.id, node])),
    groups: new Map(groups.map((group) => [group.id, group])),
    dependenciesOf,
  };
}
