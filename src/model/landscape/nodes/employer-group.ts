import * as z from "zod";
import { countSchema, populationsSchema } from "../../values/population.js";
import { activityFields, nodeFields } from "./node-fields.js";
import { repairField } from "./repair.js";

/** Employers who fetch eAU. */
export const employerGroupSchema = z
  .strictObject({
    kind: z.literal("employer-group").describe("Kind of the node"),
    ...nodeFields,
    ...activityFields,
    employers: countSchema.describe("How many employers the node stands for: a number, a range, or unknown"),
    populations: populationsSchema,
    ...repairField,
  })
  .describe("Employers who fetch eAU");
export type EmployerGroup = z.infer<typeof employerGroupSchema>;
