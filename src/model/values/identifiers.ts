import * as z from "zod";

const idPattern = /^[a-z0-9][a-z0-9.-]*(?:\/[a-z0-9][a-z0-9.-]*)*$/;

/** Characters of an id. */
export const longestId = 200;

/** Whether a text has the form of an id. */
export const isId = (text: string): boolean => text.length <= longestId && idPattern.test(text);

/** Lower-case letters, digits, `-` and `.`, with `/` between levels: `ikk-suedwest/e-mail`. */
export const idSchema = z
  .string()
  .max(longestId)
  .regex(idPattern, { error: "no-id" })
  .describe('Lower-case letters, digits, "-" and ".", with "/" between levels');

/** The id that a row gives itself. */
export const ownIdSchema = idSchema.describe(
  'What other rows call it, once in its list: lower-case letters, digits, "-" and ".", with "/" between levels',
);

/** A foreign id, kept as it came. */
export const aliasSchema = z.string().min(1).max(500);

/** A word of the user's own: a service type, a system type, a site, a platform, a tag. Same form as an id. */
export const wordSchema = idSchema.describe("A word of the file's own, in the form of an id");
