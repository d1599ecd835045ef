import * as z from "zod";
import { wordSchema } from "../../values/identifiers.js";
import { populationsSchema } from "../../values/population.js";
import { channelSchema } from "./channel.js";
import { nodeFields, operatorSchema, typeNameSchema } from "./node-fields.js";
import { repairField } from "./repair.js";
import { supplySchema } from "./supply.js";

/** What one organisation offers to people or partners: its eAU intake, ePA by app, portal, telephone, benefit payment. */
export const serviceSchema = z
  .strictObject({
    kind: z.literal("service").describe("Kind of the node"),
    ...nodeFields,
    operator: operatorSchema,
    serviceType: wordSchema.describe(
      "What it offers: eau-intake, telephone, or a word of the file's own; services of one type are counted together",
    ),
    typeName: typeNameSchema,
    channel: channelSchema.optional(),
    maxTolerableHours: z
      .number()
      .nonnegative()
      .optional()
      .describe("Maximum tolerable period of disruption (ISO 22301, BSI 200-4)"),
    populations: populationsSchema,
    ...repairField,
    supply: supplySchema.optional(),
    recoveryTimeObjectiveHours: z.number().nonnegative().optional().describe("Recovery time objective (ISO 22301, BSI 200-4)"),
  })
  .describe("What one organisation offers to people or partners: its eAU intake, ePA by app, portal, telephone");
export type Service = z.infer<typeof serviceSchema>;
