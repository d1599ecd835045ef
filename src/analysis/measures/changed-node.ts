import { patchVersion } from "../../model/documents/patch.js";
import { applyKnownPatch } from "../../model/documents/patch-apply.js";
import type { Dependency } from "../../model/landscape/dependency.js";
import type { Group } from "../../model/landscape/group.js";
import { type Landscape, landscapeVersion } from "../../model/landscape/landscape.js";
import type { LandscapeNode } from "../../model/landscape/node.js";
import { changeOf, type Measure } from "./measure.js";

/** A node with its groups and dependencies. */
export interface NodeRows {
  readonly node: LandscapeNode;
  readonly groups: readonly Group[];
  readonly dependencies: readonly Dependency[];
}

/** A measure by its place, with no more of what it changes than what is about one node. */
export interface MeasureOfNode {
  readonly place: number;
  readonly measure: Measure;
}

/** A node of which measures change something, as each set of them leaves it. */
export class ChangedNode {
  /** By the places of those that are taken. */
  private readonly known = new Map<string, NodeRows>();

  /** @param measures - with those beside which others change something, in order of their places */
  constructor(
    private readonly own: NodeRows,
    readonly measures: readonly MeasureOfNode[],
  ) {}

  /**
   * Its rows with a set of measures; the same objects wherever the same of them are taken.
   * @param isTaken - by place of a measure: 1 for those of the set
   * @throws `ConflictingChanges`
   */
  with(isTaken: Uint8Array): NodeRows {
    const taken = this.measures.filter(({ place }) => isTaken[place] === 1);
    if (taken.length === 0) return this.own;
    const key = taken.map(({ place }) => place).join();
    let rows = this.known.get(key);
    if (rows === undefined) {
      rows = this.changedBy(taken.map(({ measure }) => measure));
      this.known.set(key, rows);
    }
    return rows;
  }

  private changedBy(measures: readonly Measure[]): NodeRows {
    const { node, groups, dependencies } = this.own;
    const alone: Landscape = {
      tragweite: landscapeVersion,
      id: node.id,
      nodes: [node],
      groups: [...groups],
      dependencies: [...dependencies],
    };
    const changed = applyKnownPatch(alone, { tragweite: patchVersion, id: node.id, ...changeOf(measures, alone) });
    return { node: changed.nodes[0] ?? node, groups: changed.groups ?? [], dependencies: changed.dependencies ?? [] };
  }
}
