import * as z from "zod";
import { doubtKinds } from "../../engine/compile/doubt.js";
import { nodeKinds } from "../../model/landscape/node-kinds.js";
import { insurerTypes } from "../../model/landscape/nodes/insurer-types.js";
import { evidenceStatuses } from "../../quantities.js";
import { countBoundsSchema, rowCountSchema, stateBoundsSchema } from "../counting/count-schemas.js";
import { courseSchema } from "../course/course-schema.js";
import { modelStampSchema, resultJsonSchema, sha256Schema, unassignedSchema } from "../failures/asked-schemas.js";

export const runResultVersion = "run/2";

const count = z.int().nonnegative();
const ids = z.array(z.string());
const personsSchema = countBoundsSchema.describe("Insured persons, co-insured family included");
const countsSchema = z.strictObject({ atLeast: count, atMost: count });
const signedCountsSchema = z.strictObject({ atLeast: z.int(), atMost: z.int() });
const openCountSchema = countBoundsSchema.shape.atMost;
const levelSchema = z
  .strictObject({ atLeast: z.number().min(0).max(1), atMost: z.number().min(0).max(1) })
  .describe("Service level: at least that of the pessimistic run, at most that of the optimistic one");

const affectedSchema = z.strictObject({
  services: count.describe("Service nodes in this state"),
  insurers: ids.describe("Ids, ascending: insurers whose best service of the type is in this state"),
  insured: personsSchema,
});

const serviceTypeFields = {
  serviceType: z.string(),
  lost: affectedSchema.describe("Lost in both runs; an isolated service counts as lost"),
  degraded: affectedSchema.describe("Degraded in both runs"),
  possiblyLost: affectedSchema.describe("Lost in the pessimistic run only"),
  possiblyDegraded: affectedSchema.describe("Degraded in one run only"),
};
const serviceTypeImpactSchema = z.strictObject(serviceTypeFields);

const serviceImpactSchema = z.strictObject({
  ...serviceTypeFields,
  insurersOffering: count,
  lostInsured: z.strictObject({
    atLeastWithoutCaps: count.describe("The lower bound if the caps of pools were not known"),
    atMostWithoutPossible: openCountSchema.describe("The upper bound if only what is surely lost were lost"),
    width: z
      .strictObject({
        candidates: openCountSchema,
        evidence: openCountSchema,
        operators: openCountSchema,
        places: openCountSchema.exactOptional(),
        levels: openCountSchema,
        calendars: openCountSchema,
        repairs: openCountSchema.exactOptional(),
        supplies: openCountSchema.exactOptional(),
        standBys: openCountSchema,
        pools: openCountSchema,
        ranges: openCountSchema,
        sizes: z
          .int()
          .nullable()
          .transform((value) => value ?? Number.POSITIVE_INFINITY)
          .describe("What insurers without a figure add; null: not known"),
      })
      .describe("Where the width of the bounds comes from; the parts add up to lost.insured.atMost − lost.insured.atLeast"),
  }),
});

const insurerImpactSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  insurerType: z.enum(insurerTypes),
  insured: personsSchema.describe("Absent where nothing is known").exactOptional(),
  lost: ids.describe("Service types, ascending, as in the three lists below"),
  degraded: ids,
  possiblyLost: ids,
  possiblyDegraded: ids,
});

const insurerGroupImpactSchema = z.strictObject({
  id: z.string(),
  insurers: count,
  services: z.array(serviceTypeImpactSchema).describe("Those of which anything is lost or degraded, possibly included"),
});

const operatorImpactSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  operated: count.describe("Systems and services that it operates"),
  lost: countsSchema,
  isolated: countsSchema,
  degraded: countsSchema,
});

const partnerImpactSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  count: countsSchema.describe("How many sites or employers the node stands for; absent where unknown").exactOptional(),
  level: levelSchema,
  state: stateBoundsSchema,
});

const totalSchema = z.strictObject({
  id: z.string(),
  insured: count,
  asOf: z.string().exactOptional(),
  described: personsSchema.describe("Persons in figures and pools of the insurers that the total covers"),
  missing: signedCountsSchema.describe("Persons of the total that no figure or pool describes; negative where these hold more"),
});

const claimSchema = z.strictObject({ atLeast: count.optional(), atMost: count.optional() });

const publishedFigureSchema = z.strictObject({
  id: z.string(),
  serviceType: z.string(),
  quantity: z.enum(["insured", "insurers"]),
  claimed: claimSchema.describe("Both where a number was published; one where it was “more than” or “at most”"),
  claimedBy: z.string(),
  computed: personsSchema,
  verdict: z.enum(["above", "within", "below"]).describe("Where the claim lies relative to what was computed"),
});

const unknownFactSchema = z.discriminatedUnion("what", [
  z.strictObject({ what: z.literal("insured"), ids: ids.describe("Insurers with neither a figure nor a pool") }),
  z.strictObject({ what: z.literal("suppliers"), serviceType: z.string(), ids: ids.describe("Services without any supplier") }),
  z.strictObject({ what: z.literal("supplier"), dependency: z.string(), dependent: z.string(), candidates: ids }),
  z.strictObject({ what: z.literal("operator"), ids }),
]);

/** The result of `run`; the same as {@link Impact}, which a test holds it to. Keys stand in the order of the JSON. */
export const runResultSchema = z.strictObject({
  tragweite: z.literal(runResultVersion).describe("Version of the result's schema"),
  version: z.string().describe("Version of the package that computed it"),
  model: modelStampSchema,
  scenario: z.strictObject({ id: z.string(), hash: sha256Schema, active: ids.describe("Disturbances that hold") }),
  options: z.strictObject({ at: z.string().nullable(), minEvidence: z.enum(evidenceStatuses) }),
  allAtOnce: z.boolean().describe("Whether all disturbances were taken at once: an upper bound on loss, not a moment"),
  doubts: z.array(z.enum(doubtKinds)).describe("What is unknown and was read both ways"),
  unassigned: unassignedSchema.exactOptional(),
  totals: z.array(totalSchema),
  rows: z
    .array(rowCountSchema)
    .describe("One for each service type and unit, and for each type of organisation; never added across rows"),
  services: z.array(serviceImpactSchema).describe("A person counts once per service type"),
  insurers: z.array(insurerImpactSchema),
  insurerTypes: z.array(insurerGroupImpactSchema),
  operators: z.array(operatorImpactSchema).describe("Organisations that operate anything impaired"),
  associations: z.array(insurerGroupImpactSchema),
  sites: z.array(partnerImpactSchema).describe("Practices, hospitals and pharmacies"),
  employers: z.array(partnerImpactSchema),
  publishedFigures: z.array(publishedFigureSchema),
  nodes: z.array(z.strictObject({ id: z.string(), kind: z.enum(nodeKinds), level: levelSchema, state: stateBoundsSchema })),
  evidence: z
    .strictObject({ documented: count, inferred: count, assumed: count })
    .describe("Dependencies on which the impaired nodes of the pessimistic run rest"),
  unknown: z.array(unknownFactSchema).describe("What is not known and therefore not counted or not drawn"),
  course: courseSchema.describe("What is lost when and for how long; only where it was asked for").exactOptional(),
});

/** The JSON Schema (draft 7) of a result of `run`, as shipped in `schemas/run-result.schema.json`. */
export function runResultJsonSchema(): Readonly<Record<string, unknown>> {
  return resultJsonSchema(runResultSchema, runResultVersion, "Who loses what: the result of run");
}
