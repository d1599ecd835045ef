import type { InputIssue } from "../../errors/errors.js";
import type { RowKind } from "../../errors/issues.js";
import { modelIssue } from "../document-issues/model-issue.js";
import type { Suggestions } from "../values/nearest.js";
import type { PatchedList } from "./patch.js";
import type { ReadPatch } from "./patch-parse.js";

/** What a row of each list is called in issues. */
export const rowKindOf: Readonly<Record<PatchedList, RowKind>> = {
  sources: "source",
  units: "unit",
  nodes: "node",
  groups: "group",
  dependencies: "dependency",
  totals: "total",
  pools: "pool",
  crews: "crew",
  commonCause: "common cause",
};

/** What is wrong where a patch names another landscape than the one with this id. */
export function otherLandscape({ landscape }: ReadPatch, id: string): InputIssue[] {
  return landscape === undefined || landscape === id
    ? []
    : [modelIssue("patch-for-another", { wanted: landscape, found: id }, ["landscape"])];
}

/**
 * The rows of a list that a patch removes or changes and that are not there.
 * @param suggestions - those of all lists of the patch
 */
export function unknownRows(
  { remove, change }: ReadPatch,
  list: PatchedList,
  known: ReadonlySet<string>,
  suggestions: Suggestions,
): InputIssue[] {
  const named = [
    ...(remove?.[list] ?? []).map((id, index) => ({ id, path: ["remove", list, index] })),
    ...(change?.[list] ?? []).map(({ id }, index) => ({ id, path: ["change", list, index, "id"] })),
  ];
  return named
    .filter(({ id }) => !known.has(id))
    .map(({ id, path }) =>
      modelIssue("unknown-reference", { row: rowKindOf[list], id, near: suggestions.near(id, known) }, path),
    );
}

/** Issues with the places in the patch's text that they are of. */
export function placedInPatch({ positions }: ReadPatch, issues: readonly InputIssue[]): InputIssue[] {
  return issues.map((issue) => ({ ...issue, ...positions?.get(issue.path.slice(0, 3).join(" ")) }));
}
