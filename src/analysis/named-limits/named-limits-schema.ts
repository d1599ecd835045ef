import * as z from "zod";
import { ruleMeasures } from "../../model/documents/regulation.js";
import { namesSchema } from "../../model/values/names.js";
import { amountBoundsSchema } from "../counting/count-schemas.js";

const stateSchema = z
  .enum(["in-force", "not-yet", "no-longer", "unknown"])
  .describe("unknown: no date is known, or none was asked for");
const verdictSchema = z
  .enum(["above", "below", "undetermined"])
  .describe("At or above the limit, below it, or not to be decided on what is known");
const undecidedBySchema = z.array(
  z.enum(["other-share", "bounds", "rounded", "derived", "lower-bound", "old", "undated", "no-figure", "no-limit", "unassigned"]),
);

/** A rule as it stands on a day; the same as {@link RuleOnDay}. */
export const ruleOnDaySchema = z.strictObject({
  id: z.string(),
  state: stateSchema,
  rule: z.string(),
  article: z.string(),
  titles: namesSchema.exactOptional(),
  definition: z.string(),
  appliesTo: z.string(),
  addressees: namesSchema.exactOptional(),
  measures: z.array(z.enum(ruleMeasures)),
  limit: z.number().exactOptional(),
  unit: z.string().exactOptional(),
  validFrom: z.string().exactOptional(),
  validTo: z.string().exactOptional(),
  analogue: z.boolean().describe("Used outside its legal scope, for comparison only"),
  sources: z.array(z.string()),
});

/** One figure held against one limit; the same as {@link LimitCheck}. */
export const limitCheckSchema = z.strictObject({
  rule: z.string().describe("Id of the rule"),
  state: stateSchema,
  analogue: z.boolean(),
  measure: z.enum(ruleMeasures),
  limit: z.number().exactOptional(),
  verdict: verdictSchema,
  undecidedBy: undecidedBySchema,
  withoutFigure: z.array(z.string()).describe("Ids of those whose missing figures leave it open").exactOptional(),
  unassigned: z.array(z.string()).describe("Ids of the services of unknown operators that leave it open").exactOptional(),
  figure: amountBoundsSchema.describe("The figure as counted; absent where there is none").exactOptional(),
  category: z.string().describe("The category of entities in which the figure comes nearest to the limit").exactOptional(),
  insurers: z
    .array(
      z.strictObject({
        id: z.string(),
        surelyHit: z.boolean(),
        verdict: verdictSchema,
        undecidedBy: undecidedBySchema,
        countsFrom: z.string().exactOptional(),
      }),
    )
    .describe("Each insurer by itself, by id")
    .exactOptional(),
  countsFrom: z.string().describe("First day on which a facility that is newly above counts as critical").exactOptional(),
});
