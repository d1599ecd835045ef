import type { Dependency } from "../../model/landscape/dependency.js";
import type { Group, GroupRule } from "../../model/landscape/group.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import type { LandscapeNode } from "../../model/landscape/node.js";
import { groupedBy } from "../../sequences.js";

/** The rows of a landscape by their ids, as they are before any measure. */
export class TodayRows {
  readonly nodes: ReadonlyMap<string, LandscapeNode>;
  readonly groups: ReadonlyMap<string, Group>;
  readonly dependencies: ReadonlyMap<string, Dependency>;
  private readonly members: ReadonlyMap<string | undefined, readonly Dependency[]>;

  constructor({ nodes, groups = [], dependencies = [] }: Landscape) {
    this.nodes = new Map(nodes.map((node) => [node.id, node]));
    this.groups = new Map(groups.map((group) => [group.id, group]));
    this.dependencies = new Map(dependencies.map((row) => [row.id, row]));
    this.members = groupedBy(dependencies, ({ group }) => group);
  }

  membersOf(group: string): readonly Dependency[] {
    return this.members.get(group) ?? [];
  }

  /** How a dependency is taken together with the others of its node. */
  ruleOf({ group }: Dependency): GroupRule {
    return (group === undefined ? undefined : this.groups.get(group))?.rule ?? "all";
  }
}
