import * as z from "zod";
import { wordSchema } from "../../values/identifiers.js";
import { nodeFields, operatorSchema } from "./node-fields.js";

/** A technical thing: a data centre, a network, a KIM mailbox, a record system, a mail gateway, a software platform. */
export const systemSchema = z.strictObject({
  kind: z.literal("system"),
  ...nodeFields,
  operator: operatorSchema,
  systemType: wordSchema,
  site: wordSchema.optional(),
  platform: wordSchema.optional(),
});
export type System = z.infer<typeof systemSchema>;
