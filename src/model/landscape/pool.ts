import * as z from "zod";
import { evidenceSchema } from "../values/evidence.js";
import { idSchema, ownIdSchema } from "../values/identifiers.js";
import { validityFields } from "../values/validity-fields.js";

/** Insurers whose number of insured is known in sum only; none of them has a figure of its own. */
export const poolSchema = z
  .strictObject({
    id: ownIdSchema,
    insurers: z.array(idSchema).min(1).describe("Ids of the insurers"),
    insured: z.int().nonnegative().describe("Insured persons of all of them together"),
    cap: z.int().nonnegative().optional().describe("The most that any one of them can have"),
    ...validityFields,
    evidence: evidenceSchema,
  })
  .describe("Insurers whose number of insured is known in sum only; none of them has a figure of its own");
export type Pool = z.infer<typeof poolSchema>;
