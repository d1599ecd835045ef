import { type Patch, type PatchedList, patchedLists } from "../../model/documents/patch.js";
import { canonicalJson } from "../../model/landscape/canonical-json.js";
import { betterOf } from "./better-fields.js";

/** What a measure changes in a landscape. */
export type MeasureChange = Pick<Patch, "remove" | "change" | "add">;

/** Two changes that cannot both be made: they say different things of one row. */
export class ConflictingChanges extends Error {
  override readonly name = "ConflictingChanges";

  constructor(
    /** The list of the landscape, and the row in it. */
    readonly list: PatchedList,
    readonly row: string,
  ) {
    super(`two measures say different things of ${row}`);
  }
}

type Rows = Record<string, unknown> & { readonly id: string };

/**
 * Several changes as one: what all of them remove, change and add, each row once; of two values of which one is better, that.
 * @throws {@link ConflictingChanges} where two add a row of one id that is not the same, or give a field different values
 */
export function joinedChanges(all: readonly MeasureChange[]): MeasureChange {
  const joined: Record<"remove" | "change" | "add", Record<string, unknown>> = { remove: {}, change: {}, add: {} };
  for (const list of patchedLists) {
    const removed = new Set(all.flatMap(({ remove }) => remove?.[list] ?? []));
    if (removed.size > 0) joined.remove[list] = [...removed].sort();
    const changed = all.flatMap(({ change }) => (change?.[list] ?? []) as Rows[]);
    const changes = rowsOnce(list, changed, (one, other) => bothChanges(list, one, other));
    const added = rowsOnce(
      list,
      all.flatMap(({ add }) => (add?.[list] ?? []) as Rows[]),
      same,
    );
    const isAdded = new Set(added.map(({ id }) => id));
    const kept = changes.filter(({ id }) => !isAdded.has(id));
    if (kept.length > 0) joined.change[list] = kept;
    if (added.length > 0) joined.add[list] = added.map((row) => changedRow(row, changes));
  }
  const used = Object.entries(joined).filter(([, lists]) => Object.keys(lists).length > 0);
  return Object.fromEntries(used) as MeasureChange;
}

function rowsOnce(list: PatchedList, rows: readonly Rows[], join: (one: Rows, other: Rows) => Rows | undefined): Rows[] {
  const byId = new Map<string, Rows>();
  for (const row of rows) {
    const known = byId.get(row.id);
    const both = known === undefined ? row : join(known, row);
    if (both === undefined) throw new ConflictingChanges(list, row.id);
    byId.set(row.id, both);
  }
  return [...byId.values()];
}

/** A row that one change adds as the others change it. */
function changedRow(row: Rows, changes: readonly Rows[]): Rows {
  const { set = {}, unset = [] } = (changes.find(({ id }) => id === row.id) ?? {}) as { set?: object; unset?: readonly string[] };
  return Object.fromEntries(Object.entries({ ...row, ...set }).filter(([field]) => !unset.includes(field))) as Rows;
}

const same = (one: Rows, other: Rows): Rows | undefined => (canonicalJson(one) === canonicalJson(other) ? one : undefined);

function bothChanges(list: PatchedList, one: Rows, other: Rows): Rows | undefined {
  const set = bothSet(list, one["set"] as Fields | undefined, other["set"] as Fields | undefined);
  const unset = [...new Set([...((one["unset"] as string[]) ?? []), ...((other["unset"] as string[]) ?? [])])];
  const isKept = [one["set"], other["set"]].every((fields) =>
    Object.entries(fields ?? {}).every(
      ([field, value]) =>
        !unset.includes(field) &&
        (canonicalJson(value) === canonicalJson(set[field]) || betterOf(list, field, value, set[field]) === set[field]),
    ),
  );
  if (!isKept) return undefined;
  return { id: one.id, ...(Object.keys(set).length > 0 ? { set } : {}), ...(unset.length > 0 ? { unset } : {}) };
}

type Fields = Readonly<Record<string, unknown>>;

function bothSet(list: PatchedList, one: Fields = {}, other: Fields = {}): Record<string, unknown> {
  const better = Object.entries(other).map(([field, value]) => [field, betterOf(list, field, one[field], value) ?? value]);
  return { ...one, ...Object.fromEntries(better) };
}
