import * as z from "zod";
import { daySchema } from "../values/dates.js";
import { idSchema } from "../values/identifiers.js";
import { remembered } from "../values/known-documents.js";
import { withDefaultLimits } from "../values/limits.js";
import { countSchema, unitSchema } from "../values/population.js";
import { schemaLinkSchema } from "../values/schema-link.js";
import { checkParseOptions, type ParseOptions, parseDocument } from "./document.js";

/** The version of the file schema of figures that this package reads. */
export const figuresVersion = "figures/1";

/** An own figure of one node, laid over the one that a landscape has: of a built-in unit by its name, or of any unit. */
export const figureSchema = z
  .strictObject({
    id: idSchema.describe("Id or alias of an insurer, member group, service provider or employer group"),
    insured: countSchema.optional().describe("Insured persons: a number, a range, or unknown"),
    insuredAsOf: daySchema.optional().describe("Date of the insured"),
    sites: countSchema.optional().describe("Practices, hospitals, pharmacies or towns of a service provider"),
    employers: countSchema.optional().describe("Employers of an employer group"),
    unit: unitSchema.optional().describe("What count counts: insured, sites, employers, or a unit that the landscape declares"),
    count: countSchema.optional().describe("A number, a range, or unknown"),
    asOf: daySchema.optional().describe("Date of the count"),
  })
  .refine(
    ({ insured, sites, employers, unit, count, insuredAsOf, asOf }) =>
      [insured, sites, employers, unit, count, insuredAsOf, asOf].some((value) => value !== undefined),
    { error: "empty-figure" },
  )
  .refine(
    ({ insured, unit, count, insuredAsOf, asOf }) =>
      (unit === undefined) === (count === undefined) &&
      (asOf === undefined || count !== undefined) &&
      (insuredAsOf === undefined || insured !== undefined),
    { error: "figure-parts" },
  )
  .describe("Own figures of one node, laid over those that a landscape has; at least one");
export type Figure = z.infer<typeof figureSchema>;

/** A file of own figures. */
export const figuresSchema = z
  .strictObject({
    $schema: schemaLinkSchema.optional(),
    tragweite: z.literal(figuresVersion).describe("Version of the file schema"),
    figures: z.array(figureSchema).describe("A row for each node"),
  })
  .describe("Own figures, laid over those of a landscape");

/** Figures, and where they stand in the file that they were read from. */
export interface Figures {
  readonly figures: readonly Figure[];
  /** The name under which they were read, where they had one. */
  readonly file?: string;
  /** Line and column of each figure, where the format has lines. */
  readonly positions?: readonly { readonly line: number; readonly column: number }[];
}

/**
 * Checks a plain object and returns the figures in it.
 * @throws {@link InvalidInputError} with all issues at once
 */
export function parseFigures(value: unknown, options: ParseOptions = {}): Figures {
  checkParseOptions("parseFigures", options);
  const { limits, file } = options;
  const parsing = { version: figuresVersion, limits: withDefaultLimits(limits), check: () => [], file };
  const { figures } = parseDocument(figuresSchema, value, parsing);
  return remembered({ figures, ...(file === undefined ? {} : { file }) });
}
