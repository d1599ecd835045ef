import type { InputIssue } from "../../errors/errors.js";
import type { RowChange } from "../../model/documents/patch.js";
import type { Dependency } from "../../model/landscape/dependency.js";
import type { Group } from "../../model/landscape/group.js";
import { addTo } from "../../sequences.js";
import type { MeasureChange } from "./joined-changes.js";
import { measureIssue } from "./measure-issue.js";
import type { TodayRows } from "./today-rows.js";

type Path = InputIssue["path"];

/** A dependency with the place in the change that brings it to a group, or takes it away. */
interface Placed {
  readonly row: Dependency;
  readonly path: Path;
}

/** What a change does to a group. */
interface Touched {
  readonly added: readonly Placed[];
  readonly movedIn: readonly Placed[];
  readonly lost: readonly Placed[];
}

/**
 * What of a change could make more necessary than is today: each group that it leaves on a node of the landscape must need no
 * more than what is all needed today, and what of its alternatives is.
 */
export function groupWorsenings(today: TodayRows, change: MeasureChange): InputIssue[] {
  const [added, movedIn, lost] = [new Map<string, Placed[]>(), new Map<string, Placed[]>(), new Map<string, Placed[]>()];
  const issues: InputIssue[] = [];
  (change.add?.dependencies ?? []).forEach((row, index) => {
    if (!today.nodes.has(row.dependent)) return; // what a measure adds may need what it likes
    const path = ["add", "dependencies", index];
    if (row.group === undefined) issues.push(needOf({ row, path }));
    else addTo(added, row.group, { row, path });
  });
  (change.remove?.dependencies ?? []).forEach((id, index) => {
    const row = today.dependencies.get(id);
    if (row?.group !== undefined) addTo(lost, row.group, { row, path: ["remove", "dependencies", index] });
  });
  ((change.change?.dependencies ?? []) as readonly RowChange[]).forEach((each, index) => {
    const row = today.dependencies.get(each.id);
    const place = placeOfGroup(each);
    if (row === undefined || place === undefined) return;
    const to = each.set?.["group"] as string | undefined;
    if (to === row.group) return;
    const moved = { row, path: ["change", "dependencies", index, ...place] };
    if (row.group !== undefined) addTo(lost, row.group, moved);
    if (to !== undefined) addTo(movedIn, to, moved);
  });
  const rules = changedRules(change);
  const ids = new Set([...added.keys(), ...movedIn.keys(), ...lost.keys(), ...rules.keys()]);
  for (const id of ids) {
    const before = today.groups.get(id);
    const fresh = change.add?.groups?.findIndex((group) => group.id === id) ?? -1;
    const after = { ...before, ...change.add?.groups?.[fresh], ...rules.get(id)?.set } as Group | { readonly rule?: undefined };
    if (after.rule === undefined || !today.nodes.has(after.node)) continue;
    const path = rules.get(id)?.path ?? (fresh >= 0 ? ["add", "groups", fresh] : undefined);
    const touched = { added: added.get(id) ?? [], movedIn: movedIn.get(id) ?? [], lost: lost.get(id) ?? [] };
    for (const issue of worseGroup(today, before, after, touched, path)) issues.push(issue);
  }
  return issues;
}

function worseGroup(
  today: TodayRows,
  before: Group | undefined,
  after: Group,
  touched: Touched,
  own: Path | undefined,
): InputIssue[] {
  const { added, movedIn, lost } = touched;
  const { id: group, rule } = after;
  const isSame = before?.rule === rule;
  const members = before === undefined ? 0 : today.membersOf(group).length;
  if (lost.length > 0 && (before?.rule === "at-least" || before?.rule === "capacity" || !isSame)) {
    // alternatives go all together, or stay
    const isGone = isSame && lost.length === members && added.length + movedIn.length === 0;
    return isGone ? [] : lost.map(({ row, path }) => measureIssue("measure-takes-alternative", { id: row.id, group }, path));
  }
  const path = own ?? movedIn[0]?.path ?? added[0]?.path ?? [];
  if (rule === "at-least" && before?.rule !== "capacity")
    return needsMore(after as AtLeast, (before?.rule === "at-least" ? before.k : members) + movedIn.length, added, path);
  if (!isSame && before?.rule === "capacity")
    return [measureIssue("measure-field", { row: "group", id: group, field: "rule", may: ["k"] }, placeIn(path, "rule"))];
  if (!isSame || movedIn.length > 0) return [measureIssue("measure-group-rule", { group, rule }, placeIn(path, "rule"))];
  return rule === "capacity" ? [] : added.map(needOf);
}

type AtLeast = Extract<Group, { rule: "at-least" }>;

/** @param most - how many of the group are needed today, each by itself or as so many of it */
function needsMore({ id: group, k }: AtLeast, most: number, added: readonly Placed[], path: Path): InputIssue[] {
  if (k <= most) return [];
  return most === 0 ? added.map(needOf) : [measureIssue("measure-group-k", { group, k, most }, placeIn(path, "k"))];
}

const needOf = ({ row, path }: Placed): InputIssue =>
  measureIssue("measure-adds-need", { id: row.id, dependent: row.dependent }, path);

/** Where in the change of a group, or in a new one, a field stands. */
const placeIn = (path: Path, field: string): Path =>
  path[1] !== "groups" ? path : [...path, ...(path[0] === "change" ? ["set", field] : [field])];

function placeOfGroup({ set = {}, unset = [] }: RowChange): Path | undefined {
  if (set["group"] !== undefined) return ["set", "group"];
  const place = unset.indexOf("group");
  return place < 0 ? undefined : ["unset", place];
}

/** By group: what a change sets of how it is taken together. */
function changedRules({ change = {} }: MeasureChange): ReadonlyMap<string, { readonly set: object; readonly path: Path }> {
  const changed = ((change.groups ?? []) as readonly RowChange[]).flatMap(({ id, set = {} }, index) => {
    const { rule, k } = set;
    const both = { ...(rule === undefined ? {} : { rule }), ...(k === undefined ? {} : { k }) };
    return Object.keys(both).length === 0 ? [] : ([[id, { set: both, path: ["change", "groups", index] }]] as const);
  });
  return new Map(changed);
}
