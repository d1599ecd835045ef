import * as z from "zod";
import { momentSchema } from "../values/dates.js";
import { evidenceSchema } from "../values/evidence.js";
import { idSchema, ownIdSchema } from "../values/identifiers.js";
import { validityFields } from "../values/validity-fields.js";
import { exitSchema } from "./exit.js";
import { drawsSchema } from "./nodes/supply.js";

export const dependencyKinds = [
  "hosting",
  "operation",
  "software",
  "network",
  "identity",
  "data-exchange",
  "communication",
  "use",
] as const;

/** The largest sum of weights of one `share` or `capacity` group: up to here sums of losses stay exact. */
export const maxWeightSum = 4096;

/** A directed edge `dependent → supplier`, read "depends on". Parallel ones are allowed, one to itself is not. */
export const dependencySchema = z
  .strictObject({
    id: ownIdSchema,
    dependent: idSchema.describe("Id of the node that depends"),
    supplier: idSchema.optional().describe("Id of the node on which it depends"),
    candidates: z
      .array(idSchema)
      .min(2)
      .optional()
      .describe("Instead of supplier: the true supplier is one of these, not known which"),
    kind: z.enum(dependencyKinds).describe("What the supplier does for the dependent; changes no result"),
    weight: z
      .number()
      .nonnegative()
      .max(maxWeightSum)
      .describe(
        "Share of the dependent's level that is lost when the supplier is lost; in [0, 1] outside share and capacity groups",
      ),
    slack: z.number().min(0).max(1).optional().describe("How far above the supplier's level the dependent may stay; 1 if absent"),
    threshold: z
      .number()
      .min(0)
      .max(1)
      .optional()
      .describe("Below this level the supplier is worth nothing to the dependent; 0 if absent"),
    group: idSchema.optional().describe("A group of the dependent; its implicit all group if absent"),
    ceiling: z.number().gt(0).max(1).optional().describe("The most a stand-by can give; 1 if absent"),
    bufferHours: z.number().nonnegative().optional().describe("The dependent keeps the best level of the last so many hours"),
    runs: z
      .array(momentSchema)
      .min(1)
      .optional()
      .describe("Moments at which alone the dependent uses the supplier: between them it keeps what it got at the last"),
    activationHours: z
      .number()
      .nonnegative()
      .optional()
      .describe("Makes it a stand-by: carries after its group has been impaired for so long"),
    limitHours: z.number().nonnegative().optional().describe("Makes it a stand-by: carries for no longer than this"),
    from: momentSchema.optional().describe("A stand-by carries from this moment on, whatever its clock says before"),
    until: momentSchema.optional().describe("A stand-by no longer carries from this moment on"),
    draws: drawsSchema.optional(),
    exit: exitSchema.optional(),
    ...validityFields,
    evidence: evidenceSchema,
  })
  .refine(({ supplier, candidates }) => (supplier === undefined) !== (candidates === undefined), {
    error: "dependency-supplier",
  })
  .describe("A node depends on another");
export type Dependency = z.infer<typeof dependencySchema>;
