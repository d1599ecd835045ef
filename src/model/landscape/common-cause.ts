import * as z from "zod";
import { evidenceSchema } from "../values/evidence.js";
import { idSchema, ownIdSchema } from "../values/identifiers.js";
import { validityFields } from "../values/validity-fields.js";

/**
 * Nodes that can fail for one reason, all at once: the beta-factor model. Source: K. N. Fleming, "A Reliability Model for Common Mode Failures
 * in Redundant Safety Systems", GA-A13284, 1974; A. Mosleh et al., "Procedures for Treating Common Cause Failures in Safety and Reliability
 * Studies", NUREG/CR-4780, 1988.
 */
export const commonCauseSchema = z
  .strictObject({
    id: ownIdSchema,
    name: z.string().min(1).max(500).optional().describe("What people call the cause"),
    members: z
      .array(idSchema)
      .min(2)
      .describe("Ids of nodes that fail equally often and equally long; each has one common cause only"),
    beta: z.number().gt(0).max(1).describe("This share of the failures of each member takes all members at once"),
    ...validityFields,
    evidence: evidenceSchema,
  })
  .describe("Nodes that can fail for one reason, all at once: the same product, update, certificate or hall");
/** Nodes that can fail for one reason. */
export type CommonCause = z.infer<typeof commonCauseSchema>;
