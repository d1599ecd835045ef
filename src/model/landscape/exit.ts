import * as z from "zod";

/** How hard it would be to leave a supplier; the words of the register of information under DORA. */
export const exitSchema = z
  .strictObject({
    substitutability: z
      .enum(["none", "highly-complex", "medium", "easy"])
      .optional()
      .describe("How hard it is to replace the supplier: none, if it cannot be replaced"),
    exitPlan: z.boolean().optional().describe("Whether there is a plan for leaving it"),
    reintegration: z
      .enum(["easy", "difficult", "highly-complex"])
      .optional()
      .describe("How hard it is to take the work back into the own house"),
    alternatives: z
      .enum(["yes", "no", "not-assessed"])
      .optional()
      .describe("Whether other suppliers were found that could do it"),
    alternative: z.string().min(1).max(500).optional().describe("Which other supplier was found, in words"),
  })
  .describe("How hard it would be to leave the supplier; changes no result");
export type Exit = z.infer<typeof exitSchema>;
