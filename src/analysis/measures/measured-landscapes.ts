import { numberedNodes } from "../../engine/compile/compile.js";
import type { Dependency } from "../../model/landscape/dependency.js";
import type { Group } from "../../model/landscape/group.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import type { LandscapeNode } from "../../model/landscape/node.js";
import { reachedBesides } from "../../model/landscape/reached-besides.js";
import { drawersOf } from "../../model/landscape/shared-supplies.js";
import { suppliersOf } from "../../model/landscape/suppliers.js";
import { appendAll } from "../../sequences.js";
import { ChangedNode, type NodeRows } from "./changed-node.js";
import type { Measure } from "./measure.js";
import { measuresByNode } from "./measures-by-node.js";

/**
 * A landscape with every set of some measures. Rows that a set leaves alone are the same objects in all of them; and where the levels
 * of some nodes alone are asked about, nothing has dependencies but these and what they may hear of.
 */
export class MeasuredLandscapes {
  private readonly numberOf: ReadonlyMap<string, number>;
  /** By number of a node: its rows, or how measures change them. */
  private readonly rows: readonly (NodeRows | ChangedNode)[];
  /** By number of a node: the numbers of those of which it may hear with any measures. */
  private readonly hears: readonly (readonly number[])[];
  /** By number of a node: its place in the landscape. */
  private readonly placeOf: Int32Array;

  /**
   * @param ready - with all nodes that any measure adds
   * @param measures - they change nodes, groups and dependencies, and nothing else
   */
  constructor(
    private readonly ready: Landscape,
    private readonly measures: readonly Measure[],
  ) {
    const { nodes, numberOf } = numberedNodes(ready);
    this.numberOf = numberOf;
    const own = nodes.map((node) => ({ node, groups: [] as Group[], dependencies: [] as Dependency[] }));
    for (const group of ready.groups ?? []) own[numberOf.get(group.node) ?? -1]?.groups.push(group);
    for (const row of ready.dependencies ?? []) own[numberOf.get(row.dependent) ?? -1]?.dependencies.push(row);
    const changes = measuresByNode(ready, measures);
    this.rows = own.map((rows) => {
      const changing = changes.get(rows.node.id);
      return changing === undefined ? rows : new ChangedNode(rows, changing);
    });
    this.placeOf = new Int32Array(nodes.length);
    ready.nodes.forEach(({ id }, place) => {
      this.placeOf[numberOf.get(id) ?? -1] = place;
    });
    this.hears = this.heard(own);
  }

  /**
   * The landscape with a set of measures.
   * @param asked - ids of nodes of which the levels are right; those of others may be too high
   * @throws `ConflictingChanges`
   * @remarks Cost: O(nodes + dependencies of what may be heard of).
   */
  with(taken: readonly number[], asked: Iterable<string>): Landscape {
    const isTaken = new Uint8Array(this.measures.length);
    for (const place of taken) isTaken[place] = 1;
    const groups: Group[] = [];
    const dependencies: Dependency[] = [];
    let nodes: LandscapeNode[] | undefined;
    for (const number of this.upstreamOf(asked)) {
      const own = this.rows[number];
      if (own === undefined) continue;
      const rows = own instanceof ChangedNode ? own.with(isTaken) : own;
      appendAll(groups, rows.groups);
      appendAll(dependencies, rows.dependencies);
      const place = this.placeOf[number] ?? -1;
      if (rows.node === this.ready.nodes[place]) continue;
      nodes ??= [...this.ready.nodes];
      nodes[place] = rows.node;
    }
    return { ...this.ready, nodes: nodes ?? this.ready.nodes, groups, dependencies };
  }

  /** Numbers of some nodes and of all of which they may hear, ascending. */
  private upstreamOf(asked: Iterable<string>): Int32Array {
    const isIn = new Uint8Array(this.hears.length);
    const found: number[] = [];
    const add = (number: number): void => {
      if (number < 0 || isIn[number] === 1) return;
      isIn[number] = 1;
      found.push(number);
    };
    for (const id of asked) add(this.numberOf.get(id) ?? -1);
    for (const number of found) for (const other of this.hears[number] ?? []) add(other);
    return Int32Array.from(found).sort();
  }

  private heard(own: readonly NodeRows[]): number[][] {
    const { numberOf, ready } = this;
    const hears = own.map((): number[] => []);
    const add = (dependent: string, suppliers: Iterable<string>): void => {
      for (const id of suppliers) hears[numberOf.get(dependent) ?? -1]?.push(numberOf.get(id) ?? -1);
    };
    for (const { dependencies } of own) for (const row of dependencies) add(row.dependent, suppliersOf(row));
    for (const { change, besides = [] } of this.measures)
      for (const { add: added } of [change, ...besides.map((each) => each.change)])
        for (const row of added?.dependencies ?? []) {
          add(row.dependent, suppliersOf(row));
          if (row.draws !== undefined) for (const supply of suppliersOf(row)) add(supply, [row.dependent]);
        }
    for (const [id, others] of reachedBesides(ready)) for (const other of others) add(other, [id]);
    // what anybody draws all hear who draw on the same
    for (const [supply, drawers] of drawersOf(ready)) add(supply, drawers);
    return hears;
  }
}
