import { landscapeIssues } from "../checks/landscape-checks.js";
import { type Landscape, landscapeSchema, landscapeVersion } from "../landscape/landscape.js";
import { checkLimit, withDefaultLimits } from "../values/limits.js";
import { checkParseOptions, type ParseOptions, parseDocument } from "./document.js";
import { guardOf } from "./row-guard.js";

const guard = guardOf(landscapeSchema);

/**
 * Checks a plain object, as a parser of JSON or YAML gives it, and returns it as a landscape.
 * @returns the same data, typed; nothing is added or changed
 * @throws {@link InvalidInputError} with all issues at once: of shape, or where the shape is right across records
 * @throws {@link LimitExceededError} beyond `limits.nodes`, `limits.dependencies` or `limits.groups`
 * @remarks Cost: time and space O(nodes + groups + dependencies).
 */
export function parseLandscape(value: unknown, options: ParseOptions = {}): Landscape {
  checkParseOptions("parseLandscape", options);
  const { limits, file } = options;
  const allowed = withDefaultLimits(limits);
  for (const list of ["nodes", "groups", "dependencies"] as const) {
    const rows = typeof value === "object" && value !== null ? (value as Record<string, unknown>)[list] : undefined;
    if (Array.isArray(rows)) checkLimit(allowed, list, rows.length, file);
  }
  const parsing = { version: landscapeVersion, limits: allowed, guard, check: landscapeIssues, file };
  return parseDocument(landscapeSchema, value, parsing);
}
