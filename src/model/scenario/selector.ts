import * as z from "zod";
import { nodeKinds } from "../landscape/node.js";
import { idSchema, wordSchema } from "../values/identifiers.js";

/** Picks nodes by their attributes; all fields must hold. A list of selectors is a union. */
export const selectorSchema = z
  .strictObject({
    id: z
      .string()
      .min(1)
      .optional()
      .describe("A node, by its id or an alias; an organisation stands for all that it and its subsidiaries operate too"),
    kind: z.enum(nodeKinds).optional(),
    operator: idSchema.optional().describe("Run by this organisation or a subsidiary of it"),
    site: wordSchema.optional(),
    platform: wordSchema.optional(),
    systemType: wordSchema.optional(),
    serviceType: wordSchema.optional(),
    association: wordSchema.optional().describe("Insurers of this association"),
    tag: wordSchema.optional(),
  })
  .refine((selector) => Object.values(selector).some((value) => value !== undefined), {
    error: "empty-selector",
  });
export type Selector = z.infer<typeof selectorSchema>;

export const selectorsSchema = z.array(selectorSchema).min(1);
