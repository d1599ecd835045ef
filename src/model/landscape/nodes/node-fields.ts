import * as z from "zod";
import { evidenceSchema } from "../../values/evidence.js";
import { aliasSchema, idSchema, ownIdSchema, wordSchema } from "../../values/identifiers.js";
import { namesSchema } from "../../values/names.js";
import { unknownOperator } from "../../values/unknown-operator.js";
import { validityFields } from "../../values/validity-fields.js";
import { failureFields } from "./failure-fields.js";

/** What every node carries. */
export const nodeFields = {
  id: ownIdSchema,
  name: z.string().min(1).max(500).describe("What people call it"),
  names: namesSchema.optional(),
  evidence: evidenceSchema,
  recoveryHours: z.number().nonnegative().optional().describe("Hours from the end of a disturbance to normal function"),
  ...failureFields,
  tags: z.array(wordSchema).optional().describe("Words by which scenarios and totals pick it"),
  aliases: z.array(aliasSchema).optional().describe("Ids of the same thing in other files"),
  ...validityFields,
};

/** How people write a type, which itself is a word in small letters. */
export const typeNameSchema = z
  .string()
  .min(1)
  .max(200)
  .optional()
  .describe("How its type is written: RIS/PACS; the first by id counts");

/** The organisation that runs a node: an id, or "unknown" where nobody stated it. */
export const operatorSchema = idSchema.describe(
  `Id of the it-provider, insurer or service-provider that runs it, or "${unknownOperator}"`,
);

/** A country: two capital letters. */
export const countrySchema = z
  .string()
  .regex(/^[A-Z]{2}$/, { error: "no-country" })
  .optional()
  .describe("Country: two capital letters");

/** What of an organisation its level stands for. */
export const activityFields = {
  activity: z
    .string()
    .min(1)
    .max(500)
    .optional()
    .describe("What of its work the level stands for, such as TI applications; absent: all of it"),
  activities: namesSchema.optional().describe("The same in German (de) and English (en), where it differs from `activity`"),
};
