import { type InputIssue, InvalidInputError } from "../errors.js";
import { parseLandscape } from "../model/documents/parse-landscape.js";
import { type PatchedList, patchedLists } from "../model/documents/patch.js";
import type { Landscape } from "../model/landscape/landscape.js";
import { type Draft, type DraftRow, documentOf } from "./draft.js";

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
  /** The draft without the rows that have an issue, and without those that need one of these. */
  readonly landscape: Landscape;
  /** What a writer has to mend. */
  readonly issues: readonly DraftIssue[];
  /** Rows that have no issue of their own, and are left out because they need one that has. */
  readonly consequences: readonly PlacedRow[];
}

/**
 * Leaves out what is wrong, until the rest is a landscape: a draft with issues is shown with what can be computed.
 * @remarks Cost: that of {@link parseLandscape}, once more for each tier of rows that need one that was left out.
 */
export function usableLandscape(draft: Draft): Usable {
  const issues: DraftIssue[] = [];
  const consequences: PlacedRow[] = [];
  const gone = new Map<string, DraftRow>();
  for (let rest = draft; ; ) {
    try {
      return { landscape: parseLandscape(documentOf(rest)), issues, consequences };
    } catch (error) {
      if (!(error instanceof InvalidInputError)) throw error;
      const found = error.issues.map((issue) => placed(issue, rest));
      const own = found.filter((each) => !isConsequence(each, gone));
      const wrong = new Set(own.flatMap(({ row }) => (row === undefined ? [] : [keyOf(row)])));
      issues.push(...own);
      for (const { row, issue } of found) {
        if (row === undefined || gone.has(keyOf(row))) continue;
        gone.set(keyOf(row), rowAt(rest, issue.path) as DraftRow);
        if (!wrong.has(keyOf(row))) consequences.push(row);
      }
      rest = without(rest, error.issues);
    }
  }
}

const keyOf = ({ list, id }: PlacedRow): string => `${list} ${id}`;

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

/** The draft without the rows at which these issues are; a wrong field of the landscape itself gives way to none. */
function without(draft: Draft, issues: readonly InputIssue[]): Draft {
  const { head, lists } = draft;
  const rows = new Map<PatchedList, Set<DraftRow>>();
  const fields = new Set<string>();
  for (const { path } of issues) {
    const list = path[0] as PatchedList;
    const row = rowAt(draft, path);
    if (row === undefined) fields.add(String(list));
    else rows.set(list, (rows.get(list) ?? new Set()).add(row));
  }
  const kept = patchedLists.map((list) => {
    const wrong = rows.get(list);
    return [list, wrong === undefined ? lists[list] : lists[list].filter((row) => !wrong.has(row))] as const;
  });
  const isStuck = rows.size === 0 && ![...fields].some((field) => Object.hasOwn(head, field) && field !== "id");
  const right = Object.entries(head).filter(([field]) => !fields.has(field) || field === "id");
  const id = isStuck || fields.has("id") ? { id: "landscape" } : {};
  const nodes = isStuck ? { nodes: [] } : {};
  return {
    head: { ...Object.fromEntries(right), ...id },
    lists: { ...(Object.fromEntries(kept) as unknown as Draft["lists"]), ...nodes },
  };
}
