import { type PatchedList, patchedLists } from "../model/documents/patch.js";
import type { Draft, DraftRow } from "./draft.js";

/** A row that stays and differs. */
export interface RowEdit {
  readonly id: string;
  readonly set?: Readonly<Record<string, unknown>>;
  readonly unset?: readonly string[];
}

/**
 * What one act of a writer does, in the form of a `patch/1`: fields of the landscape itself, and rows that go, differ and come.
 * It is undone as one step.
 */
export interface Edit {
  readonly set?: Readonly<Record<string, unknown>>;
  readonly unset?: readonly string[];
  readonly remove?: Readonly<Partial<Record<PatchedList, readonly string[]>>>;
  readonly change?: Readonly<Partial<Record<PatchedList, readonly RowEdit[]>>>;
  readonly add?: Readonly<Partial<Record<PatchedList, readonly DraftRow[]>>>;
}

/**
 * The draft after an edit. Rows keep their order, new ones come last; nothing is checked, and an id that is not there does nothing.
 * @remarks Cost: O(rows of the lists that the edit touches); the others are shared.
 */
export function edited({ head, lists }: Draft, edit: Edit): Draft {
  const changedLists = patchedLists.map((list) => [list, editedRows(lists[list], list, edit)] as const);
  return { head: withFields(head, edit), lists: Object.fromEntries(changedLists) as unknown as Draft["lists"] };
}

function editedRows(rows: readonly DraftRow[], list: PatchedList, { remove, change, add }: Edit): readonly DraftRow[] {
  const [gone, changes, come] = [remove?.[list] ?? [], change?.[list] ?? [], add?.[list] ?? []];
  if (gone.length + changes.length + come.length === 0) return rows;
  const removed = new Set(gone);
  const changed = new Map(changes.map((each) => [each.id, each]));
  const kept = removed.size === 0 ? rows : rows.filter(({ id }) => !removed.has(id));
  const next = changed.size === 0 ? kept : kept.map((row) => rowWith(row, changed.get(row.id)));
  return come.length === 0 ? next : [...next, ...come];
}

/** A row after a change of it. */
export const rowWith = (row: DraftRow, edit: RowEdit | undefined): DraftRow => (edit === undefined ? row : withFields(row, edit));

function withFields<Fields extends object>(fields: Fields, { set = {}, unset = [] }: Omit<RowEdit, "id">): Fields {
  if (unset.length === 0 && Object.keys(set).length === 0) return fields;
  const next = Object.entries({ ...fields, ...set }).filter(([field]) => !unset.includes(field));
  return Object.fromEntries(next) as Fields;
}
