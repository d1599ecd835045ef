import * as z from "zod";
import type { InputIssue } from "../../errors/errors.js";
import { appendAll } from "../../sequences.js";
import { modelIssue } from "../document-issues/model-issue.js";
import type { Landscape } from "../landscape/landscape.js";
import type { Scenario } from "../scenario/scenario.js";
import { scenarioSpan } from "../scenario/scenario-times.js";
import { builtInUnits, nodesUnit } from "../values/built-in-units.js";
import { withDefaultLimits } from "../values/limits.js";
import { parseMoment } from "../values/moments.js";
import { Suggestions } from "../values/nearest.js";
import { schemaLinkSchema } from "../values/schema-link.js";
import { checkParseOptions, type ParseOptions, parseDocument } from "./document.js";
import { type Observation, observationSchema } from "./observation.js";

/** The version of the schema of records that this package reads. */
export const recordVersion = "record/1";

/** Observations of one incident. */
export const recordSchema = z
  .strictObject({
    $schema: schemaLinkSchema.optional(),
    tragweite: z.literal(recordVersion).describe("Version of the file schema"),
    observations: z.array(observationSchema).describe("What was observed, a row each"),
  })
  .describe("What was observed of an incident");
export type IncidentRecord = z.infer<typeof recordSchema>;

function recordIssues({ observations }: IncidentRecord): InputIssue[] {
  const issues: InputIssue[] = [];
  const byId = new Map(observations.map((each) => [each.id, each]));
  const seen = new Map<string, number>();
  const suggestions = new Suggestions();
  observations.forEach((observation, index) => {
    const { id } = observation;
    const first = seen.get(id);
    if (first === undefined) seen.set(id, index);
    else {
      const values = { row: "observation", id, first: `/observations/${first}` } as const;
      issues.push(modelIssue("taken-id", values, ["observations", index, "id"]));
    }
    appendAll(issues, referenceIssues(observation, index, byId, suggestions));
    appendAll(issues, momentIssues(observation, index));
  });
  return issues;
}

/** What an observation names exists, is another one, and has the end that is taken from it. */
function referenceIssues(
  observation: Observation,
  index: number,
  byId: ReadonlyMap<string, Observation>,
  suggestions: Suggestions,
): InputIssue[] {
  return (["conflictsWith", "endFrom"] as const).flatMap((field): InputIssue[] => {
    const id = observation[field];
    const path = ["observations", index, field];
    if (id === undefined) return [];
    const other = byId.get(id);
    if (other === undefined) {
      const near = suggestions.near(id, byId);
      return [modelIssue("unknown-reference", { row: "observation", id, near }, path)];
    }
    if (id === observation.id) return [modelIssue("refers-to-itself", { field, id }, path)];
    return field === "endFrom" && observedEnd(other) === undefined
      ? [modelIssue("no-end-observed", { observation: id }, path)]
      : [];
  });
}

/** Moments of an observation can all hold, and there is one of what is compared. */
function momentIssues(observation: Observation, index: number): InputIssue[] {
  const { aspect, fromEarliest, fromLatest, toEarliest, toLatest, moment, until } = observation;
  const issues: InputIssue[] = [];
  const path = (field: keyof Observation) => ["observations", index, field];
  const isAfter = (one: string | undefined, other: string | undefined): boolean =>
    one !== undefined && other !== undefined && (parseMoment(one) ?? 0) > (parseMoment(other) ?? 0);
  for (const [first, last] of [
    ["fromEarliest", "fromLatest"],
    ["toEarliest", "toLatest"],
  ] as const) {
    const values = { earliest: observation[first] ?? "", latest: observation[last] ?? "" };
    if (isAfter(observation[first], observation[last])) issues.push(modelIssue("empty-span", values, path(last)));
  }
  if (isAfter(fromEarliest, toLatest))
    issues.push(modelIssue("ends-before-begin", { begin: fromEarliest ?? "", end: toLatest ?? "" }, path("toLatest")));
  if (moment !== undefined && until !== undefined && !isAfter(until, moment))
    issues.push(modelIssue("ends-before-begin", { begin: moment, end: until }, path("until")));
  const moments = { begin: fromEarliest ?? fromLatest, end: toEarliest ?? toLatest };
  if ((aspect === "begin" || aspect === "end") && moments[aspect] === undefined)
    issues.push(modelIssue("nothing-observed", { aspect }, path("aspect")));
  return issues;
}

/** When what was observed ended, as far as is known: what a disturbance takes that ends with it. */
export const observedEnd = ({ toEarliest, toLatest }: Observation): string | undefined => toEarliest ?? toLatest;

/** What of a record does not fit the scenario that it is held against: ends taken for disturbances that it lacks or that begin later. */
export function recordIssuesBeside(
  { observations }: IncidentRecord,
  { disturbances, start }: Pick<Scenario, "disturbances" | "start">,
): InputIssue[] {
  const suggestions = new Suggestions();
  const places = new Map(disturbances.map(({ id }, place) => [id, place]));
  const { intervals } = scenarioSpan({ disturbances, ...(start === undefined ? {} : { start }) });
  const endOf = new Map(observations.map((each) => [each.id, observedEnd(each)]));
  return observations.flatMap(({ heldOut, endFrom }, index): InputIssue[] => {
    if (heldOut === undefined || endFrom === undefined) return [];
    const place = places.get(heldOut);
    if (place === undefined) {
      const values = { row: "disturbance", id: heldOut, near: suggestions.near(heldOut, places) } as const;
      return [modelIssue("unknown-reference", values, ["observations", index, "heldOut"])];
    }
    const end = endOf.get(endFrom);
    const begin = intervals[place]?.begin;
    if (end === undefined || begin === undefined || (parseMoment(end) ?? begin) > begin) return [];
    const written = disturbances[place]?.begin ?? start ?? new Date(begin).toISOString();
    return [modelIssue("ends-before-begin", { begin: written, end }, ["observations", index, "endFrom"])];
  });
}

/** Units of a record in which a landscape counts nothing. */
export function unknownUnits({ observations }: IncidentRecord, { units = [] }: Pick<Landscape, "units">): InputIssue[] {
  const known = new Set([nodesUnit, ...builtInUnits, ...units.map(({ id }) => id)]);
  const suggestions = new Suggestions();
  return observations.flatMap(({ weightedBy: unit }, index): InputIssue[] => {
    if (unit === undefined || known.has(unit)) return [];
    return [modelIssue("unknown-unit", { unit, near: suggestions.near(unit, known) }, ["observations", index, "weightedBy"])];
  });
}

/**
 * Checks a plain object and returns it as the record of an incident.
 * @throws {@link InvalidInputError} with all issues at once
 */
export function parseRecord(value: unknown, options: ParseOptions = {}): IncidentRecord {
  checkParseOptions("parseRecord", options);
  const { limits, file } = options;
  const parsing = { version: recordVersion, limits: withDefaultLimits(limits), check: recordIssues, file };
  return parseDocument(recordSchema, value, parsing);
}
