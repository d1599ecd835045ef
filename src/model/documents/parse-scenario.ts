import type { InputIssue } from "../../errors/errors.js";
import { appendAll } from "../../sequences.js";
import { modelIssue } from "../document-issues/model-issue.js";
import type { Disturbance } from "../scenario/disturbance.js";
import { type Scenario, scenarioSchema } from "../scenario/scenario.js";
import { momentOf } from "../scenario/scenario-times.js";
import { scenarioVersion } from "../scenario/scenario-version.js";
import { checkLimit, withDefaultLimits } from "../values/limits.js";
import { Suggestions } from "../values/nearest.js";
import { checkParseOptions, type ParseOptions, parseDocument } from "./document.js";

function scenarioIssues({ start, disturbances, sources = [] }: Scenario): InputIssue[] {
  const issues: InputIssue[] = [];
  const ids = new Map<string, number>();
  const suggestions = new Suggestions();
  const sourceIds = new Set(sources.map(({ id }) => id));
  const first = firstMoment(disturbances, start);
  disturbances.forEach((disturbance, index) => {
    const taken = ids.get(disturbance.id);
    if (taken !== undefined) {
      const values = { row: "disturbance", id: disturbance.id, first: `/disturbances/${taken}` } as const;
      issues.push(modelIssue("taken-id", values, ["disturbances", index, "id"]));
    }
    ids.set(disturbance.id, taken ?? index);
    appendAll(issues, timeIssues(disturbance, index, { start, first }));
    disturbance.evidence?.sources?.forEach((source, position) => {
      if (typeof source !== "string" || sourceIds.has(source)) return;
      const values = { row: "source", id: source, near: suggestions.near(source, sourceIds) } as const;
      issues.push(modelIssue("unknown-reference", values, ["disturbances", index, "evidence", "sources", position]));
    });
  });
  return issues;
}

/** Times of a disturbance can be told, and it ends after it begins. */
function timeIssues(
  disturbance: Disturbance,
  index: number,
  { start, first }: { readonly start: string | undefined; readonly first: string | undefined },
): InputIssue[] {
  const issues: InputIssue[] = [];
  for (const field of ["begin", "end"] as const) {
    const text = disturbance[field];
    if (text !== undefined && momentOf(text, start) === undefined)
      issues.push(modelIssue("delay-without-start", { delay: text }, ["disturbances", index, field]));
  }
  const begin = disturbance.begin ?? start ?? first;
  const from = begin === undefined ? undefined : momentOf(begin, start);
  const until = disturbance.end === undefined ? undefined : momentOf(disturbance.end, start);
  if (from !== undefined && until !== undefined && until <= from) {
    const values = { begin: begin ?? "", end: disturbance.end ?? "" };
    issues.push(modelIssue("ends-before-begin", values, ["disturbances", index, "end"]));
  }
  if (begin === undefined && until !== undefined)
    issues.push(modelIssue("end-without-begin", { end: disturbance.end ?? "" }, ["disturbances", index, "end"]));
  return issues;
}

/** The first moment at which a disturbance begins: there those begin that do not say when. */
function firstMoment(disturbances: readonly Disturbance[], start: string | undefined): string | undefined {
  const named = disturbances.flatMap(({ begin }) => {
    const moment = begin === undefined ? undefined : momentOf(begin, start);
    return begin === undefined || moment === undefined ? [] : [{ begin, moment }];
  });
  return named.sort((a, b) => a.moment - b.moment)[0]?.begin;
}

/** How many selectors stand in what may be disturbances. */
function selectorsIn(rows: readonly unknown[]): number {
  let count = 0;
  for (const row of rows) {
    const { nodes, except, between } = Object(row) as Readonly<Record<"nodes" | "except" | "between", unknown>>;
    const sides: readonly unknown[] = Array.isArray(between) ? between : [];
    for (const list of [nodes, except, ...sides]) if (Array.isArray(list)) count += list.length;
  }
  return count;
}

/**
 * Checks a plain object and returns it as a scenario.
 * @throws `InvalidInputError` with all issues at once
 * @throws `LimitExceededError` beyond `limits.disturbances` or `limits.selectors`
 * @remarks Whether its selectors match anything is known only beside a landscape: see `resolveDisturbances`.
 */
export function parseScenario(value: unknown, options: ParseOptions = {}): Scenario {
  checkParseOptions("parseScenario", options);
  const { limits, file } = options;
  const allowed = withDefaultLimits(limits);
  const rows = typeof value === "object" && value !== null ? (value as { disturbances?: unknown }).disturbances : undefined;
  if (Array.isArray(rows)) checkLimit(allowed, "disturbances", rows.length, file);
  if (Array.isArray(rows)) checkLimit(allowed, "selectors", selectorsIn(rows), file);
  return parseDocument(scenarioSchema, value, { version: scenarioVersion, limits: allowed, check: scenarioIssues, file });
}
