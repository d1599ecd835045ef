import type { LandscapeNode } from "../landscape/node.js";
import { nodeKinds } from "../landscape/node-kinds.js";
import { mayDependOn } from "../landscape/permitted-suppliers.js";
import type { IssueList } from "./issue-list.js";
import { RowTable } from "./row-table.js";

/** Which kind may depend on which, by their places in {@link nodeKinds}. */
const permitted = nodeKinds.map((dependent) => nodeKinds.map((supplier) => mayDependOn(dependent, supplier)));

/** Nodes by id, with their kinds in an array of their own, where a million look-ups find them faster than in the rows. */
export class NodeTable extends RowTable<LandscapeNode> {
  private readonly kinds: Uint8Array;
  private dependent: string | undefined;
  private suppliersOfDependent: readonly boolean[] = [];

  constructor(rows: readonly LandscapeNode[], found: IssueList) {
    super(rows, "nodes", "node", found);
    this.kinds = Uint8Array.from(rows, ({ kind }) => nodeKinds.indexOf(kind));
  }

  /** Whether both nodes exist and are of kinds that may depend on each other so. Quick for the same dependent again. */
  mayDependOn(dependent: string, supplier: string): boolean {
    if (dependent !== this.dependent) {
      this.dependent = dependent;
      this.suppliersOfDependent = permitted[this.kindOf(dependent)] ?? [];
    }
    return this.suppliersOfDependent[this.kindOf(supplier)] === true;
  }

  private kindOf(id: string): number {
    return this.kinds[this.indexOf(id)] ?? -1;
  }
}
