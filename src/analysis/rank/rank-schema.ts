import * as z from "zod";
import { doubtKinds } from "../../engine/compile/doubt.js";
import { nodeKinds } from "../../model/landscape/node-kinds.js";
import { namesSchema } from "../../model/values/names.js";
import { evidenceStatuses } from "../../quantities.js";
import {
  amountBoundsSchema,
  countBoundsSchema,
  countedRowFields,
  countedTotalFields,
  rowPartFields,
} from "../counting/count-schemas.js";
import { modelStampSchema, onTopOfSchema, resultJsonSchema, unassignedSchema } from "../failures/asked-schemas.js";
import { rankViews } from "../failures/failure-units.js";

const rankResultVersion = "rank/2";

const count = z.int().nonnegative();
const boundsSchema = z.strictObject({ atLeast: count, atMost: count });
const unitSchema = z.string().nullable();
const gradedLossSchema = amountBoundsSchema.describe("Count × what is lost of the level, degraded ones included");

const rowLossSchema = z.strictObject({
  ...countedRowFields,
  unit: unitSchema.describe("null for a service type of operators of whom nothing is counted"),
  nodes: boundsSchema.describe("Nodes of the type that are lost, whoever runs them"),
  parts: z
    .array(
      z.strictObject({
        total: rowPartFields.total,
        organisations: boundsSchema.describe("Organisations that lose it"),
        count: countBoundsSchema.describe("Persons, sites, beds of theirs"),
        gradedLoss: gradedLossSchema,
      }),
    )
    .describe("The total that is the denominator of shares first, those outside all totals last"),
});

const rankedUnitSchema = z.strictObject({
  rank: count.describe("From 1; equals share no rank, they are in order of name"),
  id: z.string(),
  name: z.string(),
  names: namesSchema.exactOptional(),
  kind: z.enum(nodeKinds).exactOptional(),
  nodes: boundsSchema.describe("Nodes that go to level 0, the organisation itself included"),
  count: countBoundsSchema.describe("Fully lost in the unit that is compared, within its total: of the row of which most is"),
  gradedLoss: gradedLossSchema,
  rows: z.array(rowLossSchema).describe("The rows of which anything is lost or degraded, most first"),
  takesAsManyAsFirst: z
    .literal(true)
    .describe("Present where it fully takes as many as the first in every truth, whatever the sizes are that nobody knows")
    .exactOptional(),
  mayTakeMoreThanFirst: z
    .literal(true)
    .describe("Present where it may fully take more than the first does, in one truth")
    .exactOptional(),
  throughSupplies: z
    .array(z.string())
    .describe("Supplies on which more may be drawn when it is lost, so that it reaches others through them; absent: none")
    .exactOptional(),
});

const rankedPairSchema = z.strictObject({
  units: z.tuple([z.string(), z.string()]),
  what: countedRowFields.what,
  type: countedRowFields.type,
  unit: unitSchema.describe("The unit that is compared, or another where nobody of the type is counted in it"),
  organisations: boundsSchema,
  count: countBoundsSchema,
  excessOrganisations: boundsSchema.describe("Those that lose the type to the two together and to neither alone"),
  excessCount: countBoundsSchema.describe("What they hold"),
});

/** The result of `rank`; the same as {@link Rank}, which a test holds it to. Keys stand in the order of the JSON. */
export const rankResultSchema = z.strictObject({
  tragweite: z.literal(rankResultVersion).describe("Version of the result's schema"),
  version: z.string().describe("Version of the package that computed it"),
  model: modelStampSchema,
  options: z.strictObject({
    by: z.enum(rankViews),
    service: z.string().nullable(),
    unit: unitSchema.describe("The unit that is compared; null where nothing is counted"),
    kind: z.enum(nodeKinds).nullable(),
    minEvidence: z.enum(evidenceStatuses),
    top: count.nullable(),
    pairs: count,
    onTopOf: onTopOfSchema.exactOptional(),
  }),
  doubts: z.array(z.enum(doubtKinds)).describe("What is unknown and was read both ways"),
  unassigned: unassignedSchema.exactOptional(),
  total: z.strictObject(countedTotalFields).describe("The total that is compared, and the denominator of shares").exactOptional(),
  totals: z
    .array(z.strictObject({ ...countedTotalFields, isOutermost: rowPartFields.isOutermost }))
    .describe("All totals of the unit where it has several, each the denominator of shares of its own; that one first")
    .exactOptional(),
  tried: count.describe("Units tried"),
  effective: count.describe("Units whose loss takes anything"),
  units: z
    .array(rankedUnitSchema)
    .describe("Most surely lost first, then most possibly, most graded loss, most organisations, most nodes, name"),
  pairs: z.array(rankedPairSchema).describe("Largest excess first, then largest loss; only where asked for").exactOptional(),
  withoutFigure: z
    .array(z.string())
    .describe("Ids, ascending: those of the unit that is compared with neither a figure nor a pool"),
});

/** What `rank --passages` adds: the same as {@link Passage}. */
const passageSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  names: namesSchema.exactOptional(),
  passing: z.array(z.string()).describe("Ids of organisations all of whose chains of dependencies lead through it, ascending"),
  losing: z.array(z.string()).describe("Ids of organisations who lose the service when it is lost; ascending"),
  differences: z
    .array(z.strictObject({ organisation: z.string(), why: z.enum(["logic", "open", "substituted"]) }))
    .describe("Organisations for which the two differ, and why"),
});
const printedSchema = rankResultSchema.extend({
  passages: z
    .array(passageSchema)
    .describe("Only where asked for: through which nodes everything of the service type passes")
    .exactOptional(),
});

/** The JSON Schema (draft 7) of a result of `rank`, as shipped in `schemas/rank-result.schema.json`. */
export function rankResultJsonSchema(): Readonly<Record<string, unknown>> {
  return resultJsonSchema(printedSchema, rankResultVersion, "What failures take: the result of rank");
}
