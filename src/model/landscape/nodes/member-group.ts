import * as z from "zod";
import { idSchema } from "../../values/identifiers.js";
import { insuredSchema, nodeFields } from "./node-fields.js";

/** Insured persons who share an insurer and their needs. */
export const memberGroupSchema = z.strictObject({
  kind: z.literal("member-group"),
  ...nodeFields,
  insurer: idSchema,
  insured: insuredSchema,
});
export type MemberGroup = z.infer<typeof memberGroupSchema>;
