import * as z from "zod";

const nameSchema = z.string().min(1).max(500);

/** Names by language. */
export const namesSchema = z
  .strictObject({ de: nameSchema.optional().describe("The German name"), en: nameSchema.optional().describe("The English name") })
  .describe("The name in German (de) and English (en), where it differs from `name`");
export type NamesByLanguage = z.infer<typeof namesSchema>;
