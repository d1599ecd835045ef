import type { DraftRow } from "../edit/draft.js";
import type { Edit } from "../edit/edit.js";
import { patchedLists } from "../model/documents/patch.js";
import type { Workbench } from "./workbench.js";

/** Names that one sentence tells. */
const mostNames = 3;

/** One edit in a few words: what came, differs and went, by name. Rows that are not there are told by their ids. */
export function editText(bench: Workbench, { add, change, remove, set, unset }: Edit): string {
  const { part, head, more } = bench.words.value;
  const { lists } = bench.draft.value;
  const parts = patchedLists.flatMap((list): string[] => {
    const come = new Map<string, DraftRow>((add?.[list] ?? []).map((row) => [row.id, row]));
    const named = (ids: readonly string[]): string => {
      const names = ids.slice(0, mostNames).map((id) => {
        const row = come.get(id) ?? lists[list].find((each) => each.id === id);
        return row === undefined ? bench.nameOf(id) : bench.rowName(row);
      });
      return [...names, ...(ids.length > mostNames ? [more(ids.length - mostNames)] : [])].join(", ");
    };
    const [differ, go] = [(change?.[list] ?? []).map(({ id }) => id), remove?.[list] ?? []];
    return [
      ...(come.size === 0 ? [] : [part.add(named([...come.keys()]))]),
      ...(differ.length === 0 ? [] : [part.change(named(differ))]),
      ...(go.length === 0 ? [] : [part.remove(named(go))]),
    ];
  });
  return [...parts, ...(set === undefined && unset === undefined ? [] : [part.change(head)])].join("; ");
}
