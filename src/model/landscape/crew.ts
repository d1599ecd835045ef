import * as z from "zod";
import { evidenceSchema } from "../values/evidence.js";
import { idSchema, ownIdSchema } from "../values/identifiers.js";
import { repairRateSchema } from "./nodes/repair.js";
import { memberSelectorSchema } from "./total.js";

/** Who brings back the sites of several nodes, at one rate for all of them. */
export const crewSchema = z
  .strictObject({
    id: ownIdSchema,
    sitesPerDay: repairRateSchema.describe("So many sites it repairs a day, over all its members"),
    members: z
      .array(memberSelectorSchema)
      .min(1)
      .describe("Whose sites it repairs: what any of these picks and has sites, or one other population"),
    order: z
      .union([z.literal("even"), z.array(idSchema).min(1)])
      .describe("even: all at once, in proportion to their sites; or ids of its members, one after the other"),
    evidence: evidenceSchema.optional(),
  })
  .describe("Who brings back the sites of several nodes, at one rate for all of them");
/** Who brings back the sites of several nodes. */
export type Crew = z.infer<typeof crewSchema>;
