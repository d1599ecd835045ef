import * as z from "zod";
import { evidenceSchema } from "../../values/evidence.js";
import { hoursRangeSchema, hoursSchema } from "../../values/hours-range.js";
import { amountOrRangeSchema } from "./supply.js";

const probabilityValue = z.number().min(0).max(1);

/** A probability: a number or a range. */
export const probabilitySchema = z.union([
  probabilityValue,
  z
    .strictObject({
      atLeast: probabilityValue.describe("It is at least so probable"),
      atMost: probabilityValue.describe("It is at most so probable"),
    })
    .refine(({ atLeast, atMost }) => atLeast <= atMost, { error: "range-reversed" })
    .describe("A probability that is known as a range only"),
]);

const positiveHours = z.number().positive();

/** How long one failure lasts: always so long, a range, a lognormal law, or some values that are equally likely. */
export const failureHoursSchema = z.union([
  hoursSchema,
  hoursRangeSchema,
  z
    .strictObject({
      median: positiveHours.describe("Half of all failures end within so many hours"),
      p90: positiveHours.describe("Nine of ten failures end within so many hours; above median"),
    })
    .refine(({ median, p90 }) => median < p90, { error: "p90-below-median", path: ["p90"] })
    .describe("Now shorter, now longer: lognormal"),
  z.array(positiveHours).min(2).describe("As long as one of these, each equally likely"),
]);
/** How long one failure lasts. */
export type FailureHours = z.infer<typeof failureHoursSchema>;

/** How often a node fails and for how long, or how probable it is that it is lost. */
export const failureFields = {
  probability: probabilitySchema
    .optional()
    .describe("Probability of being lost at any one moment: a number or a range; not beside failuresPerYear"),
  failuresPerYear: amountOrRangeSchema.optional().describe("Mean failures a year: a number or a range; needs failureHours"),
  failureHours: failureHoursSchema
    .optional()
    .describe(
      "Hours of one failure: a number, a range, { median, p90 }, or a list of hours that are equally likely; needs failuresPerYear",
    ),
  failureEvidence: evidenceSchema
    .optional()
    .describe(
      "How the probability, or failuresPerYear and failureHours, are known; assumed if absent, however the node is known",
    ),
};
/** What a node says of how it fails. */
export type FailureFields = z.infer<z.ZodObject<typeof failureFields>>;

/** Whether a node states how it fails. */
export const statesFailures = ({ probability, failuresPerYear, failureHours }: FailureFields): boolean =>
  probability !== undefined || failuresPerYear !== undefined || failureHours !== undefined;
