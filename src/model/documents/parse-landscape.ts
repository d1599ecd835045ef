import { landscapeIssues } from "../checks/landscape-checks.js";
import { type Landscape, landscapeSchema, landscapeVersion } from "../landscape/landscape.js";
import { checkOptions } from "../values/argument-checks.js";
import { checkLimit, withDefaultLimits } from "../values/limits.js";
import { checkDay } from "../values/moments.js";
import { type ParseOptions, parseDocument } from "./document.js";
import { landscapeOn } from "./landscape-on.js";
import { guardOf } from "./row-guard.js";

const guard = guardOf(landscapeSchema);

export interface LandscapeParseOptions extends ParseOptions {
  /** Only what holds on this day, such as "2026-01-15"; else all that is written. */
  readonly validOn?: string;
}

/**
 * Checks a plain object, as a parser of JSON or YAML gives it, and returns it as a landscape.
 * @returns the same data, typed; nothing is added or changed, unless a day is named: then what of it holds on that day
 * @throws {@link InvalidInputError} with all issues at once: of shape, or where the shape is right across records
 * @throws {@link LimitExceededError} beyond `limits.nodes`, `limits.dependencies` or `limits.groups`
 * @remarks Cost: time and space O(nodes + groups + dependencies).
 */
export function parseLandscape(value: unknown, options: LandscapeParseOptions = {}): Landscape {
  checkOptions("parseLandscape", options, { limits: "limits", file: "text", validOn: checkDay });
  const { validOn, ...parseOptions } = options;
  const { limits, file } = parseOptions;
  const allowed = withDefaultLimits(limits);
  for (const list of ["nodes", "groups", "dependencies"] as const) {
    const rows = typeof value === "object" && value !== null ? (value as Record<string, unknown>)[list] : undefined;
    if (Array.isArray(rows)) checkLimit(allowed, list, rows.length, file);
  }
  const parsing = { version: landscapeVersion, limits: allowed, guard, check: landscapeIssues, file };
  const landscape = parseDocument(landscapeSchema, value, parsing);
  return validOn === undefined ? landscape : landscapeOn(landscape, validOn, parseOptions).landscape;
}
