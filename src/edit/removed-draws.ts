import { groupedBy } from "../sequences.js";
import type { Draft, DraftRow } from "./draft.js";
import type { RowEdit } from "./edit.js";

/** What is left of rows that speak of others which are removed, by list. */
export interface LeftOfDraws {
  readonly nodes: readonly RowEdit[];
  readonly dependencies: readonly RowEdit[];
}

/**
 * What somebody drew instead of a dependency that is removed he draws no more; the order of a supply names those who still draw on it.
 * @remarks Cost: O(rows).
 */
export function leftOfDraws({ lists }: Draft, goneNodes: ReadonlySet<string>, gone: ReadonlySet<string>): LeftOfDraws {
  const dependencies: RowEdit[] = [];
  const membersOf = groupedBy(lists.dependencies, groupOf);
  /** Whether the one other dependency of the group is removed. */
  const isOnlyOther = (row: DraftRow): boolean => {
    const [other, ...more] = (membersOf.get(groupOf(row)) ?? []).filter(({ id }) => id !== row.id);
    return other !== undefined && more.length === 0 && gone.has(other.id);
  };
  const drawing = new Map<string, Set<string>>();
  for (const row of lists.dependencies) {
    const draws = fieldsOf(row["draws"]);
    if (gone.has(row.id) || draws === undefined) continue;
    const isInVain =
      draws["of"] === undefined ? draws["atLoss"] !== undefined && isOnlyOther(row) : gone.has(draws["of"] as string);
    const { always } = draws;
    if (isInVain)
      dependencies.push(always === undefined ? { id: row.id, unset: ["draws"] } : { id: row.id, set: { draws: { always } } });
    if (isInVain && always === undefined) continue;
    for (const supplier of suppliersIn(row)) {
      const who = drawing.get(supplier) ?? new Set();
      drawing.set(supplier, who.add(row["dependent"] as string));
    }
  }
  const nodes = lists.nodes.flatMap((row): RowEdit[] => {
    const supply = fieldsOf(row["supply"]);
    if (goneNodes.has(row.id) || supply === undefined || !Array.isArray(supply["order"])) return [];
    const left = supply["order"].filter((id) => drawing.get(row.id)?.has(id));
    if (left.length === supply["order"].length) return [];
    const { order: _, ...others } = supply;
    return [{ id: row.id, set: { supply: left.length === 0 ? others : { ...supply, order: left } } }];
  });
  return { nodes, dependencies };
}

/** Changes of two kinds to the rows of one list, one for each row. */
export function joinedEdits(first: readonly RowEdit[], then: readonly RowEdit[]): RowEdit[] {
  const byId = new Map(first.map((edit) => [edit.id, edit]));
  for (const edit of then) {
    const { set, unset } = byId.get(edit.id) ?? {};
    const all = [...(unset ?? []), ...(edit.unset ?? [])];
    byId.set(edit.id, {
      id: edit.id,
      ...(set === undefined && edit.set === undefined ? {} : { set: { ...set, ...edit.set } }),
      ...(all.length === 0 ? {} : { unset: all }),
    });
  }
  return [...byId.values()];
}

const groupOf = ({ dependent, group }: DraftRow): string => JSON.stringify(group === undefined ? [dependent] : [null, group]);

function suppliersIn({ supplier, candidates }: DraftRow): readonly string[] {
  return Array.isArray(candidates) ? candidates : [supplier as string];
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : undefined;
}
