import * as z from "zod";
import { idSchema } from "../../values/identifiers.js";
import { countrySchema, nodeFields } from "./node-fields.js";

/** A company that runs systems for others. */
export const itProviderSchema = z
  .strictObject({
    kind: z.literal("it-provider").describe("Kind of the node"),
    ...nodeFields,
    parent: idSchema.optional().describe("The owner, an it-provider"),
    country: countrySchema,
  })
  .describe("A company that runs systems for others");
export type ItProvider = z.infer<typeof itProviderSchema>;
