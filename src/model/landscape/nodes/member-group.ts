import * as z from "zod";
import { idSchema } from "../../values/identifiers.js";
import { countSchema, populationsSchema } from "../../values/population.js";
import { nodeFields } from "./node-fields.js";

/** Insured persons who share an insurer and their needs. */
export const memberGroupSchema = z.strictObject({
  kind: z.literal("member-group"),
  ...nodeFields,
  insurer: idSchema,
  insured: countSchema.describe("Insured persons (Versicherte), co-insured family included: a number, a range, or unknown"),
  populations: populationsSchema,
});
export type MemberGroup = z.infer<typeof memberGroupSchema>;
