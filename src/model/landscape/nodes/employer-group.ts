import * as z from "zod";
import { nodeFields } from "./node-fields.js";

/** Employers who fetch eAU. */
export const employerGroupSchema = z.strictObject({
  kind: z.literal("employer-group"),
  ...nodeFields,
  employers: z.union([z.int().nonnegative(), z.literal("unknown")]).describe("How many employers the node stands for"),
});
export type EmployerGroup = z.infer<typeof employerGroupSchema>;
