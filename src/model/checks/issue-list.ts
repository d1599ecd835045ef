import type { InputIssue } from "../../errors.js";
import { Suggestions } from "../nearest.js";
import type { LandscapeNode } from "../node.js";
import type { NodeTable } from "./node-table.js";

export type Path = (string | number)[];

/** Collects what is wrong, in the order in which it is found. */
export class IssueList {
  readonly issues: InputIssue[] = [];
  readonly suggestions = new Suggestions();
  add(path: Path, message: string, hint?: string): void {
    this.issues.push(hint === undefined ? { path, message } : { path, message, hint });
  }
}

/** The node of an id; an issue with the nearest ids where there is none. */
export function checkReference(nodes: NodeTable, id: string, path: Path, found: IssueList): LandscapeNode | undefined {
  const node = nodes.get(id);
  if (node === undefined) found.add(path, `there is no node ${JSON.stringify(id)}`, found.suggestions.didYouMean(id, nodes));
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
  if (node !== undefined && !kinds.includes(node.kind)) {
    found.add(path, `${JSON.stringify(id)} is of kind ${node.kind}`, `one of kind ${kinds.join(", ")} belongs here`);
  }
}
