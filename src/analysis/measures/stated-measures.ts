import { type InputIssue, InvalidInputError } from "../../errors/errors.js";
import { invalidInput } from "../../model/documents/document.js";
import type { ReadMeasures } from "../../model/documents/measure-list.js";
import { type Patch, patchVersion } from "../../model/documents/patch.js";
import { applyKnownPatch, applyPatch } from "../../model/documents/patch-apply.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { type Limits, withDefaultLimits } from "../../model/values/limits.js";
import { brokenLoops } from "./broken-loops.js";
import type { MeasureChange } from "./joined-changes.js";
import { keepingAll, type Measure } from "./measure.js";
import { measureConflict } from "./measure-conflict.js";
import { measureIssue } from "./measure-issue.js";
import { worsenings } from "./never-worse.js";
import { TodayRows } from "./today-rows.js";

/**
 * The measures of a list, each ready to be taken in a landscape, together with any others of them.
 * @throws `InvalidInputError` with all issues at once, each with its place: what would make something worse, what does not fit the
 * landscape, and measures that cannot both be taken
 * @remarks Cost: for each measure that of applying its patch; for each two, that of both.
 */
export function statedMeasures(landscape: Landscape, list: ReadMeasures, limits: Partial<Limits>): Measure[] {
  const today = new TodayRows(landscape);
  refuse(
    list,
    limits,
    list.measures.flatMap(({ patch }, index) => {
      const worse = worsenings(today, patch);
      const found = worse.length > 0 ? worse : unfit(landscape, patch, limits);
      return found.map((issue) => ({ ...issue, path: ["measures", index, "patch", ...issue.path] }));
    }),
  );
  refuse(list, limits, conflicts(today, list));
  const stated = list.measures.map(
    ({ id, name, cost, source, patch }): Measure => ({
      ...{ id, kind: "stated", cost, change: patch },
      ...(name === undefined ? {} : { name }),
      ...(source === undefined ? {} : { source }),
    }),
  );
  refuseBrokenLoops(landscape, list, stated, limits);
  return stated;
}

/** @throws `InvalidInputError` where a stated measure takes something out of a loop that there is with all measures */
export function refuseBrokenLoops(
  landscape: Landscape,
  list: ReadMeasures,
  all: readonly Measure[],
  limits: Partial<Limits>,
): void {
  const patch: Patch = { tragweite: patchVersion, id: "measures", ...keepingAll(all, landscape) };
  refuse(list, limits, brokenLoops(applyKnownPatch(landscape, patch), list));
}

function refuse(list: ReadMeasures, limits: Partial<Limits>, issues: readonly InputIssue[]): void {
  if (issues.length === 0) return;
  const placed = issues.map((issue) => ({ ...issue, ...positionOf(list, issue.path) }));
  throw invalidInput(placed, withDefaultLimits(limits), list.file);
}

/** What is wrong with a landscape in which one measure is taken. */
function unfit(landscape: Landscape, change: MeasureChange, limits: Partial<Limits>): readonly InputIssue[] {
  const patch: Patch = { tragweite: patchVersion, id: "measure", ...change };
  try {
    applyPatch(landscape, patch, { limits });
    return [];
  } catch (error) {
    if (error instanceof InvalidInputError) return error.issues;
    throw error;
  }
}

/** Each measure that cannot be taken beside one before it. */
function conflicts(today: TodayRows, { measures }: ReadMeasures): InputIssue[] {
  return measures.flatMap(({ patch }, index) => {
    for (const { id, patch: before } of measures.slice(0, index)) {
      const conflict = measureConflict(today, before, patch);
      if (conflict !== undefined)
        return [measureIssue("measures-conflict", { other: id, ...conflict }, ["measures", index, "patch"])];
    }
    return [];
  });
}

/** Where the nearest part around a place stands in the file. */
function positionOf({ positions }: ReadMeasures, path: InputIssue["path"]): Pick<InputIssue, "line" | "column"> {
  for (let length = path.length; length > 0; length--) {
    const found = positions?.get(path.slice(0, length).join(" "));
    if (found !== undefined) return found;
  }
  return {};
}
