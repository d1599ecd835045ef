import * as z from "zod";
import { idSchema } from "../../values/identifiers.js";
import { countSchema, populationsSchema } from "../../values/population.js";
import { nodeFields } from "./node-fields.js";

/** Insured persons who share an insurer and their needs. */
export const memberGroupSchema = z
  .strictObject({
    kind: z.literal("member-group").describe("Kind of the node"),
    ...nodeFields,
    insurer: idSchema.describe("Id of their insurer"),
    insured: countSchema.describe("Insured persons (Versicherte), co-insured family included: a number, a range, or unknown"),
    populations: populationsSchema,
  })
  .describe("Insured persons who share an insurer and their needs");
export type MemberGroup = z.infer<typeof memberGroupSchema>;
