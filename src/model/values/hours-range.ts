import * as z from "zod";

/** Hours of elapsed time. */
export const hoursSchema = z.number().nonnegative();

/** Hours that are known as a range only. */
export const hoursRangeSchema = z
  .strictObject({
    atLeast: hoursSchema.describe("It takes at least so long"),
    atMost: hoursSchema.describe("It takes at most so long"),
  })
  .refine(({ atLeast, atMost }) => atLeast <= atMost, { error: "range-reversed" })
  .describe("Hours that are known as a range only");
