import type { PatchedList } from "../model/documents/patch.js";
import { unknownOperator } from "../model/values/unknown-operator.js";
import type { Draft, DraftRow } from "./draft.js";
import type { Edit, RowEdit } from "./edit.js";
import { joinedEdits, type LeftOfDraws, leftOfDraws } from "./removed-draws.js";

/**
 * What goes with rows that are removed: dependencies from and to a node, its groups; a candidate goes from among the others;
 * what a removed organisation ran is run by nobody known; a common cause has one member less, and goes with the last but one; a removed group leaves its dependencies. Nobody draws any more on a supply instead of
 * what is removed, nor stands in its order who is.
 * @remarks Cost: O(rows).
 */
export function removalOf(draft: Draft, list: PatchedList, ids: readonly string[]): Edit {
  const { lists } = draft;
  const gone = new Set(ids);
  if (list === "groups") {
    const freed = lists.dependencies.filter(({ group }) => gone.has(group as string));
    return { remove: { groups: ids }, change: { dependencies: freed.map(({ id }) => ({ id, unset: ["group"] })) } };
  }
  if (list === "dependencies") return withDraws({ remove: { dependencies: ids } }, leftOfDraws(draft, new Set(), gone));
  if (list !== "nodes") return { remove: { [list]: ids } };
  const changed: RowEdit[] = [];
  const dependencies = lists.dependencies.filter((each) => goesWith(each, gone, changed));
  const groups = lists.groups.filter(({ node }) => gone.has(node as string));
  const causes = causesWithout(lists.commonCause, gone);
  const run = lists.nodes.filter(({ id, operator }) => !gone.has(id) && gone.has(operator as string));
  const edit = {
    remove: {
      nodes: ids,
      groups: groups.map(({ id }) => id),
      dependencies: dependencies.map(({ id }) => id),
      ...(causes.gone.length === 0 ? {} : { commonCause: causes.gone }),
    },
    change: {
      nodes: run.map(({ id }) => ({ id, set: { operator: unknownOperator } })),
      dependencies: changed,
      ...(causes.changed.length === 0 ? {} : { commonCause: causes.changed }),
    },
  };
  return withDraws(edit, leftOfDraws(draft, gone, new Set(dependencies.map(({ id }) => id))));
}

/** Common causes that lose members with these nodes: one of fewer than two is none. */
function causesWithout(causes: readonly DraftRow[], gone: ReadonlySet<string>): { gone: string[]; changed: RowEdit[] } {
  const edits: { gone: string[]; changed: RowEdit[] } = { gone: [], changed: [] };
  for (const { id, members } of causes) {
    if (!Array.isArray(members)) continue;
    const left = members.filter((member) => !gone.has(member));
    if (left.length === members.length) continue;
    if (left.length < 2) edits.gone.push(id);
    else edits.changed.push({ id, set: { members: left } });
  }
  return edits;
}

/** An edit with what it leaves of draws, where that is anything. */
function withDraws(edit: Edit, { nodes, dependencies }: LeftOfDraws): Edit {
  if (nodes.length + dependencies.length === 0) return edit;
  const { change } = edit;
  return {
    ...edit,
    change: {
      ...change,
      nodes: joinedEdits(change?.nodes ?? [], nodes),
      dependencies: joinedEdits(change?.dependencies ?? [], dependencies),
    },
  };
}

/** Whether a dependency goes with these nodes; where one of several candidates is left, it is noted as changed. */
function goesWith({ id, dependent, supplier, candidates }: DraftRow, gone: ReadonlySet<string>, changed: RowEdit[]): boolean {
  if (gone.has(dependent as string) || gone.has(supplier as string)) return true;
  if (!Array.isArray(candidates)) return false;
  const left = candidates.filter((candidate) => !gone.has(candidate));
  if (left.length === candidates.length) return false;
  if (left.length === 1) changed.push({ id, set: { supplier: left[0] }, unset: ["candidates"] });
  else if (left.length > 1) changed.push({ id, set: { candidates: left } });
  return left.length === 0;
}
