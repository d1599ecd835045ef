import * as z from "zod";
import { patchSchema } from "../../model/documents/patch.js";
import { nodeKinds } from "../../model/landscape/node-kinds.js";
import { evidenceStatuses } from "../../quantities.js";
import { amountBoundsSchema, openSchema } from "../counting/count-schemas.js";
import { modelStampSchema, onTopOfSchema, resultJsonSchema, unassignedSchema } from "../failures/asked-schemas.js";
import { rankViews } from "../failures/failure-units.js";
import { measureKinds } from "./measure.js";

const measuresResultVersion = "measures-result/1";

const count = z.int().nonnegative();
const amount = z.number().nonnegative();
const countsSchema = z.strictObject({ atLeast: count, atMost: count });

const effectSchema = z.strictObject({
  id: z.string(),
  kind: z.enum([...measureKinds, "stated"]),
  name: z.string().exactOptional(),
  cost: amount,
  source: z.string().describe("Where the cost of one that is stated comes from").exactOptional(),
  about: z
    .strictObject({
      node: z.string().describe("Who depends, or the node itself"),
      supplier: z.string().exactOptional(),
      beside: z.string().describe("Id of what is added beside it").exactOptional(),
      hours: amount.exactOptional(),
    })
    .describe("What a generated one is about")
    .exactOptional(),
  avoided: z
    .number()
    .describe("Limits that are no longer reached, or critical services no longer past their tolerance, once for each unit"),
  avoidedOfAll: z.number().describe("The same of all services; absent where a limit is asked about").exactOptional(),
  saved: amountBoundsSchema.describe(
    "Those who lose what a limit counts and no longer do, added up over units; of outages the hours of services",
  ),
});

const takenSchema = z.array(
  z.strictObject({
    id: z.string(),
    count: amountBoundsSchema.describe(
      "What it takes of that row of the limit of which it takes most, as far as is stated who offers what",
    ),
    mayAdd: openSchema(amount)
      .describe(
        "What services of unknown operators that are lost may add to that; null where nobody knows, absent where there are none",
      )
      .exactOptional(),
  }),
);

const sumsSchema = z.strictObject({
  pastTolerance: z
    .strictObject({ all: countsSchema, critical: countsSchema })
    .describe("Services past their tolerance, once for each unit of which the outage does it"),
  serviceHours: amountBoundsSchema.describe("Hours of all services that are lost, added up over units"),
  unitHours: amountBoundsSchema.describe("Of the unit that is compared, added up over units"),
});

/** The result of `measures`; the same as {@link Measures}, which a test holds it to. Keys stand in the order of the JSON. */
export const measuresResultSchema = z.strictObject({
  tragweite: z.literal(measuresResultVersion).describe("Version of the result's schema"),
  version: z.string().describe("Version of the package that computed it"),
  model: modelStampSchema,
  options: z.strictObject({
    by: z.enum(rankViews),
    kind: z.enum(nodeKinds).nullable(),
    reading: z.enum(["worst", "best"]).describe("Which end of what is not known counts"),
    minEvidence: z.enum(evidenceStatuses),
    target: z.string().nullable().describe("The limit that shall not be reached; null where outages of a given time are played"),
    lastingHours: amount.nullable(),
    from: z.string().nullable(),
    scenario: onTopOfSchema.shape.scenario.describe("What happens, where that is a scenario").exactOptional(),
    stated: z
      .strictObject({
        id: z.string(),
        name: z.string().exactOptional(),
        currency: z.string().describe("What costs are in").exactOptional(),
        generated: z.boolean().describe("Whether generated ones joined them"),
      })
      .describe("The list of measures that are stated")
      .exactOptional(),
    budget: amount.nullable().describe("What may be spent; null where a target is to be reached"),
    unit: z.string().nullable().describe("The unit that is compared; null where nothing is counted"),
  }),
  tried: count.describe("Units tried"),
  effective: count.describe("Units that reach the limit or hit anything"),
  measures: z
    .array(effectSchema)
    .describe("Those that change anything when they are the only one: most avoided first, then most saved, then the cheapest"),
  set: z.array(effectSchema).describe("Those of the set, in the order of its ids"),
  isCritical: z.literal(true).describe("Present where critical services are those that avoided counts").exactOptional(),
  tolerances: count.describe("Services that state for how long they may be missing").exactOptional(),
  considered: count.describe("How many were considered"),
  leftOut: z
    .array(z.string())
    .describe("Ids of generated ones that say something else of a row than a stated one does, and were not considered")
    .exactOptional(),
  choice: z.strictObject({
    status: z
      .enum(["best", "best-found", "infeasible", "none-needed"])
      .describe(
        "best: no set of these measures does better; best-found: perhaps one does, up to the bound; infeasible: not even all of them surely reach the target; none-needed: nothing has to be done",
      ),
    measures: z.array(z.string()).describe("Ids; of an infeasible target all of them"),
    cost: amount,
    bound: amount.describe(
      "Of a target: no set that reaches it costs less. Of a budget: no set within it leaves fewer services past their tolerance",
    ),
    undecidedBy: z
      .array(z.literal("unassigned"))
      .describe("Present where all of them reach the target as far as is stated who offers what, and that leaves it open")
      .exactOptional(),
    unassigned: z
      .array(z.string())
      .describe("Ids, ascending: the services of unknown operators that leave it open")
      .exactOptional(),
  }),
  taken: z
    .strictObject({ before: takenSchema, after: takenSchema })
    .describe("Before and after the set: of a limit what each unit takes that reaches it")
    .exactOptional(),
  sums: z
    .strictObject({ before: sumsSchema, after: sumsSchema })
    .describe("Before and after the set: of outages what they take together")
    .exactOptional(),
  withoutFigure: z
    .array(z.string())
    .describe("Ids, ascending: those of the unit that is compared with neither a figure nor a pool, who open upper bounds"),
  unassigned: unassignedSchema
    .describe(
      "By service type: services of unknown operators; a limit is held as if those who have most offered them; absent where there are none",
    )
    .exactOptional(),
  patch: patchSchema.describe("All that the set changes; it applies to the landscape"),
});

/** The JSON Schema (draft 7) of a result of `measures`, as shipped in `schemas/measures-result.schema.json`. */
export function measuresResultJsonSchema(): Readonly<Record<string, unknown>> {
  return resultJsonSchema(measuresResultSchema, measuresResultVersion, "What would help most: the result of measures");
}
