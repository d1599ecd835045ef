import { InvalidInputError } from "../errors/errors.js";
import { modelIssue } from "../model/document-issues/model-issue.js";
import { patchedLists } from "../model/documents/patch.js";
import type { ReadPatch } from "../model/documents/patch-parse.js";
import { otherLandscape, placedInPatch, rowKindOf, unknownRows } from "../model/documents/patch-references.js";
import { Suggestions } from "../model/values/nearest.js";
import { appendAll } from "../sequences.js";
import { anyText } from "./any-text.js";
import type { Draft } from "./draft.js";
import type { Edit } from "./edit.js";

/**
 * A patch as one edit of a draft, which may have mistakes of its own.
 * @throws `InvalidInputError` where it is written for another landscape, or speaks of rows that this one does not have, or has already
 * @remarks Cost: O(draft + patch).
 */
export function patchEdit({ head, lists }: Draft, patch: ReadPatch): Edit {
  const { set, unset, remove, change, add } = patch;
  const issues = otherLandscape(patch, anyText(head["id"]));
  const suggestions = new Suggestions();
  for (const list of patchedLists) {
    appendAll(issues, unknownRows(patch, list, new Set(lists[list].map(({ id }) => id)), suggestions));
    const left = new Map(lists[list].map((row, index) => [row.id, index]));
    for (const gone of remove?.[list] ?? []) left.delete(gone);
    (add?.[list] ?? []).forEach((row, index) => {
      const first = left.get(row.id);
      const path = ["add", list, index, "id"];
      if (first !== undefined)
        issues.push(modelIssue("taken-id", { row: rowKindOf[list], id: row.id, first: `/${list}/${first}` }, path));
    });
  }
  if (issues.length > 0) throw new InvalidInputError(placedInPatch(patch, issues), patch.file);
  return Object.fromEntries(Object.entries({ set, unset, remove, change, add }).filter(([, part]) => part !== undefined));
}
