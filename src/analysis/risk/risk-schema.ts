import * as z from "zod";
import { doubtKinds } from "../../engine/compile/doubt.js";
import { nodeKinds } from "../../model/landscape/node-kinds.js";
import { namesSchema } from "../../model/values/names.js";
import { evidenceStatuses } from "../../quantities.js";
import { countedTotalFields, openSchema } from "../counting/count-schemas.js";
import { modelStampSchema, resultJsonSchema, unassignedSchema } from "../failures/asked-schemas.js";

const riskResultVersion = "risk/1";

const count = z.int().nonnegative();
const amount = z.number().nonnegative();
/** Both may have no end. */
const amountSchema = z.strictObject({ atLeast: openSchema(amount), atMost: openSchema(amount) });
const chance = z.number().min(0).max(1);
const chanceSchema = z.strictObject({ atLeast: chance, atMost: chance });

const causeSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  names: namesSchema.exactOptional(),
  kind: z.enum(nodeKinds).describe("Absent for a group of common cause").exactOptional(),
  perYear: amountSchema.nullable().describe("Failures a year; null where only a probability is stated"),
  meanHours: amountSchema.nullable().describe("Mean hours of one failure; null where only a probability is stated"),
  probability: chanceSchema.describe("Of being lost at any one moment"),
  isAssumed: z.literal(true).describe("Present where nobody gave evidence for these figures").exactOptional(),
});

const contributionSchema = z.strictObject({
  cause: z.string(),
  alone: amountSchema.describe("What its failures alone take in a year"),
  spared: amountSchema.nullable().describe("What would be spared if it never failed; null where there is no exact value"),
});

const returnLevelSchema = z.strictObject({
  exceedance: chance.describe("The probability of more in a year"),
  years: amount.describe("1 / exceedance"),
  worstEvent: amountSchema.describe(
    "The smallest amount that the worst single failure of a year passes with at most that probability",
  ),
  total: amountSchema.describe("The same of all failures of a year together: the value at risk"),
  tail: amountSchema.describe("Mean of the value at risk over all smaller probabilities: the tail value at risk"),
});

const sampledSchema = z.strictObject({
  years: count.describe("Years that were played through"),
  mean: amountSchema,
  standardErrors: amountSchema.describe("Of the two ends of the mean"),
  levels: z.array(
    z.strictObject({
      exceedance: chance,
      total: amountSchema,
      interval: amountSchema.describe("In which chance leaves it in 95 of 100 cases, over both ends"),
    }),
  ),
});

const typeRiskSchema = z.strictObject({
  what: z.enum(["service", "organisation"]),
  type: z.string(),
  expected: amountSchema.describe(
    "Count × what is lost of the level × hours, in a year on average; null at most where nothing bounds it",
  ),
  method: z
    .enum(["exact", "sampled", "alone"])
    .describe(
      "exact: with all overlaps; sampled: from years that were played through; alone: the sum of what each failure takes alone",
    ),
  standardErrors: amountSchema.describe("Present where it was sampled").exactOptional(),
  alone: amountSchema.describe("The sum of what each failure takes alone: what overlaps in time counts twice"),
  contributions: z.array(contributionSchema).describe("Largest first"),
  curve: z.array(returnLevelSchema).describe("By falling exceedance; empty where nothing states how often it fails"),
  sampled: sampledSchema.describe("All failures of a year together, those that overlap in time too").exactOptional(),
  undrawn: z
    .strictObject({ organisations: count, amount: amountSchema })
    .describe(
      "Those whose services nothing with a figure can take: nothing is known of their risk, and nothing of them is in the figures",
    ),
});

const undrawnNodeSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  names: namesSchema.exactOptional(),
  kind: z.enum(nodeKinds),
  takes: amountSchema.describe("Of the type of which it takes most, at any moment while it is lost"),
});

/** The result of `risk`; the same as {@link Risk}, which a test holds it to. Keys stand in the order of the JSON. */
export const riskResultSchema = z.strictObject({
  tragweite: z.literal(riskResultVersion).describe("Version of the result's schema"),
  version: z.string().describe("Version of the package that computed it"),
  model: modelStampSchema,
  options: z.strictObject({
    service: z.string().nullable(),
    unit: z.string().nullable().describe("The unit that is counted; null where nothing is"),
    minEvidence: z.enum(evidenceStatuses),
    seed: count,
    years: count.describe("Years that were to be played through"),
    top: count.nullable(),
  }),
  doubts: z.array(z.enum(doubtKinds)).describe("What is unknown and was read both ways"),
  unassigned: unassignedSchema.exactOptional(),
  total: z
    .strictObject(countedTotalFields)
    .describe("The total within which is counted; absent where there is none")
    .exactOptional(),
  isTimed: z.boolean().describe("Whether anything takes time: then each failure is played through alone"),
  withoutFrequency: z
    .array(z.string())
    .describe("Ids of causes that state only a probability: they are in no curve, and where anything takes time in no figure"),
  causes: z.array(causeSchema).describe("What fails by chance, by id"),
  types: z.array(typeRiskSchema).describe("Largest expectation first"),
  undrawn: z.strictObject({
    nodes: count.describe("Nodes that state no figure"),
    effective: count.describe("Those of them that take anything from anybody who is counted"),
    most: z.array(undrawnNodeSchema).describe("Those that take most"),
  }),
  withoutFigure: z
    .array(z.string())
    .describe("Ids, ascending: those of the unit that is counted with neither a figure nor a pool, who open upper bounds"),
});

/** The JSON Schema of the result of `risk`. */
export function riskResultJsonSchema(): Readonly<Record<string, unknown>> {
  return resultJsonSchema(
    riskResultSchema,
    riskResultVersion,
    "Result of tragweite risk --format json: how much is to be expected in a year, and how bad a year may be",
  );
}
