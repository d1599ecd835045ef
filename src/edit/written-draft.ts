import { type PatchedList, patchedLists } from "../model/documents/patch.js";
import { landscapeVersion } from "../model/landscape/landscape.js";
import { anyText, isRecord } from "./any-text.js";
import { type Draft, type DraftRow, writtenId } from "./draft.js";
import { newId } from "./new-id.js";

/**
 * What a file says as a draft, with all its mistakes; rows without an id of their own get one.
 * @returns `undefined` for what is no landscape of rows: another document, or a list that is none
 * @remarks Cost: O(rows).
 */
export function draftWritten(written: unknown): Draft | undefined {
  if (!isRecord(written) || written["tragweite"] !== landscapeVersion) return undefined;
  const lists: Partial<Record<PatchedList, readonly DraftRow[]>> = {};
  for (const list of patchedLists) {
    const rows = written[list] ?? [];
    if (!Array.isArray(rows) || !rows.every(isRecord)) return undefined;
    lists[list] = rowsOf(rows);
  }
  const own = ["tragweite", "$schema", ...patchedLists];
  const head = Object.entries(written).filter(([field]) => !own.includes(field));
  return { head: Object.fromEntries(head), lists: lists as Draft["lists"] };
}

function rowsOf(rows: readonly Readonly<Record<string, unknown>>[]): DraftRow[] {
  const written = new Set(rows.map(({ id }) => id));
  const taken = new Set<string>();
  return rows.map((row): DraftRow => {
    const { id, name } = row;
    if (typeof id === "string" && id !== "" && !taken.has(id)) {
      taken.add(id);
      return row as DraftRow;
    }
    const own = newId(anyText(id ?? name), (each) => taken.has(each) || written.has(each));
    taken.add(own);
    return { ...row, id: own, [writtenId]: id ?? null };
  });
}
