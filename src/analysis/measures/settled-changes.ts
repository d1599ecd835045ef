import type { RowChange } from "../../model/documents/patch.js";
import type { Dependency } from "../../model/landscape/dependency.js";
import type { Group } from "../../model/landscape/group.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import type { MeasureChange } from "./joined-changes.js";

/**
 * What is left to be done of all that several measures change together. A dependency that one of them takes away is no longer
 * needed: where another one puts alternatives beside it, these are not needed either; of several of which some are enough, one
 * less is. A group of which nothing is left goes.
 * @remarks Cost: O(change) where nothing is taken away or moved, else O(rows of the landscape).
 */
export function settledChanges(joined: MeasureChange, landscape: Landscape): MeasureChange {
  const { remove = {}, change = {}, add = {} } = joined;
  const after = new Memberships(joined);
  if (!after.isOther) return joined;
  const { groups = [], dependencies = [] } = landscape;
  const needed = neededStill(joined, landscape, after);
  const isGone = (group: string | undefined): boolean => group !== undefined && needed.get(group) === 0;
  const removed = new Set(remove.dependencies);
  for (const row of dependencies) if (isGone(after.groupOf(row))) removed.add(row.id);
  const added = (add.dependencies ?? []).filter(({ group }) => !isGone(group));
  const used = new Set([...added, ...dependencies].flatMap((row) => (removed.has(row.id) ? [] : (after.groupOf(row) ?? []))));
  const had = new Set(dependencies.flatMap(({ group }) => group ?? []));
  const emptied = groups.flatMap(({ id }) => (had.has(id) && !used.has(id) ? [id] : []));
  const goneGroups = new Set([...(remove.groups ?? []), ...emptied]);
  return withoutEmpty({
    remove: { ...remove, groups: [...goneGroups].sort(), dependencies: [...removed].sort() },
    change: {
      ...change,
      groups: changesWithK(change.groups ?? [], needed, add.groups ?? []).filter(({ id }) => !goneGroups.has(id)),
      dependencies: (change.dependencies ?? []).filter(({ id }) => !removed.has(id)),
    },
    add: {
      ...add,
      groups: (add.groups ?? []).flatMap((group) => (isGone(group.id) ? [] : [withK(group, needed.get(group.id))])),
      dependencies: added,
    },
  });
}

/** In which group each dependency is after a change. */
class Memberships {
  private readonly changes: ReadonlyMap<string, RowChange>;
  /** Whether any dependency is taken away, or moved. */
  readonly isOther: boolean;

  constructor({ remove, change }: MeasureChange) {
    const rows = (change?.dependencies ?? []) as readonly RowChange[];
    this.changes = new Map(rows.map((row) => [row.id, row]));
    const isMoved = rows.some(({ set = {}, unset = [] }) => set["group"] !== undefined || unset.includes("group"));
    this.isOther = isMoved || (remove?.dependencies ?? []).length > 0;
  }

  groupOf({ id, group }: Pick<Dependency, "id" | "group">): string | undefined {
    const { set = {}, unset = [] } = this.changes.get(id) ?? {};
    return unset.includes("group") ? undefined : ((set["group"] as string | undefined) ?? group);
  }
}

/** By group of alternatives of which one or more are taken away: how many of the others are needed, 0 where none are. */
function neededStill(
  { remove, change, add }: MeasureChange,
  { groups = [], dependencies = [] }: Landscape,
  after: Memberships,
): ReadonlyMap<string, number> {
  const removed = new Set(remove?.dependencies);
  const satisfied = new Map<string, number>();
  if (removed.size === 0) return satisfied;
  for (const row of dependencies) {
    const group = removed.has(row.id) ? after.groupOf(row) : undefined;
    if (group !== undefined) satisfied.set(group, (satisfied.get(group) ?? 0) + 1);
  }
  const changes = new Map(((change?.groups ?? []) as readonly RowChange[]).map(({ id, set }) => [id, set]));
  const needed = new Map<string, number>();
  for (const group of [...groups, ...(add?.groups ?? [])]) {
    const count = satisfied.get(group.id) ?? 0;
    const { rule, k } = { k: 0, ...group, ...changes.get(group.id) } as { rule: Group["rule"]; k: number };
    if (count > 0 && (rule === "at-least" || rule === "capacity")) needed.set(group.id, Math.max(0, k - count));
  }
  return needed;
}

/** Changes of groups with those of which fewer are needed; new groups say that themselves. */
function changesWithK(
  changes: readonly RowChange[],
  needed: ReadonlyMap<string, number>,
  added: readonly Group[],
): readonly RowChange[] {
  const byId = new Map(changes.map((row) => [row.id, row]));
  const isAdded = new Set(added.map(({ id }) => id));
  for (const [id, k] of needed) {
    const row = byId.get(id);
    if (k > 0 && !isAdded.has(id)) byId.set(id, { ...row, id, set: { ...row?.set, k } });
  }
  return [...byId.values()];
}

const withK = (group: Group, k: number | undefined): Group =>
  group.rule === "at-least" && k !== undefined ? { ...group, k } : group;

type Lists = Readonly<Record<"remove" | "change" | "add", Readonly<Record<string, readonly unknown[] | undefined>>>>;

function withoutEmpty(parts: Lists): MeasureChange {
  const kept = Object.entries(parts).flatMap(([part, lists]) => {
    const filled = Object.entries(lists).filter(([, rows]) => rows !== undefined && rows.length > 0);
    return filled.length === 0 ? [] : [[part, Object.fromEntries(filled)]];
  });
  return Object.fromEntries(kept) as MeasureChange;
}
