import * as z from "zod";
import { daySchema } from "../values/dates.js";
import { evidenceSchema } from "../values/evidence.js";
import { idSchema } from "../values/identifiers.js";
import { insurerTypes } from "./nodes/insurer.js";

/** A published total: the denominator of shares. Rows and pools may sum to less, and the difference is shown. */
export const totalSchema = z.strictObject({
  id: idSchema,
  insured: z.int().positive(),
  asOf: daySchema.optional(),
  insurerTypes: z.array(z.enum(insurerTypes)).min(1).optional().describe("The insurers it covers; all but PKV if absent"),
  evidence: evidenceSchema,
});
export type PublishedTotal = z.infer<typeof totalSchema>;

/** The denominator of shares: of the totals that cover every statutory insurer the first by id, whatever the order of the file. */
export function wholeTotal(totals: readonly PublishedTotal[] = []): PublishedTotal | undefined {
  const whole = totals.filter(({ insurerTypes }) => insurerTypes === undefined);
  return whole.sort((a, b) => (a.id < b.id ? -1 : 1))[0];
}
