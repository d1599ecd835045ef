import type { InputIssue } from "../../errors/errors.js";
import { modelIssue } from "../document-issues/model-issue.js";
import { withDefaultLimits } from "../values/limits.js";
import { checkParseOptions, type ParseOptions, parseDocument } from "./document.js";
import { type Patch, patchedLists, patchSchema, patchVersion } from "./patch.js";

/** A patch with the places of its rows in the file that it was read from. */
export interface ReadPatch extends Patch {
  readonly file?: string;
  /** By the path of a row, such as `add nodes 0`: where it stands. */
  readonly positions?: ReadonlyMap<string, Pick<InputIssue, "line" | "column">>;
}

/**
 * A row is spoken of once: what is removed cannot change, and nothing changes or goes twice.
 * @param within - where in its document the patch stands
 */
export function patchIssues(
  { remove = {}, change = {} }: Pick<Patch, "remove" | "change">,
  within: InputIssue["path"] = [],
): InputIssue[] {
  const issues: InputIssue[] = [];
  for (const list of patchedLists) {
    const spoken = new Map<string, string>();
    const speak = (id: string, place: (string | number)[]): void => {
      const path = [...within, ...place];
      const first = spoken.get(id);
      if (first !== undefined) issues.push(modelIssue("spoken-of-twice", { id, first }, path));
      else spoken.set(id, `/${path.join("/")}`);
    };
    (remove[list] ?? []).forEach((id, index) => {
      speak(id, ["remove", list, index]);
    });
    (change[list] ?? []).forEach(({ id, set = {}, unset = [] }, index) => {
      speak(id, ["change", list, index]);
      for (const field of unset) {
        if (Object.hasOwn(set, field))
          issues.push(modelIssue("set-and-unset", { field }, [...within, "change", list, index, "unset"]));
      }
    });
  }
  return issues;
}

/**
 * Checks a plain object and returns it as a patch; whether it fits a landscape is known when it is applied.
 * @throws {@link InvalidInputError} with all issues at once
 */
export function parsePatch(value: unknown, options: ParseOptions = {}): Patch {
  checkParseOptions("parsePatch", options);
  const { limits, file } = options;
  const allowed = withDefaultLimits(limits);
  return parseDocument(patchSchema, value, {
    version: patchVersion,
    limits: allowed,
    check: (patch) => patchIssues(patch),
    file,
  });
}
