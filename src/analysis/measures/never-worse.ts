import type { InputIssue } from "../../errors/errors.js";
import { type PatchedList, patchedLists, type RowChange } from "../../model/documents/patch.js";
import { canonicalJson } from "../../model/landscape/canonical-json.js";
import type { LandscapeNode } from "../../model/landscape/node.js";
import { type BetterField, betterFieldsOf } from "./better-fields.js";
import { groupWorsenings } from "./group-worsenings.js";
import type { MeasureChange } from "./joined-changes.js";
import { measureIssue } from "./measure-issue.js";
import type { TodayRows } from "./today-rows.js";

/** Of which lists a measure removes, changes and adds rows. */
const touched: Readonly<Record<"remove" | "change" | "add", readonly PatchedList[]>> = {
  remove: ["groups", "dependencies"],
  change: ["nodes", "groups", "dependencies"],
  add: ["sources", "nodes", "groups", "dependencies"],
};

/** What is counted, or offered, is there or not: what a measure adds only stands behind it. */
const addedKinds: readonly LandscapeNode["kind"][] = ["it-provider", "system", "gematik-service"];

/**
 * What of a change could make a loss greater or longer, whatever is lost and whatever else is done; nothing where all of it adds
 * alternatives, takes needs away, or takes time away from losses. Rows that are not there are left to applying it.
 * @returns issues with paths from the change on
 */
export function worsenings(today: TodayRows, change: MeasureChange): InputIssue[] {
  return [
    ...strangeLists(change),
    ...(change.add?.nodes ?? []).flatMap(({ id, kind }, index) =>
      addedKinds.includes(kind)
        ? []
        : [measureIssue("measure-adds-kind", { id, kind, kinds: addedKinds }, ["add", "nodes", index, "kind"])],
    ),
    ...worseFields(today, change),
    ...groupWorsenings(today, change),
  ];
}

function strangeLists(change: MeasureChange): InputIssue[] {
  return (["remove", "change", "add"] as const).flatMap((action) =>
    patchedLists.flatMap((list) =>
      (change[action]?.[list] ?? []).length === 0 || touched[action].includes(list)
        ? []
        : [measureIssue("measure-list", { action, list }, [action, list])],
    ),
  );
}

const rowOf = { nodes: "node", groups: "group", dependencies: "dependency" } as const;
/** Fields of which the whole group decides. */
const ofGroup: Readonly<Record<keyof typeof rowOf, readonly string[]>> = {
  nodes: [],
  groups: ["rule", "k"],
  dependencies: ["group"],
};

function worseFields(today: TodayRows, { change = {} }: MeasureChange): InputIssue[] {
  return (["nodes", "groups", "dependencies"] as const).flatMap((list) =>
    ((change[list] ?? []) as readonly RowChange[]).flatMap(({ id, set = {}, unset = [] }, index) => {
      const before = today[list].get(id) as Fields | undefined;
      if (before === undefined) return [];
      const changed: readonly FieldChange[] = [
        ...Object.entries(set).map(([field, after]) => ({ field, after, place: ["set", field] })),
        ...unset.map((field, place) => ({ field, place: ["unset", place] })),
      ];
      return changed.flatMap((each) => {
        if (ofGroup[list].includes(each.field) || isSame(each.after, before[each.field])) return [];
        return worseField(list, { ...before, id }, directionsOf(today, list, before), each).map((issue) => ({
          ...issue,
          path: ["change", list, index, ...each.place],
        }));
      });
    }),
  );
}

type Fields = Readonly<Record<string, unknown>>;

/** A field that gets a value, or loses it. */
interface FieldChange {
  readonly field: string;
  readonly after?: unknown;
  readonly place: InputIssue["path"];
}

const isSame = (one: unknown, other: unknown): boolean => canonicalJson(one ?? null) === canonicalJson(other ?? null);

function worseField(
  list: keyof typeof rowOf,
  before: Fields & { readonly id: string },
  known: Readonly<Record<string, BetterField>>,
  { field, after }: FieldChange,
): InputIssue[] {
  const { id } = before;
  const direction = known[field];
  const isTold = after !== undefined || field !== "maxTolerableHours"; // how long is tolerable stays said
  if (direction === undefined || !isTold) {
    const may = [...new Set([...ofGroup[list], ...Object.keys(known)])];
    return [measureIssue("measure-field", { row: rowOf[list], id, field, may }, [])];
  }
  const [was, is] = [Number(before[field] ?? direction.absent), Number(after ?? direction.absent)];
  if (direction.better === "more" ? is >= was : is <= was) return [];
  const values = { id, field, better: direction.better };
  return [measureIssue("measure-worse-field", { ...values, ...told("before", was), ...told("after", is) }, [])];
}

const told = (name: "before" | "after", value: number): Readonly<Record<string, string>> =>
  Number.isFinite(value) ? { [name]: String(value) } : {};

/** Which way each field of a row is better. */
function directionsOf(
  today: TodayRows,
  list: keyof typeof rowOf,
  row: Readonly<Record<string, unknown>>,
): Readonly<Record<string, BetterField>> {
  const fields = betterFieldsOf(list);
  if (list !== "dependencies") return fields;
  const known = today.dependencies.get(String(row["id"]));
  const isCapacity = known !== undefined && today.ruleOf(known) === "capacity";
  const weight: BetterField = { better: isCapacity ? "more" : "less", absent: 0 };
  const { activationHours, ...others } = fields;
  // what begins sooner ends sooner, too, where it carries for so long only
  return { weight, ...(row["limitHours"] === undefined && activationHours !== undefined ? { activationHours } : {}), ...others };
}
