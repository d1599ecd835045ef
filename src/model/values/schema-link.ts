import * as z from "zod";

/** Where an editor finds the JSON Schema of a document; nothing else reads it. */
export const schemaLinkSchema = z.string().describe("Address of this JSON Schema, for editors");
