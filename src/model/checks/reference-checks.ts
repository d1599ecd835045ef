import type { LandscapeNode } from "../landscape/node.js";
import type { IssueList, Path } from "./issue-list.js";
import type { NodeTable } from "./node-table.js";

/** The node of an id; an issue with the nearest ids where there is none. */
export function checkReference(nodes: NodeTable, id: string, path: Path, found: IssueList): LandscapeNode | undefined {
  const node = nodes.get(id);
  if (node === undefined) found.add(path, "unknown-reference", { row: "node", id, near: found.suggestions.near(id, nodes) });
  return node;
}

/** As {@link checkReference}, and an issue where the node is of another kind than wanted. */
export function checkKind(
  nodes: NodeTable,
  id: string,
  kinds: readonly LandscapeNode["kind"][],
  path: Path,
  found: IssueList,
): void {
  const node = checkReference(nodes, id, path, found);
  if (node !== undefined && !kinds.includes(node.kind)) found.add(path, "wrong-kind", { id, kind: node.kind, wanted: kinds });
}
