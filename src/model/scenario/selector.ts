import * as z from "zod";
import { nodeKinds } from "../landscape/node-kinds.js";
import { idSchema, wordSchema } from "../values/identifiers.js";

/** The code of an issue for a text; what else is wrong says itself. */
const forText =
  (code: "selector-wanted" | "selectors-wanted") =>
  ({ input }: { readonly input?: unknown }): string | undefined =>
    typeof input === "string" ? code : undefined;

/** Picks nodes by their attributes; all fields must hold. A list of selectors is a union. */
export const selectorSchema = z
  .strictObject(
    {
      id: z
        .string()
        .min(1)
        .optional()
        .describe("A node, by its id or an alias; an organisation stands for all that it and its subsidiaries operate too"),
      kind: z.enum(nodeKinds).optional().describe("Nodes of this kind"),
      operator: idSchema.optional().describe("Run by this organisation or a subsidiary of it"),
      site: wordSchema.optional().describe("Systems at this site"),
      platform: wordSchema.optional().describe("Systems of this platform"),
      systemType: wordSchema.optional().describe("Systems of this type"),
      serviceType: wordSchema.optional().describe("Services of this type"),
      association: wordSchema.optional().describe("Insurers of this association"),
      tag: wordSchema.optional().describe("Nodes with this tag"),
    },
    { error: forText("selector-wanted") },
  )
  .refine((selector) => Object.values(selector).some((value) => value !== undefined), {
    error: "empty-selector",
  })
  .describe("Picks nodes by their attributes; all fields must hold");
export type Selector = z.infer<typeof selectorSchema>;

export const selectorsSchema = z.array(selectorSchema, { error: forText("selectors-wanted") }).min(1);
