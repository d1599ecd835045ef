import type { LandscapeNode } from "../../model/landscape/node.js";
import type { Writing } from "../../words/writing.js";

/** Names before the rest is a number. */
const mostNamed = 3;

/** Those whose size nobody knows: the first three by name and how many more there are; where all is asked for, all. */
export function whoseSize(ids: readonly string[], { listed, nameOf }: Pick<Writing, "listed" | "nameOf">): string {
  return listed(ids.map(nameOf), mostNamed);
}

/** The same of organisations of several kinds, each kind by itself, so that none is hidden behind another. */
export function whoseSizeByKind(
  ids: readonly string[],
  writing: Pick<Writing, "listed" | "nameOf">,
  nodes: readonly LandscapeNode[] = [],
): string {
  const kindOf = new Map(nodes.map((node) => [node.id, node.kind]));
  const kinds = [...new Set(ids.map((id) => kindOf.get(id)))];
  return kinds
    .map((kind) =>
      whoseSize(
        ids.filter((id) => kindOf.get(id) === kind),
        writing,
      ),
    )
    .join("; ");
}
