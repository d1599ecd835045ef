import { daySchema } from "./dates.js";

/** When a row holds. */
export const validityFields = {
  validFrom: daySchema.optional().describe("First day on which it holds; absent: since ever, or not known since when"),
  validTo: daySchema.optional().describe("Last day on which it holds; absent: without end, or no end is known"),
};
