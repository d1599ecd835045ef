import * as z from "zod";
import { wordSchema } from "../../values/identifiers.js";
import { nodeFields, operatorSchema, typeNameSchema } from "./node-fields.js";
import { supplySchema } from "./supply.js";

/** A technical thing: a data centre, a network, a KIM mailbox, a record system, a mail gateway, a software platform. */
export const systemSchema = z
  .strictObject({
    kind: z.literal("system").describe("Kind of the node"),
    ...nodeFields,
    operator: operatorSchema,
    systemType: wordSchema.describe("What it is: data-centre, network, mail, or a word of the file's own"),
    typeName: typeNameSchema,
    site: wordSchema.optional().describe("Where it stands: what stands at one site fails together"),
    platform: wordSchema.optional().describe("The product that it is made of: what is made of one can fail together"),
    supply: supplySchema.optional(),
  })
  .describe("A technical thing: a data centre, a network, a mailbox, a record system, a mail gateway, a software platform");
export type System = z.infer<typeof systemSchema>;
