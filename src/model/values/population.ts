import * as z from "zod";
import { daySchema } from "./dates.js";
import { evidenceSchema } from "./evidence.js";
import { namesSchema } from "./names.js";

/** What is counted: a word of the landscape's own, such as `patients`, `beds` or `EUR`. */
export const unitSchema = z
  .string()
  .max(100)
  .regex(/^[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/, { error: "no-unit" })
  .describe('Letters, digits, "-" and "."');

const wholeSchema = z.int().nonnegative();

/** A number of persons, sites, beds or whatever is counted: a number, a range, or "unknown". */
export const countSchema = z.union([
  wholeSchema,
  z
    .strictObject({
      atLeast: wholeSchema.describe("There are at least so many"),
      atMost: wholeSchema.describe("There are at most so many"),
    })
    .describe("A number that is known as a range only"),
  z.literal("unknown"),
]);
/** A number, a range, or "unknown". */
export type Count = z.infer<typeof countSchema>;

/** A unit that a landscape counts in, besides those that are built in. */
export const declaredUnitSchema = z
  .strictObject({
    id: unitSchema.describe('What populations and totals call the unit: letters, digits, "-" and "."'),
    names: namesSchema.optional().describe("What is counted, in German (de) and English (en), as in 12 beds"),
    singular: namesSchema.optional().describe("The same of one, as in 1 bed; absent: as of many"),
  })
  .describe("A unit of the landscape's own, besides insured, sites and employers");
/** A unit with its names. */
export type DeclaredUnit = z.infer<typeof declaredUnitSchema>;

/** What can be counted on an organisation or a service besides the field of its kind: a unit and a count. */
export const populationSchema = z
  .strictObject({
    unit: unitSchema.describe("One of the landscape's units"),
    count: countSchema.describe("A number, a range, or unknown"),
    asOf: daySchema.optional().describe("Date of the figure"),
    evidence: evidenceSchema.optional(),
  })
  .describe("What can be counted on an organisation or a service besides the field of its kind");
/** What can be counted on an organisation or a service. */
export type Population = z.infer<typeof populationSchema>;

export const populationsSchema = z
  .array(populationSchema)
  .optional()
  .describe("What else can be counted on it: patients, inhabitants, beds, users, total assets");
