import { type InputIssue, InvalidInputError } from "../../errors/errors.js";
import type { ModelIssueCode, SaidIssue } from "../../errors/issues.js";
import { appendAll } from "../../sequences.js";
import { modelIssue } from "../document-issues/model-issue.js";
import type { Landscape } from "../landscape/landscape.js";
import { withDefaultLimits } from "../values/limits.js";
import { Suggestions } from "../values/nearest.js";
import { checkParseOptions, invalidInput, type ParseOptions } from "./document.js";
import { parseLandscape } from "./parse-landscape.js";
import { type Patch, type PatchedList, patchedLists, type RowChange } from "./patch.js";
import { parsePatch, type ReadPatch } from "./patch-parse.js";
import { otherLandscape, placedInPatch, rowKindOf, unknownRows } from "./patch-references.js";
import { checkWholeDocument, checkWholeLandscape } from "./whole-document.js";

type Path = readonly (string | number)[];
interface RowWithId {
  readonly id: string;
}
/** A row of the result, and the place in the patch that it comes from, where it comes from there. */
interface PatchedRow {
  readonly row: object;
  readonly from?: Path;
}

/**
 * The landscape with a patch applied. Rows keep their order, new ones come last; a list that ends up empty is left out.
 * @returns a new landscape, checked like one from a file; the one given is left as it is
 * @throws {@link InvalidInputError} with all issues at once, each at the row of the patch that causes it: ids that the
 * landscape does not have, and whatever is wrong with the result
 * @remarks Cost: time and space O(landscape + patch).
 */
export function applyPatch(landscape: Landscape, patch: ReadPatch, options: ParseOptions = {}): Landscape {
  checkWholeLandscape("applyPatch", landscape);
  checkWholeDocument("applyPatch", "patch", patch, () => plainPatch(patch));
  checkParseOptions("applyPatch", options);
  const { limits, file = patch.file } = options;
  const issues = otherLandscape(patch, landscape.id);
  const suggestions = new Suggestions();
  const lists = new Map(
    patchedLists.map((list) => {
      const { [list]: rows = [] } = landscape;
      appendAll(issues, unknownRows(patch, list, new Set(rows.map(({ id }) => id)), suggestions));
      return [list, patchedRows(list, rows, patch)];
    }),
  );
  const refuse = (found: readonly InputIssue[]): never => {
    throw invalidInput(placedInPatch(patch, found), withDefaultLimits(limits), file);
  };
  if (issues.length > 0) refuse(issues);
  try {
    return parseLandscape(patchedFields(landscape, patch, lists), limits === undefined ? {} : { limits });
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    const removed = removedRows(patch);
    return refuse(error.issues.map((issue) => inPatch(issue, lists, removed)));
  }
}

/**
 * As {@link applyPatch} of a patch whose result is known to be valid, as many are made of others that are: nothing is checked.
 * @remarks Cost: time and space O(rows of the landscape + patch), about a tenth of it.
 */
export function applyKnownPatch(landscape: Landscape, patch: Patch): Landscape {
  const lists = new Map(patchedLists.map((list) => [list, patchedRows(list, landscape[list], patch)]));
  return patchedFields(landscape, patch, lists) as Landscape;
}

function patchedFields(landscape: Landscape, patch: Patch, lists: ReadonlyMap<PatchedList, readonly PatchedRow[]>): object {
  const head: Record<string, unknown> = { ...landscape, ...patch.set };
  for (const field of patch.unset ?? []) delete head[field];
  for (const [list, rows] of lists) {
    if (rows.length > 0 || list === "nodes") head[list] = rows.map(({ row }) => row);
    else delete head[list];
  }
  return head;
}

/** The patch without what reading it added. */
function plainPatch({ file: _file, positions: _positions, ...patch }: ReadPatch): Patch {
  return parsePatch(patch);
}

function patchedRows(list: PatchedList, rows: readonly RowWithId[] = [], patch: Patch): PatchedRow[] {
  const { remove = {}, change = {}, add = {} } = patch;
  const removed = new Set(remove[list]);
  const changes = new Map<string, { change: RowChange; index: number }>();
  (change[list] ?? []).forEach((each: RowChange, index) => {
    changes.set(each.id, { change: each, index });
  });
  const kept = rows.flatMap((row): PatchedRow[] => {
    if (removed.has(row.id)) return [];
    const changed = changes.get(row.id);
    if (changed === undefined) return [{ row }];
    const { set = {}, unset = [] } = changed.change;
    const fields = Object.entries({ ...row, ...set }).filter(([field]) => !unset.includes(field));
    return [{ row: Object.fromEntries(fields), from: ["change", list, changed.index] }];
  });
  return [...kept, ...(add[list] ?? []).map((row, index) => ({ row, from: ["add", list, index] }))];
}

/** Where a patch removes each row: id → its number among all that it removes, and its place. */
type RemovedRows = ReadonlyMap<string, { readonly number: number; readonly path: Path }>;

function removedRows({ remove = {} }: ReadPatch): RemovedRows {
  const rows = new Map<string, { number: number; path: Path }>();
  for (const list of patchedLists)
    for (const [place, id] of (remove[list] ?? []).entries())
      if (!rows.has(id)) rows.set(id, { number: rows.size, path: ["remove", list, place] });
  return rows;
}

/** The place of the first row that a patch removes and that a message names in quotes. */
function removedIn(message: string, removed: RemovedRows): Path | undefined {
  const named = message.split('"').flatMap((word) => removed.get(word) ?? []);
  return named.sort((a, b) => a.number - b.number)[0]?.path;
}

/** An issue of the result as one of the patch: at the row that brought it in, or at what it removes. */
function inPatch(
  issue: InputIssue,
  lists: ReadonlyMap<PatchedList, readonly PatchedRow[]>,
  removedByPatch: RemovedRows,
): InputIssue {
  const [list, index, ...rest] = issue.path;
  const rows = lists.get(list as PatchedList);
  const row = rows?.[Number(index)];
  if (rows === undefined || row === undefined) return { ...issue, path: ["set", ...issue.path] };
  if (row.from !== undefined) return { ...issue, path: [...row.from, ...(row.from[0] === "change" ? ["set"] : []), ...rest] };
  const removed = removedIn(issue.message, removedByPatch);
  const cause = { code: issue.code, values: issue.values } as SaidIssue<ModelIssueCode>; // parsing a landscape tells no others
  const values = { row: rowKindOf[list as PatchedList], id: (row.row as RowWithId).id, cause, isRemoved: removed !== undefined };
  return modelIssue("broken-by-patch", values, removed ?? []);
}
