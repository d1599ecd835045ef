import * as z from "zod";
import { daySchema } from "../../values/dates.js";
import { wordSchema } from "../../values/identifiers.js";
import { insuredSchema, nodeFields } from "./node-fields.js";

/** Kinds of German health insurers: Orts-, Betriebs-, Innungs-, Ersatz- and landwirtschaftliche Krankenkassen, KNAPPSCHAFT, private. */
export const insurerTypes = ["AOK", "BKK", "IKK", "EK", "LKK", "KBS", "PKV"] as const;
/** The type of an insurer, as abbreviated in Germany. */
export type InsurerType = (typeof insurerTypes)[number];

/** A statutory health insurer (Krankenkasse), or a private one (PKV). */
export const insurerSchema = z.strictObject({
  kind: z.literal("insurer"),
  ...nodeFields,
  insurerType: z.enum(insurerTypes),
  insured: insuredSchema,
  insuredAsOf: daySchema.optional().describe("Date of the figure"),
  insuredQuality: z.enum(["printed", "rounded", "derived", "lower-bound", "unknown"]).optional(),
  association: wordSchema.optional(),
});
export type Insurer = z.infer<typeof insurerSchema>;
