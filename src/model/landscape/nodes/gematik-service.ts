import * as z from "zod";
import { nodeFields, operatorSchema } from "./node-fields.js";

/** The nation-wide part of a service of the Telematikinfrastruktur, on which each insurer's own service stands. */
export const gematikServiceSchema = z
  .strictObject({
    kind: z.literal("gematik-service").describe("Kind of the node"),
    ...nodeFields,
    operator: operatorSchema.optional(),
  })
  .describe("The nation-wide part of a service of the Telematikinfrastruktur, on which each insurer's own stands");
export type GematikService = z.infer<typeof gematikServiceSchema>;
