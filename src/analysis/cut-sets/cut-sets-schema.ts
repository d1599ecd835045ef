import * as z from "zod";
import { doubtKinds } from "../../engine/compile/doubt.js";
import { evidenceStatuses } from "../../quantities.js";
import { onTopOfSchema, resultJsonSchema, sha256Schema, unassignedSchema } from "../failures/asked-schemas.js";
import type { CutSetTarget } from "./cut-set-target.js";

const count = z.int().nonnegative();
const digits = z.string().regex(/^(?:0|[1-9]\d*)$/);
const number = z.number().nullable().describe("null: not known, or divided by 0");
const probability = z.number().min(0).max(1);
const probabilityOrNot = probability.nullable().describe("null: not known");
const share = probability;

const targetSchema: z.ZodType<CutSetTarget> = z.lazy(() =>
  z.union([
    z.strictObject({ kind: z.literal("lost"), node: z.string() }),
    z.strictObject({ kind: z.literal("service-lost"), organisation: z.string(), serviceType: z.string() }),
    z.strictObject({ kind: z.literal("level-below"), node: z.string(), level: share }),
    z.strictObject({
      kind: z.enum(["count-lost", "graded-loss"]),
      unit: z.string(),
      total: z
        .string()
        .describe("Id of the total within which is counted; absent: the first of the unit, as for limits")
        .exactOptional(),
      type: z.string(),
      atLeast: count,
    }),
    z.strictObject({ kind: z.enum(["organisations-lost", "insurers-lost"]), type: z.string(), atLeast: count }),
    z.strictObject({ kind: z.enum(["all", "any"]), of: z.array(targetSchema) }),
    z.strictObject({ kind: z.literal("at-least"), k: count, of: z.array(targetSchema) }),
  ]),
);

const importanceSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  probability: probabilityOrNot,
  cutSets: digits.describe("Minimal cut sets with it"),
  birnbaum: number,
  criticality: number,
  fussellVesely: number,
  diagnostic: number,
  riskAchievementWorth: number,
  riskReductionWorth: z.union([z.number(), z.literal("infinite")]).nullable(),
  structural: z.number().describe("Birnbaum importance with every event at one half"),
  shapley: z
    .number()
    .describe("Shapley value in the game in which a coalition is worth 1 when its failure takes the target down"),
});

const cutSetsVersion = "cut-sets/1";

/** The result of `cut-sets`; the same as {@link CutSets}, which a test holds it to. */
export const cutSetsSchema = z.strictObject({
  tragweite: z.literal(cutSetsVersion).describe("Version of the result's schema"),
  version: z.string().describe("Version of the package that computed it"),
  model: z.strictObject({ id: z.string(), hash: sha256Schema }),
  target: z.string().describe("The target in words, or the top of a fault tree"),
  targetParts: targetSchema.describe("The same as data; absent for a fault tree").exactOptional(),
  options: z.strictObject({
    reading: z.enum(["worst", "best"]).describe("worst: what may take the target down; best: what surely does"),
    minEvidence: z.enum(evidenceStatuses),
    sort: z.enum(["order", "probability"]),
    maxOrder: count.nullable(),
    minProbability: z.number().nullable(),
    maxSets: count,
    onTopOf: onTopOfSchema.exactOptional(),
  }),
  doubts: z.array(z.enum(doubtKinds)).describe("What is unknown and was read one way"),
  unassigned: unassignedSchema
    .describe(
      "By service type that the target counts or asks about: services of unknown operators, at worst those of whoever has most and offers no other, at best seconds of those who would be hit; absent where there are none",
    )
    .exactOptional(),
  failing: z.strictObject({ all: count, relevant: count }).describe("Nodes or events that may fail, and those that matter"),
  count: digits.nullable().describe("Minimal cut sets of all orders; null: those of higher orders were not counted"),
  countByOrder: z.array(z.strictObject({ order: count, count: digits, probability: number })),
  completeUpToOrder: count.nullable().describe("The highest order that is counted in full; null: all are"),
  probability: z
    .strictObject({ atLeast: probability, atMost: probability })
    .nullable()
    .describe("Of the target; null: not known"),
  ranges: z
    .array(z.string())
    .describe(
      "Ids of nodes or events whose probability is known as a range only, ascending: probability has both ends, all else the greater one under the reading worst, the smaller one under best; absent where all are known",
    )
    .exactOptional(),
  cutSets: z.array(
    z.strictObject({
      order: count.describe("Number of members; 0 where the target has failed from the start"),
      members: z.array(z.string()).describe("Ids, ascending"),
      names: z.array(z.string()).describe("Parallel to members"),
      probability: probabilityOrNot,
      sure: z.boolean().describe("Whether the target fails under the optimistic reading, too"),
    }),
  ),
  leftOut: z
    .strictObject({ count: digits.nullable().describe("null: not counted"), probabilityAtMost: number })
    .describe("Minimal cut sets that are not listed"),
  importance: z.array(importanceSchema).describe("By falling criticality, without probabilities by structural importance"),
  complete: z.boolean().describe("Whether all minimal cut sets are listed"),
});

/** The JSON Schema (draft 7) of a result of `cut-sets`, as shipped in `schemas/cut-sets-result.schema.json`. */
export function cutSetsResultJsonSchema(): Readonly<Record<string, unknown>> {
  return resultJsonSchema(cutSetsSchema, cutSetsVersion, "What takes a target down: the result of cut-sets");
}
