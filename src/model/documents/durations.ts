import * as z from "zod";
import type { InputIssue } from "../../errors/errors.js";
import { modelIssue } from "../document-issues/model-issue.js";
import { nodeKinds } from "../landscape/node-kinds.js";
import { failureFields, statesFailures } from "../landscape/nodes/failure-fields.js";
import { evidenceSchema, sourceSchema } from "../values/evidence.js";
import { wordSchema } from "../values/identifiers.js";
import { remembered } from "../values/known-documents.js";
import { withDefaultLimits } from "../values/limits.js";
import { nearest } from "../values/nearest.js";
import { schemaLinkSchema } from "../values/schema-link.js";
import { checkParseOptions, type ParseOptions, parseDocument } from "./document.js";

/** The version of the file schema of durations that this package reads. */
export const durationsVersion = "durations/1";

const { failureEvidence: _own, ...figures } = failureFields;

/** How often nodes of a kind or type fail, and for how long, where they do not state it themselves. */
export const durationSchema = z
  .strictObject({
    kind: z.enum(nodeKinds).optional().describe("Nodes of this kind"),
    systemType: wordSchema.optional().describe("Systems of this type"),
    serviceType: wordSchema.optional().describe("Services of this type"),
    ...figures,
    evidence: evidenceSchema,
  })
  .refine(({ kind, systemType, serviceType }) => (kind ?? systemType ?? serviceType) !== undefined, { error: "empty-selector" })
  .describe(
    "Failures of nodes of a kind or type that state none; all fields must hold; a type counts before a kind, both together before either",
  );
/** A row of a table of durations. */
export type Duration = z.infer<typeof durationSchema>;

/** A file of durations by type. */
export const durationsSchema = z
  .strictObject({
    $schema: schemaLinkSchema.optional(),
    tragweite: z.literal(durationsVersion).describe("Version of the file schema"),
    sources: z.array(sourceSchema).optional().describe("Where its figures were read"),
    durations: z.array(durationSchema).describe("A row for each kind or type; of two alike the first counts"),
  })
  .describe("How often nodes of a type fail and for how long, as a start: what comes from it counts as assumed");
/** A table of durations by type. */
export type Durations = z.infer<typeof durationsSchema>;

/**
 * Checks a plain object and returns the durations in it.
 * @throws `InvalidInputError` with all issues at once
 */
export function parseDurations(value: unknown, options: ParseOptions = {}): Durations {
  checkParseOptions("parseDurations", options);
  const { limits, file } = options;
  const parsing = { version: durationsVersion, limits: withDefaultLimits(limits), check: durationIssues, file };
  return remembered(parseDocument(durationsSchema, value, parsing));
}

function durationIssues({ sources = [], durations }: Durations): InputIssue[] {
  const known = sources.map(({ id }) => id);
  return durations.flatMap((row, index) => {
    const at = (...fields: (string | number)[]): (string | number)[] => ["durations", index, ...fields];
    const issues: InputIssue[] = [];
    const { probability, failuresPerYear, failureHours, evidence } = row;
    if (!statesFailures(row)) issues.push(modelIssue("failure-figures-lacking", {}, at()));
    if ((failuresPerYear === undefined) !== (failureHours === undefined))
      issues.push(
        modelIssue("failure-figures-apart", {}, at(failuresPerYear === undefined ? "failureHours" : "failuresPerYear")),
      );
    if (probability !== undefined && failuresPerYear !== undefined)
      issues.push(modelIssue("probability-twice", {}, at("probability")));
    evidence.sources?.forEach((source, position) => {
      if (typeof source !== "string" || known.includes(source)) return;
      const values = { row: "source", id: source, near: nearest(source, known) } as const;
      issues.push(modelIssue("unknown-reference", values, at("evidence", "sources", position)));
    });
    if (evidence.status === "documented" && (evidence.sources ?? []).length === 0)
      issues.push(modelIssue("source-lacking", {}, at("evidence", "status")));
    return issues;
  });
}
