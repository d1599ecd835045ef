import * as z from "zod";
import { evidenceStatuses } from "../../quantities.js";
import { daySchema } from "./dates.js";
import { idSchema, ownIdSchema } from "./identifiers.js";
import { namesSchema } from "./names.js";

/** Where a fact was read. */
const sourceFields = {
  title: z.string().min(1).optional().describe("What the source is called"),
  titles: namesSchema.optional().describe("The title in German (de) and English (en), where it differs from `title`"),
  url: z.string().min(1).optional().describe("Address, where it has one"),
  date: daySchema.optional().describe("Date of the source itself"),
  note: z.string().min(1).optional().describe("What else is to be said of it, such as a page"),
};

/** A source written where it is used. */
export const inlineSourceSchema = z
  .strictObject(sourceFields)
  .refine(({ title, url }) => title !== undefined || url !== undefined, { error: "source-unnamed" })
  .describe("A source written where it is used");

/** A row of the document's table of sources, named by its id in `evidence.sources`. */
export const sourceSchema = z
  .strictObject({ id: ownIdSchema, ...sourceFields })
  .refine(({ title, url }) => title !== undefined || url !== undefined, { error: "source-unnamed" })
  .describe("Where facts were read: a row of the document's table of sources, named by its id in evidence");
export type Source = z.infer<typeof sourceSchema>;

/** How well a fact is known, and from where. */
export const evidenceSchema = z
  .strictObject({
    status: z
      .enum(evidenceStatuses)
      .describe(
        "documented: a source states this very thing; inferred: by a proxy, a group statement or computed; assumed: neither",
      ),
    sources: z
      .array(z.union([idSchema, inlineSourceSchema]))
      .optional()
      .describe("Ids of the document's sources, or sources written out"),
    fromIncident: idSchema.optional().describe("The incident that this was read off: never credited as a prediction of it"),
    note: z.string().min(1).optional().describe("How it is known, in words"),
  })
  .describe("How well a fact is known, and from where");
export type Evidence = z.infer<typeof evidenceSchema>;
