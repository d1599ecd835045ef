import * as z from "zod";
import type { InputIssue } from "../../errors.js";
import { modelIssue } from "../document-issues/model-issue.js";
import { momentSchema } from "../values/dates.js";
import { idSchema, ownIdSchema, wordSchema } from "../values/identifiers.js";
import { withDefaultLimits } from "../values/limits.js";
import { nearest } from "../values/nearest.js";
import { schemaLinkSchema } from "../values/schema-link.js";
import { checkParseOptions, type ParseOptions, parseDocument } from "./document.js";

/** The version of the schema of records that this package reads. */
export const recordVersion = "record/1";

/** What somebody observed of an incident, to be held against a run of its scenario. */
export const observationSchema = z
  .strictObject({
    id: ownIdSchema,
    row: z.string().min(1).optional().describe("Where the record of the incident has it"),
    what: z.string().min(1).describe("What was observed, in words"),
    nodes: z
      .array(z.string().min(1))
      .min(1)
      .optional()
      .describe("Ids of nodes of the landscape; * stands for any characters. Absent where the landscape has no place for it"),
    serviceType: wordSchema.optional().describe("Of the nodes, only services of this type"),
    aspect: z
      .enum(["state", "begin", "end", "volume", "none"])
      .describe("What is compared: the state, when it began, when it ended. volume: a basis for estimates; none: nothing"),
    state: z
      .enum(["normal", "impaired", "lost"])
      .optional()
      .describe("impaired: lost or degraded, the source does not say which"),
    fromEarliest: momentSchema.optional().describe("It began at this moment or later"),
    fromLatest: momentSchema.optional().describe("It had begun by this moment"),
    toEarliest: momentSchema.optional().describe("It had not ended before this moment"),
    toLatest: momentSchema.optional().describe("It had ended by this moment"),
    quantity: z.number().nonnegative().optional().describe("A number that was observed, such as messages a day"),
    unit: z.string().min(1).optional().describe("What the number counts"),
    sources: z.array(z.string().min(1)).min(1).describe("Ids of sources of the scenario or the landscape, or addresses"),
    confidence: z
      .enum(["high", "medium", "low", "derived"])
      .describe("How sure the sources make it; derived: worked out from others"),
    basis: z.enum(["observed", "computed"]).describe("computed: somebody worked it out; no hit is claimed on it"),
    conflictsWith: idSchema.optional().describe("Another observation that says otherwise; both are kept"),
    heldOut: idSchema
      .optional()
      .describe("A disturbance whose end is taken from another observation, so that this one is predicted"),
    endFrom: idSchema.optional().describe("The observation from which that end is taken"),
    note: z.string().min(1).optional().describe("What else is to be said of it"),
  })
  .refine(({ aspect, state, fromEarliest }) => aspect !== "state" || (state !== undefined && fromEarliest !== undefined), {
    error: "observation-state",
  })
  .refine(({ heldOut, endFrom }) => (heldOut === undefined) === (endFrom === undefined), {
    error: "observation-held-out",
  })
  .describe("What somebody observed of an incident, to be held against a run of its scenario");
export type Observation = z.infer<typeof observationSchema>;

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
  const ids = new Set(observations.map(({ id }) => id));
  const seen = new Map<string, number>();
  observations.forEach((observation, index) => {
    const { id } = observation;
    const first = seen.get(id);
    if (first === undefined) seen.set(id, index);
    else {
      const values = { row: "observation", id, first: `/observations/${first}` } as const;
      issues.push(modelIssue("taken-id", values, ["observations", index, "id"]));
    }
    for (const field of ["conflictsWith", "endFrom"] as const) {
      const other = observation[field];
      if (other === undefined || ids.has(other)) continue;
      const values = { row: "observation", id: other, near: nearest(other, ids) } as const;
      issues.push(modelIssue("unknown-reference", values, ["observations", index, field]));
    }
  });
  return issues;
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
