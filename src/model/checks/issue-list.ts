import type { InputIssue } from "../../errors.js";
import { Suggestions } from "../nearest.js";
import type { LandscapeNode } from "../node.js";

export type Path = (string | number)[];

/** Collects what is wrong, in the order in which it is found. */
export class IssueList {
  readonly issues: InputIssue[] = [];
  readonly suggestions = new Suggestions();
  add(path: Path, message: string, hint?: string): void {
    this.issues.push(hint === undefined ? { path, message } : { path, message, hint });
  }
}

/** Rows by id; the second of two equal ids is an issue. */
export function byId<T extends { readonly id: string }>(
  rows: readonly T[],
  list: string,
  what: string,
  found: IssueList,
): Map<string, { row: T; index: number }> {
  const known = new Map<string, { row: T; index: number }>();
  rows.forEach((row, index) => {
    const first = known.get(row.id);
    if (first === undefined) known.set(row.id, { row, index });
    else
      found.add(
        [list, index, "id"],
        `the ${what} id ${JSON.stringify(row.id)} is taken`,
        `it stands at /${list}/${first.index} already`,
      );
  });
  return known;
}

/** Ids that stand twice, for lists in which nobody looks rows up by id: as {@link byId}, at a fraction of its memory. */
export function checkUnique(rows: readonly { readonly id: string }[], list: string, what: string, found: IssueList): void {
  const ids = new Set<string>();
  for (const { id } of rows) {
    if (ids.has(id)) {
      byId(rows, list, what, found);
      return;
    }
    ids.add(id);
  }
}

/** Nodes by id. */
export type NodeTable = ReadonlyMap<string, { readonly row: LandscapeNode; readonly index: number }>;

/** The node of an id; an issue with the nearest ids where there is none. */
export function checkReference(nodes: NodeTable, id: string, path: Path, found: IssueList): LandscapeNode | undefined {
  const node = nodes.get(id)?.row;
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
