import { type InputIssue, InvalidInputError } from "../errors/errors.js";
import { modelIssue } from "../model/document-issues/model-issue.js";
import { landscapeOnItsDay } from "../model/documents/landscape-on.js";
import { parseLandscape } from "../model/documents/parse-landscape.js";
import { type PatchedList, patchedLists } from "../model/documents/patch.js";
import { hasDates } from "../model/landscape/dated-rows.js";
import type { Landscape } from "../model/landscape/landscape.js";
import { unknownOperator } from "../model/values/unknown-operator.js";
import { type Draft, type DraftRow, documentOf } from "./draft.js";
import { rememberRight, rightAgain } from "./known-right.js";

/** What is wrong with a draft, at a row of it or at the landscape itself. */
export interface DraftIssue {
  readonly issue: InputIssue;
  /** Absent where the landscape itself is meant. */
  readonly row?: PlacedRow;
  /** The field of the row, or of the landscape itself. */
  readonly field?: string;
}

/** A row by its list and its id. */
export interface PlacedRow {
  readonly list: PatchedList;
  readonly id: string;
}

/** What of a draft can be computed with. */
export interface Usable {
  /** The draft without what is wrong, on the day that it describes: a size that is no number is not known, a row that cannot be is left out. */
  readonly landscape: Landscape;
  /** What a writer has to mend. */
  readonly issues: readonly DraftIssue[];
  /** Rows that are not in the landscape: those with an issue, and those that need one of these. */
  readonly leftOut: readonly PlacedRow[];
}

/** What stands for a wrong field of a node until it is mended, where something can without saying what is not so; for a name its id. */
const standIns: Readonly<Record<string, unknown>> = {
  insured: "unknown",
  sites: "unknown",
  employers: "unknown",
  operator: unknownOperator,
  maxTolerableHours: undefined,
  recoveryTimeObjectiveHours: undefined,
};

/**
 * Leaves out what is wrong, until the rest is a landscape: a draft with issues is shown with what can be computed.
 * @remarks Cost: that of {@link parseLandscape}, once more for each tier of rows that need one that was left out; less where only
 * fields of nodes differ from what was right before.
 */
export function usableLandscape(draft: Draft): Usable {
  const known = rightAgain(draft);
  if (known !== undefined && !hasDates(known)) return { landscape: known, issues: [], leftOut: [] };
  const issues: DraftIssue[] = [];
  const mended = new Set<DraftRow>();
  const gone = new Map<string, DraftRow>();
  for (let rest = draft; ; ) {
    try {
      const landscape = parseLandscape(documentOf(rest));
      rememberRight(rest, landscape);
      return { landscape: onItsDay(landscape, issues), issues, leftOut: [...gone].map(([key]) => placeOf(key)) };
    } catch (error) {
      if (!(error instanceof InvalidInputError)) throw error;
      const found = error.issues.map((issue) => placed(issue, rest));
      for (const each of found) if (!isConsequence(each, gone)) issues.push(each);
      rest = without(rest, found, mended, gone);
    }
  }
}

/** What holds on its day; all of it, and an issue, where it says of none that it describes it: then no question is answered. */
function onItsDay(landscape: Landscape, issues: DraftIssue[]): Landscape {
  if (landscape.asOf !== undefined || !hasDates(landscape)) return landscapeOnItsDay(landscape).landscape;
  issues.push({ issue: modelIssue("no-day", {}, ["asOf"]), field: "asOf" });
  return landscape;
}

const keyOf = ({ list, id }: PlacedRow): string => `${list} ${id}`;

function placeOf(key: string): PlacedRow {
  const blank = key.indexOf(" ");
  return { list: key.slice(0, blank) as PatchedList, id: key.slice(blank + 1) };
}

const rowAt = ({ lists }: Draft, [list, index]: InputIssue["path"]): DraftRow | undefined =>
  lists[list as PatchedList]?.[Number(index)];

function placed(issue: InputIssue, draft: Draft): DraftIssue {
  const [list, , field] = issue.path;
  const row = rowAt(draft, issue.path);
  if (row === undefined) return list === undefined ? { issue } : { issue, field: String(list) };
  const at = { issue, row: { list: list as PatchedList, id: String(row.id) } };
  return field === undefined ? at : { ...at, field: String(field) };
}

/** What is wrong only because a row was left out before is no mistake of the row that it is told at. */
function isConsequence({ issue, row }: DraftIssue, gone: ReadonlyMap<string, DraftRow>): boolean {
  const { code, values } = issue;
  if (code === "unknown-reference" && "id" in values && "row" in values) return gone.has(`${values.row}s ${values.id}`);
  if (row?.list !== "groups") return false;
  return [...gone].some(([key, { group }]) => key.startsWith("dependencies ") && group === row.id);
}

/**
 * The draft without what these issues are about: fields that something can stand for, else rows, which are noted in `gone`; a
 * wrong field of the landscape itself gives way to none.
 * @param mended - rows in which something stands for a wrong field already
 */
function without(draft: Draft, issues: readonly DraftIssue[], mended: Set<DraftRow>, gone: Map<string, DraftRow>): Draft {
  const next = new Map<DraftRow, DraftRow | undefined>();
  const fields = new Set<string>();
  for (const { issue, field = "", row: place } of issues) {
    const row = rowAt(draft, issue.path);
    if (row === undefined || place === undefined) {
      fields.add(field);
      continue;
    }
    const before = next.has(row) ? next.get(row) : row;
    const hasStandIn = place.list === "nodes" && (field === "name" || Object.hasOwn(standIns, field)) && !mended.has(row);
    const after = hasStandIn && before !== undefined ? standingIn(before, field) : undefined;
    next.set(row, after);
    if (after === undefined) gone.set(keyOf(place), row);
  }
  for (const row of next.values()) if (row !== undefined) mended.add(row);
  const lists = patchedLists.map((list) => [
    list,
    // a list in which all is right stays the same object
    draft.lists[list].some((row) => next.has(row))
      ? draft.lists[list].flatMap((row) => (next.has(row) ? (next.get(row) ?? []) : row))
      : draft.lists[list],
  ]);
  return withoutFields({ head: draft.head, lists: Object.fromEntries(lists) as Draft["lists"] }, fields, next.size === 0);
}

function standingIn(row: DraftRow, field: string): DraftRow {
  if (field === "name") return { ...row, name: row.id };
  const { [field]: _wrong, ...rest } = row;
  return standIns[field] === undefined ? (rest as DraftRow) : { ...(rest as DraftRow), [field]: standIns[field] };
}

/** A landscape must have an id; without a row or field that could give way, nothing of it can be computed. */
function withoutFields({ head, lists }: Draft, fields: ReadonlySet<string>, hasNoRow: boolean): Draft {
  const isStuck = hasNoRow && ![...fields].some((field) => Object.hasOwn(head, field));
  const right = Object.entries(head).filter(([field]) => !fields.has(field));
  const id = isStuck || fields.has("id") ? { id: "landscape" } : {};
  return { head: { ...Object.fromEntries(right), ...id }, lists: isStuck ? { ...lists, nodes: [] } : lists };
}
