import * as z from "zod";
import { daySchema } from "../../values/dates.js";
import { wordSchema } from "../../values/identifiers.js";
import { countSchema, populationsSchema } from "../../values/population.js";
import { insurerTypes } from "./insurer-types.js";
import { countrySchema, nodeFields } from "./node-fields.js";
import { repairField } from "./repair.js";

/** The type of an insurer, as abbreviated in Germany; `other` for payers elsewhere. */
export type InsurerType = (typeof insurerTypes)[number];

/** A statutory health insurer (Krankenkasse), a private one (PKV), or another payer. */
export const insurerSchema = z
  .strictObject({
    kind: z.literal("insurer").describe("Kind of the node"),
    ...nodeFields,
    insurerType: z
      .enum(insurerTypes)
      .describe("Type of the insurer as abbreviated in Germany; PKV: private; other: a payer elsewhere"),
    insured: countSchema.describe("Insured persons (Versicherte), co-insured family included: a number, a range, or unknown"),
    insuredAsOf: daySchema.optional().describe("Date of the figure"),
    insuredQuality: z
      .enum(["printed", "rounded", "derived", "lower-bound", "unknown"])
      .optional()
      .describe("How the source gives the figure"),
    association: wordSchema.optional().describe("Association that it belongs to, such as vdek"),
    country: countrySchema,
    populations: populationsSchema,
    ...repairField,
  })
  .describe("A statutory health insurer (Krankenkasse), a private one (PKV), or another payer");
export type Insurer = z.infer<typeof insurerSchema>;
