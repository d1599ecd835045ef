import type { CommonCause } from "../../model/landscape/common-cause.js";
import type { LandscapeNode } from "../../model/landscape/node.js";
import { statesSameFailures } from "../../model/landscape/nodes/failure-law.js";
import { isApart } from "../../model/values/validity.js";
import { addTo } from "../../sequences.js";
import type { MergeNotes } from "./merge-state.js";
import { MergedRows } from "./merged-rows.js";

/** The common causes of several landscapes: the first of an id, of those that share a member, and only where the members fail alike in all of them. */
export class MergedCauses {
  private readonly rows: MergedRows<CommonCause>;
  private readonly causesOf = new Map<string, CommonCause[]>();
  private readonly fileOf = new Map<string, string>();

  constructor(private readonly notes: MergeNotes) {
    this.rows = new MergedRows<CommonCause>(notes);
  }

  /** Keeps a common cause of two nodes at least, unless one of them has another at the same time. */
  add(cause: CommonCause, file: string): void {
    for (const member of cause.members) {
      const other = this.causesOf.get(member)?.find((known) => known.id !== cause.id && !isApart(known, cause));
      if (other === undefined) continue;
      this.notes.conflict(member, "commonCause", other.id, cause.id, file);
      return;
    }
    if (cause.members.length < 2) {
      this.notes.conflict(cause.id, "commonCause", cause.members[0] ?? "", cause.members.length, file);
      return;
    }
    if (!this.rows.add(cause, file)) return;
    this.fileOf.set(cause.id, file);
    for (const member of cause.members) addTo(this.causesOf, member, cause);
  }

  /** Those whose members fail alike, by the figures that were kept. */
  whole(nodes: ReadonlyMap<string, LandscapeNode>): CommonCause[] {
    return this.rows.rows.filter(({ id, members }) => {
      const all = members.flatMap((member) => nodes.get(member) ?? []);
      const [first] = all;
      const other = all.find((each) => first !== undefined && !statesSameFailures(first, each));
      if (first === undefined || other === undefined) return true;
      this.notes.conflict(id, "commonCause", first.id, other.id, this.fileOf.get(id));
      return false;
    });
  }
}
