import * as z from "zod";
import type { NodeKind } from "../landscape/node.js";
import { organisationKinds } from "../landscape/node-kinds.js";
import { insurerTypes } from "../landscape/nodes/insurer-types.js";
import { wordSchema } from "../values/identifiers.js";
import { withDefaultLimits } from "../values/limits.js";
import { countSchema, unitSchema } from "../values/population.js";
import { schemaLinkSchema } from "../values/schema-link.js";
import { checkParseOptions, type ParseOptions, parseDocument } from "./document.js";

/** The version of the schema of mappings that this package reads. */
export const importMapVersion = "import-map/1";

const headingSchema = z.string().min(1);
const wordsSchema = z.array(z.string().min(1)).optional();

/** What each column of a table is; a heading is found whatever its case and the space in it. */
export const importColumnsSchema = z
  .strictObject({
    service: headingSchema
      .optional()
      .describe("Heading of the column of what the organisation offers or does; this or system is needed"),
    provider: headingSchema.optional().describe("Who runs the system for it"),
    system: headingSchema.optional().describe("What the service runs on; a system is named as its service where there is none"),
    serviceType: headingSchema.optional().describe("Type of the service; made of its name where there is none"),
    substitute: headingSchema.optional().describe("A second supplier, by name"),
    substituteHours: headingSchema.optional().describe("Hours until the second supplier carries"),
    tolerance: headingSchema.optional().describe("Hours that the service may be gone at most"),
    recoveryObjective: headingSchema.optional().describe("Recovery time objective, in hours"),
    persons: headingSchema.optional().describe("How many use the service"),
    criticality: headingSchema.optional().describe("Whether the service is critical, in the words of words.yes and words.no"),
    evidence: headingSchema.optional().describe("How the row is known: documented, inferred or assumed, or a note in words"),
    reference: headingSchema.optional().describe("Number or name of the contract"),
    site: headingSchema.optional().describe("Where the system stands"),
  })
  .describe("What each column is, by its heading");
/** What a column of a table can be. */
export type ImportRole = keyof z.infer<typeof importColumnsSchema>;
/** What a column of a table can be, in the order of the schema. */
export const importRoles = Object.keys(importColumnsSchema.shape) as readonly ImportRole[];

/** Whose table it is. */
export const importOrganisationSchema = z
  .strictObject({
    kind: z.enum(organisationKinds).optional().describe("Kind of the organisation; service-provider if absent, never guessed"),
    name: z.string().min(1).max(500).optional().describe("What people call it"),
    insurerType: z.enum(insurerTypes).optional().describe("Type of an insurer; other if absent"),
    providerType: wordSchema.optional().describe("What a service-provider is, such as hospital"),
    count: countSchema.optional().describe("Insured persons of an insurer, sites of a service-provider"),
  })
  .describe("Whose table it is");

/** Words of the cells, in whatever case. */
export const importWordsSchema = z
  .strictObject({
    yes: wordsSchema.describe("What says yes; else ja, yes, x and their like"),
    no: wordsSchema.describe("What says no; else nein, no, - and their like"),
    own: wordsSchema.describe("What says that the organisation runs it itself; else intern, in-house and their like"),
  })
  .describe("Words of the cells, in whatever case");

/** Kinds that something in a file of another program can become. */
export const foreignKinds = [
  "it-provider",
  "insurer",
  "system",
  "gematik-service",
  "service",
  "service-provider",
] as const satisfies readonly NodeKind[];
/** One of {@link foreignKinds}. */
export type ForeignKind = (typeof foreignKinds)[number];

/** How a table of contracts becomes a landscape: which column is what, and what the table does not say. */
export const importMapSchema = z
  .strictObject({
    $schema: schemaLinkSchema.optional(),
    tragweite: z.literal(importMapVersion).describe("Version of the file schema"),
    organisation: importOrganisationSchema.optional(),
    columns: importColumnsSchema.optional(),
    unit: unitSchema.optional().describe("What the column persons counts; persons if absent"),
    decimal: z.enum([".", ","]).optional().describe("What stands before decimals; told by the numbers themselves if absent"),
    substituteHours: z
      .number()
      .nonnegative()
      .optional()
      .describe("Hours until a second supplier carries, where the table says none"),
    words: importWordsSchema.optional(),
    kinds: z
      .record(z.string().min(1), z.enum(foreignKinds))
      .optional()
      .describe("In files of other programs: kinds of nodes, by their ids, names or types there; nothing else makes an insurer"),
  })
  .describe("How a table of contracts becomes a landscape: which column is what, and what the table does not say");
/** How a table becomes a landscape. */
export type ImportMap = z.infer<typeof importMapSchema>;

/**
 * Checks a plain object and returns it as a mapping.
 * @throws {@link InvalidInputError} with all issues at once
 */
export function parseImportMap(value: unknown, options: ParseOptions = {}): ImportMap {
  checkParseOptions("parseImportMap", options);
  const { limits, file } = options;
  const check = () => [];
  return parseDocument(importMapSchema, value, { version: importMapVersion, limits: withDefaultLimits(limits), check, file });
}
