import { type PatchedList, patchedLists } from "../model/documents/patch.js";
import { type Landscape, landscapeVersion } from "../model/landscape/landscape.js";
import { oncePer } from "../model/values/remembered.js";

/**
 * The field of a row that had no id of its own in its file, or no id at all, with what stood there; `null` for nothing. Such a
 * row is called by another id here, and written back as it was until it gets that one.
 */
export const writtenId = "id as written";

/** A row while it is being written: an id, and fields that may be wrong or missing. */
export interface DraftRow {
  readonly id: string;
  readonly [field: string]: unknown;
}

/** A landscape while it is being written, right or not: its own fields, and its lists. */
export interface Draft {
  /** Fields of the landscape itself: `id`, `name`, `names`, `asOf`, `timeZone`. */
  readonly head: Readonly<Record<string, unknown>>;
  readonly lists: Readonly<Record<PatchedList, readonly DraftRow[]>>;
}

const isList = (field: string): field is PatchedList => (patchedLists as readonly string[]).includes(field);

/** Cost: O(number of lists); rows are those of the landscape. */
export function draftOf(landscape: Landscape): Draft {
  const head = Object.entries(landscape).filter(([field]) => field !== "tragweite" && field !== "$schema" && !isList(field));
  const lists = patchedLists.map((list) => [list, landscape[list] ?? []] as const);
  return { head: Object.fromEntries(head), lists: Object.fromEntries(lists) as unknown as Draft["lists"] };
}

/** A landscape in which nothing stands yet. */
export const emptyDraft = (id: string, name: string): Draft => draftOf({ tragweite: landscapeVersion, id, name, nodes: [] });

/** The draft as the document that would be written; a list in which nothing stands is left out. */
export function documentOf({ head, lists }: Draft): Record<string, unknown> {
  const filled = patchedLists.filter((list) => list === "nodes" || lists[list].length > 0);
  return { tragweite: landscapeVersion, ...head, ...Object.fromEntries(filled.map((list) => [list, asWritten(lists[list])])) };
}

const asWritten = oncePer((rows: readonly DraftRow[]): readonly object[] => {
  if (!rows.some((row) => writtenId in row)) return rows; // the same list, so that who knows it knows it again
  return rows.map((row) => {
    if (!(writtenId in row)) return row;
    const { [writtenId]: id, ...rest } = row;
    if (id !== null) return { ...rest, id };
    const { id: _given, ...without } = rest;
    return without;
  });
});
