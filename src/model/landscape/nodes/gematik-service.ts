import * as z from "zod";
import { nodeFields, operatorSchema } from "./node-fields.js";

/** The nation-wide part of a service of the Telematikinfrastruktur, on which each insurer's own service stands. */
export const gematikServiceSchema = z.strictObject({
  kind: z.literal("gematik-service"),
  ...nodeFields,
  operator: operatorSchema.optional(),
});
export type GematikService = z.infer<typeof gematikServiceSchema>;
