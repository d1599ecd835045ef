import * as z from "zod";
import { dependencyKinds } from "../../model/landscape/dependency.js";
import { scenarioSchema } from "../../model/scenario/scenario.js";
import { selectorSchema } from "../../model/scenario/selector.js";
import { evidenceStatuses } from "../../quantities.js";
import { amountBoundsSchema } from "../counting/count-schemas.js";
import { modelStampSchema, resultJsonSchema, unassignedSchema } from "../failures/asked-schemas.js";
import { exposedReadings } from "./containment-result.js";

const containmentResultVersion = "containment/1";

const count = z.int().nonnegative();
const amount = z.number().nonnegative();
const ids = z.array(z.string()).describe("Ids, ascending");

const lostSchema = z.strictObject({
  unsized: amount.describe("Of those whose size nobody knows, and no total bounds: Σ 1 − level of each"),
  counted: amount.describe("Of all others: Σ size × (1 − level)"),
});

const planFigures = {
  served: amountBoundsSchema.describe("Σ people × level over all that is counted in the unit; null at most: not known"),
  lost: amountBoundsSchema.describe("Σ people × (1 − level): the sum of gradedLoss that run gives for the scenario"),
  worst: lostSchema.describe(
    "What is lost at worst, as plans are compared by it: less of those whose size nobody knows goes before any number",
  ),
};

const planSchema = z.strictObject({
  ...planFigures,
  cuts: z.array(
    z.strictObject({
      between: z.tuple([z.string(), z.string()]).describe("Ids of its two ends: first the one that may be exposed"),
      dependencies: z.array(z.string()).describe("Ids of those that no longer work, in order of the landscape"),
    }),
  ),
  exposed: ids.describe("Ids of nodes that exposure may reach in spite of the cuts, those attacked included, ascending"),
  bound: lostSchema.describe(
    "No plan with at most so many cuts (of the one that is chosen: with any number that is allowed) loses less",
  ),
  scenario: scenarioSchema.describe("The attack and the cuts, which run plays to the same figures"),
});

const statusSchema = z.enum(["best", "best-found", "none-needed", "impossible"]);

const lateSchema = z.strictObject({
  steps: count.describe("Exposure has gone along so many links"),
  hours: amount.describe("From so many hours after the attack on"),
  exposed: count.describe("How many nodes are exposed by then"),
  status: statusSchema,
  plan: z
    .strictObject({ ...planFigures, cuts: count, bound: lostSchema })
    .nullable()
    .describe("null where it is impossible, or nothing was found"),
});

const selectionSchema = z.strictObject({
  surely: ids,
  possibly: ids.describe("Ids of those that perhaps are meant, because nobody stated their operator, ascending"),
});

/** The result of `plan contain`; the same as {@link Containment}, which a test holds it to. Keys stand in the order of the JSON. */
export const containmentResultSchema = z.strictObject({
  tragweite: z.literal(containmentResultVersion).describe("Version of the result's schema"),
  version: z.string().describe("Version of the package that computed it"),
  model: modelStampSchema,
  options: z.strictObject({
    attacked: z.array(z.string()).describe("As they were given"),
    protect: z.array(z.union([z.string(), selectorSchema])).describe("As they were given"),
    along: z.array(z.enum(dependencyKinds)).nullable().describe("Kinds of dependencies along which exposure runs; null for all"),
    exposed: z.enum(exposedReadings).describe("Whether what is exposed goes on serving"),
    minEvidence: z.enum(evidenceStatuses),
    mostCuts: count.nullable(),
    spreadHours: amount.nullable(),
    mostRuns: count,
    unit: z.string().nullable().describe("The unit that is counted; null where nothing is, and services count one each"),
  }),
  attacked: selectionSchema.describe("What the attacker holds; both are taken as attacked"),
  protected: selectionSchema.describe("What must stay clean; what perhaps is meant is not kept clean"),
  uncut: z
    .strictObject({
      ...planFigures,
      exposed: count.describe("How many nodes, those attacked included"),
      reached: ids.describe("Ids of what is protected and exposed, ascending"),
      links: count.describe("How many links exposure runs along"),
    })
    .describe("What exposure reaches when nothing is cut"),
  status: statusSchema.describe(
    "best: no cuts serve more, and with the same none fewer; best-found: perhaps some do, up to the bound; none-needed: nothing is gained by a cut; impossible: what is protected is attacked itself, or takes more cuts than allowed",
  ),
  both: ids.describe("Ids of what is attacked and protected at once, so that no cut helps, ascending"),
  plan: planSchema.nullable().describe("The plan that serves most, of these one with fewest cuts"),
  plans: z
    .array(planSchema)
    .describe("For each number of cuts that serves more than all smaller ones: the plan that serves most; fewest cuts first"),
  isComplete: z.boolean().describe("Whether each of the plans is proven best, and none is missing"),
  late: z.array(lateSchema).describe("By time, while exposure spreads; absent where no time a link was given").exactOptional(),
  runs: count.describe("How often the engine ran"),
  unsized: count.describe("How many offers have a size that nobody knows, and that no total bounds"),
  withoutFigure: ids.describe("Ids of those of which something is counted whose size nobody knows, ascending"),
  unassigned: unassignedSchema.exactOptional(),
});

/** The JSON Schema (draft 7) of a result of `plan contain`, as shipped in `schemas/containment-result.schema.json`. */
export function containmentResultJsonSchema(): Readonly<Record<string, unknown>> {
  return resultJsonSchema(
    containmentResultSchema,
    containmentResultVersion,
    "Which links to cut against an attack: the result of plan contain",
  );
}
