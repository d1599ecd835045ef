import { anyText, writtenNames } from "../edit/any-text.js";
import type { DraftRow } from "../edit/draft.js";
import { nodeKindOf } from "../edit/tables.js";
import { findNodes } from "../live-page/find-nodes.js";
import type { LandscapeNode, NodeKind } from "../model/landscape/node.js";
import { permittedSuppliers } from "../model/landscape/permitted-suppliers.js";
import { nodeKindName } from "../words/fixed-names.js";
import type { NodeChoice } from "./node-input.js";
import type { Workbench } from "./workbench.js";

/** A list shows no more than this at once. */
const mostShown = 12;

export interface Wanted {
  /** Kinds that may be chosen; absent: all. */
  readonly kinds?: readonly NodeKind[] | undefined;
  /** Nodes that are chosen already. */
  readonly used?: ReadonlySet<string>;
  /** A node that cannot choose itself. */
  readonly without?: string | undefined;
}

/** The nodes of a draft that go with a query and may be chosen, those already used shown as such. Cost: O(nodes). */
export function findChoices(bench: Workbench, query: string, { kinds, used = new Set(), without }: Wanted): NodeChoice[] {
  const permitted = bench.draft.value.lists.nodes.flatMap((row) => {
    const { id, name, operator } = row;
    const kind = nodeKindOf(row);
    const isWanted = id !== without && kind !== undefined && typeof name === "string" && (kinds?.includes(kind) ?? true);
    return isWanted ? [{ id, kind, name, names: writtenNames(row), operator: anyText(operator) }] : [];
  });
  const found = query.trim() === "" ? permitted : findNodes(permitted as unknown as LandscapeNode[], query);
  const language = bench.language.value;
  return found.slice(0, mostShown).map((node) => {
    const { operator } = node as { readonly operator?: unknown };
    const kind = nodeKindName(node.kind, 1, language);
    const beside =
      typeof operator === "string" && operator !== "" && operator !== "unknown" ? `${kind}, ${bench.nameOf(operator)}` : kind;
    const choice = { id: node.id, name: bench.nameOf(node.id), beside };
    return used.has(node.id) ? { ...choice, because: bench.words.value.alreadyUsed } : choice;
  });
}

interface Permitted {
  readonly kinds?: readonly NodeKind[];
  readonly note?: string;
}

/** The kinds that a node may need, and the sentence that says so; neither where it is of no kind yet. */
export function permittedFor(bench: Workbench, node: DraftRow | undefined): Permitted {
  const kind = node && nodeKindOf(node);
  if (kind === undefined) return {};
  const kinds: readonly NodeKind[] = permittedSuppliers[kind];
  const language = bench.language.value;
  const names = new Intl.ListFormat(language, { type: "conjunction" }).format(
    kinds.map((each) => nodeKindName(each, 2, language)),
  );
  return { kinds, note: bench.words.value.permitted(names) };
}
