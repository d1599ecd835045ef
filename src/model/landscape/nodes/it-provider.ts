import * as z from "zod";
import { idSchema } from "../../values/identifiers.js";
import { nodeFields } from "./node-fields.js";

/** A company that runs systems for others. */
export const itProviderSchema = z.strictObject({
  kind: z.literal("it-provider"),
  ...nodeFields,
  parent: idSchema.optional().describe("The owner, an it-provider"),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, { error: "a country is two capital letters (ISO 3166-1), as in DE" })
    .optional(),
});
export type ItProvider = z.infer<typeof itProviderSchema>;
