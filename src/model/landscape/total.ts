import * as z from "zod";
import { daySchema } from "../values/dates.js";
import { evidenceSchema } from "../values/evidence.js";
import { idSchema, ownIdSchema, wordSchema } from "../values/identifiers.js";
import { unitSchema } from "../values/population.js";
import { validityFields } from "../values/validity-fields.js";
import { memberKinds } from "./node-kinds.js";
import { insurerTypes } from "./nodes/insurer-types.js";

/** Picks members of a total by their attributes; all fields must hold. A list of them is a union. */
export const memberSelectorSchema = z
  .strictObject({
    id: idSchema.optional().describe("The node with this id or alias"),
    kind: z.enum(memberKinds).optional().describe("Nodes of this kind"),
    insurerType: z.enum(insurerTypes).optional().describe("Insurers of this type"),
    providerType: wordSchema.optional().describe("Service providers of this type"),
    association: wordSchema.optional().describe("Insurers of this association"),
    country: z.string().min(1).optional().describe("Organisations of this country"),
    serviceType: wordSchema.optional().describe("Services of this type"),
    tag: wordSchema.optional().describe("Nodes with this tag"),
  })
  .refine((selector) => Object.values(selector).some((value) => value !== undefined), {
    error: "empty-selector",
  })
  .describe("Picks members of a total by their attributes; all fields must hold");
export type MemberSelector = z.infer<typeof memberSelectorSchema>;

/** A published total: the denominator of shares. Rows and pools may sum to less, and the difference is shown. */
export const totalSchema = z
  .strictObject({
    id: ownIdSchema,
    unit: unitSchema.optional().describe("What is counted; insured if absent"),
    insured: z.int().positive().optional().describe("Insured persons; the same as count with unit insured"),
    count: z.int().positive().optional().describe("How many there are of the unit"),
    asOf: daySchema.optional().describe("Date of the figure"),
    insurerTypes: z
      .array(z.enum(insurerTypes))
      .min(1)
      .optional()
      .describe("The insurers that it covers; the statutory ones if absent"),
    members: z
      .array(memberSelectorSchema)
      .min(1)
      .optional()
      .describe(
        "Whom it covers; if absent the statutory insurers, all service providers, all employer groups, or all that have the unit",
      ),
    ...validityFields,
    evidence: evidenceSchema,
  })
  .refine(({ insured, count }) => (insured === undefined) !== (count === undefined), {
    error: "total-amount",
  })
  .refine(({ unit, insured }) => insured === undefined || unit === undefined || unit === "insured", {
    path: ["unit"],
    error: "total-unit",
  })
  .refine(({ insurerTypes: types, members }) => types === undefined || members === undefined, {
    path: ["members"],
    error: "total-members",
  })
  .describe("A published total: the denominator of shares");
/** A published total of one unit. */
export type PublishedTotal = z.infer<typeof totalSchema>;
