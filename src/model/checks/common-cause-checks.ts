import type { CommonCause } from "../landscape/common-cause.js";
import type { Landscape } from "../landscape/landscape.js";
import { statesSameFailures } from "../landscape/nodes/failure-law.js";
import { isApart } from "../values/validity.js";
import type { IssueList, Path } from "./issue-list.js";
import type { NodeTable } from "./node-table.js";
import { checkReference } from "./reference-checks.js";
import { checkUnique } from "./unique-ids.js";

/** Members of common causes exist, have on no day two of them, and fail in the same way as the first member. */
export function checkCommonCauses({ commonCause = [] }: Landscape, nodes: NodeTable, found: IssueList): void {
  checkUnique(commonCause, "commonCause", "common cause", found);
  const causesOf = new Map<string, readonly CommonCause[]>();
  commonCause.forEach((cause, index) => {
    const first = nodes.get(cause.members[0] ?? "");
    cause.members.forEach((id, position) => {
      const path: Path = ["commonCause", index, "members", position];
      const node = checkReference(nodes, id, path, found);
      if (node === undefined) return;
      const others = causesOf.get(id) ?? [];
      const other = others.find((each) => each === cause || !isApart(each, cause));
      if (other !== undefined) found.add(path, "member-of-two-causes", { id, cause: other.id });
      causesOf.set(id, [...others, cause]);
      if (first !== undefined && !statesSameFailures(first, node))
        found.add(path, "other-failures-of-cause", { id, first: first.id, cause: cause.id });
    });
  });
}
