import * as z from "zod";
import { nodeFields } from "./node-fields.js";

/** A practice, hospital or pharmacy (Leistungserbringer), or a group of them. */
export const serviceProviderSchema = z.strictObject({
  kind: z.literal("service-provider"),
  ...nodeFields,
  sites: z
    .union([z.int().nonnegative(), z.literal("unknown")])
    .describe("How many practices, hospitals or pharmacies the node stands for"),
});
export type ServiceProvider = z.infer<typeof serviceProviderSchema>;
