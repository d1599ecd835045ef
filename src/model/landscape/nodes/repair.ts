import * as z from "zod";
import { momentSchema } from "../../values/dates.js";

const perDaySchema = z.number().positive();

/** How much is repaired a day: a number or a range. */
export const repairRateSchema = z.union([
  perDaySchema,
  z
    .strictObject({
      atLeast: perDaySchema.describe("It is at least so much a day"),
      atMost: perDaySchema.describe("It is at most so much a day"),
    })
    .refine(({ atLeast, atMost }) => atLeast <= atMost, { error: "range-reversed" })
    .describe("A rate that is known as a range only"),
]);

/** How the sites of a node come back, one after the other, once what they need is back. */
export const repairSchema = z
  .strictObject({
    sitesPerDay: repairRateSchema
      .optional()
      .describe("So many of its sites, or of its other population, are repaired a day; not for members of a crew"),
    sharePerDay: repairRateSchema
      .optional()
      .describe("At most this share of those that are not repaired yet is repaired a day, as when each repairs itself"),
    begins: momentSchema.optional().describe("Nothing is repaired before this moment: an approval, a tool that is released"),
  })
  .describe("How its sites, or its only other population, come back once what they need is back; not beside recoveryHours");
/** How the sites of a node come back. */
export type RepairFields = z.infer<typeof repairSchema>;

/** What nodes carry of which anything is counted. */
export const repairField = { repair: repairSchema.optional() };
