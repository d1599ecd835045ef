import * as z from "zod";
import type { InputIssue } from "../../errors/errors.js";
import { modelIssue } from "../document-issues/model-issue.js";
import { idSchema, ownIdSchema } from "../values/identifiers.js";
import { withDefaultLimits } from "../values/limits.js";
import { schemaLinkSchema } from "../values/schema-link.js";
import { checkParseOptions, type ParseOptions, parseDocument } from "./document.js";
import { patchSchema } from "./patch.js";
import { patchIssues } from "./patch-parse.js";

/** The version of the schema of stated measures that this package reads. */
export const measuresVersion = "measures/1";

/** What a measure changes: as in a patch, without what heads one. */
export const measurePatchSchema = patchSchema
  .pick({ remove: true, change: true, add: true })
  .describe("What a measure changes in the landscape: as in a patch, without its tragweite and id");

/** Something that can be done, what it costs, and what it changes. */
export const statedMeasureSchema = z
  .strictObject({
    id: ownIdSchema,
    name: z.string().min(1).optional().describe("What people call it"),
    cost: z
      .number()
      .nonnegative()
      .describe("What it costs, in the currency of the list; without marks between thousands: 45.000 is 45"),
    source: z.string().min(1).optional().describe("Where its cost comes from, such as an offer"),
    patch: measurePatchSchema,
  })
  .describe("Something that can be done, what it costs, and what it changes; it makes nothing worse");

/** Measures that somebody states, with costs of their own. */
export const measuresSchema = z
  .strictObject({
    $schema: schemaLinkSchema.optional(),
    tragweite: z.literal(measuresVersion).describe("Version of the file schema"),
    id: idSchema.describe("What results call the list"),
    name: z.string().min(1).optional().describe("What people call it"),
    currency: z.string().min(1).max(40).optional().describe("What costs are in: EUR, or something else such as days of work"),
    generated: z
      .boolean()
      .optional()
      .describe("Whether measures that are generated from the landscape join these; false if absent. --cost says what they cost"),
    measures: z.array(statedMeasureSchema).min(1).describe("The measures, in any order; any of them may be taken together"),
  })
  .describe("Measures that somebody states, with costs of their own: the best set of them is found");
/** Measures that somebody states. */
export type MeasureList = z.infer<typeof measuresSchema>;
/** One of them. */
export type StatedMeasure = MeasureList["measures"][number];

/** Measures with the places of their rows in the file that they were read from. */
export interface ReadMeasures extends MeasureList {
  readonly file?: string;
  /** By the path of a measure or of a row of its patch, such as `measures 0 patch add nodes 0`: where it stands. */
  readonly positions?: ReadonlyMap<string, Pick<InputIssue, "line" | "column">>;
}

function measureIssues({ measures }: MeasureList): InputIssue[] {
  return measures.flatMap(({ id, patch }, index) => {
    const first = measures.findIndex((each) => each.id === id);
    const values = { row: "measure", id, first: `/measures/${first}` } as const;
    const taken = first === index ? [] : [modelIssue("taken-id", values, ["measures", index, "id"])];
    return [...taken, ...patchIssues(patch, ["measures", index, "patch"])];
  });
}

/**
 * Checks a plain object and returns it as measures; whether they fit a landscape, and make nothing worse there, is known when they
 * are asked about.
 * @throws `InvalidInputError` with all issues at once
 */
export function parseMeasures(value: unknown, options: ParseOptions = {}): MeasureList {
  checkParseOptions("parseMeasures", options);
  const { limits, file } = options;
  return parseDocument(measuresSchema, value, {
    version: measuresVersion,
    limits: withDefaultLimits(limits),
    check: measureIssues,
    file,
  });
}
