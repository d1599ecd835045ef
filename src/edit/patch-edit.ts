import { type InputIssue, InvalidInputError } from "../errors.js";
import type { RowKind } from "../issues.js";
import { modelIssue } from "../model/document-issues/model-issue.js";
import { type PatchedList, patchedLists } from "../model/documents/patch.js";
import type { ReadPatch } from "../model/documents/patch-parse.js";
import { nearest } from "../model/values/nearest.js";
import { anyText } from "./any-text.js";
import type { Draft } from "./draft.js";
import type { Edit } from "./edit.js";

const singular: Readonly<Record<PatchedList, RowKind>> = {
  sources: "source",
  units: "unit",
  nodes: "node",
  groups: "group",
  dependencies: "dependency",
  totals: "total",
  pools: "pool",
  crews: "crew",
};

/**
 * A patch as one edit of a draft, which may have mistakes of its own.
 * @throws `InvalidInputError` where it is written for another landscape, or speaks of rows that this one does not have, or has already
 * @remarks Cost: O(draft + patch).
 */
export function patchEdit({ head, lists }: Draft, patch: ReadPatch): Edit {
  const { landscape, set, unset, remove, change, add } = patch;
  const issues: InputIssue[] = [];
  const id = anyText(head["id"]);
  if (landscape !== undefined && landscape !== id)
    issues.push(modelIssue("patch-for-another", { wanted: landscape, found: id }, ["landscape"]));
  for (const list of patchedLists) {
    const known = new Set(lists[list].map((row) => row.id));
    const check = (wanted: string, path: InputIssue["path"]): void => {
      if (known.has(wanted)) return;
      issues.push(modelIssue("unknown-reference", { row: singular[list], id: wanted, near: nearest(wanted, known) }, path));
    };
    (remove?.[list] ?? []).forEach((wanted, index) => {
      check(wanted, ["remove", list, index]);
    });
    (change?.[list] ?? []).forEach((row, index) => {
      check(row.id, ["change", list, index, "id"]);
    });
    const left = new Map(lists[list].map((row, index) => [row.id, index]));
    for (const gone of remove?.[list] ?? []) left.delete(gone);
    (add?.[list] ?? []).forEach((row, index) => {
      const first = left.get(row.id);
      const path = ["add", list, index, "id"];
      if (first !== undefined)
        issues.push(modelIssue("taken-id", { row: singular[list], id: row.id, first: `/${list}/${first}` }, path));
    });
  }
  const placed = issues.map((issue) => ({ ...issue, ...patch.positions?.get(issue.path.slice(0, 3).join(" ")) }));
  if (issues.length > 0) throw new InvalidInputError(placed, patch.file);
  return Object.fromEntries(Object.entries({ set, unset, remove, change, add }).filter(([, part]) => part !== undefined));
}
