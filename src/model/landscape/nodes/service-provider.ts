import * as z from "zod";
import { wordSchema } from "../../values/identifiers.js";
import { countSchema, populationsSchema } from "../../values/population.js";
import { activityFields, countrySchema, nodeFields } from "./node-fields.js";
import { repairField } from "./repair.js";

/** Words for what a service provider is; the word is open. */
export const knownProviderTypes = [
  "practice",
  "dental-practice",
  "hospital",
  "pharmacy",
  "laboratory",
  "dispatch-centre",
  "care-home",
  "billing-centre",
  "municipality",
] as const;

/** A practice, hospital, pharmacy, town or other provider (Leistungserbringer), or a group of them. */
export const serviceProviderSchema = z
  .strictObject({
    kind: z.literal("service-provider").describe("Kind of the node"),
    ...nodeFields,
    providerType: wordSchema
      .optional()
      .describe(`What it is: ${knownProviderTypes.join(", ")}, or a word of the landscape's own; headings follow it`),
    ...activityFields,
    sites: countSchema.describe(
      "How many practices, hospitals, pharmacies or towns the node stands for: a number, a range, or unknown",
    ),
    country: countrySchema,
    populations: populationsSchema,
    ...repairField,
    countedElsewhere: z
      .boolean()
      .optional()
      .describe("An aggregate of others that are counted themselves: it is not counted again"),
  })
  .describe("A practice, hospital, pharmacy, town or other provider (Leistungserbringer), or a group of them");
export type ServiceProvider = z.infer<typeof serviceProviderSchema>;
