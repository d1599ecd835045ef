import * as z from "zod";
import { modelIssue } from "../document-issues/model-issue.js";
import { daySchema } from "../values/dates.js";
import { evidenceSchema, sourceSchema } from "../values/evidence.js";
import { idSchema, ownIdSchema } from "../values/identifiers.js";
import { withDefaultLimits } from "../values/limits.js";
import { namesSchema } from "../values/names.js";
import { schemaLinkSchema } from "../values/schema-link.js";
import { checkParseOptions, type ParseOptions, parseDocument } from "./document.js";

/** The version of the schema of rules that this package reads. */
export const regulationVersion = "regulation/1";

/** What a rule's figure is compared with. Figures that a landscape does not hold are listed and cannot be decided. */
export const ruleMeasures = [
  "insured-of-insurer",
  "insured-behind-facility",
  "entities-share",
  "insured-share",
  "systemic-entities",
  "users-share",
  "users",
  "staff",
  "hhi",
  "none",
] as const;
/** One of {@link ruleMeasures}. */
export type RuleMeasure = (typeof ruleMeasures)[number];

const ruleSchema = z
  .strictObject({
    id: ownIdSchema,
    rule: z.string().min(1).describe("The legal act"),
    article: z.string().min(1).describe("The place in it"),
    titles: namesSchema.optional().describe("The act and the place in it in German (de) and English (en), where it differs"),
    definition: z.string().min(1).describe("What the limit is, in words"),
    measures: z.array(z.enum(ruleMeasures)).min(1).describe("What the limit is held against"),
    limit: z.number().nonnegative().optional().describe("Absent where the rule has none or no source was found"),
    unit: z.string().min(1).optional().describe("What the limit counts"),
    validFrom: daySchema.optional().describe("First day in force; absent where no source gives it"),
    validTo: daySchema.optional().describe("Last day in force; absent where there is none or none is known"),
    notBefore: daySchema.optional().describe("It cannot have been in force earlier, as by the year in an act's number"),
    analogue: z.boolean().optional().describe("Used here outside its legal scope, for comparison only"),
    together: idSchema.optional().describe("Rules that must all be met in one category of entities"),
    countsFromApril: z.boolean().optional().describe("A facility newly above counts from 1 April of the following year"),
    appliesTo: z.string().min(1).describe("Whom the rule is for, in words"),
    addressees: namesSchema.optional().describe("The same in German (de) and English (en), where it differs from `appliesTo`"),
    evidence: evidenceSchema,
  })
  .describe("A rule with its limit, dates and legal basis");
/** A rule with its limit, dates and legal basis. */
export type RegulationRule = z.infer<typeof ruleSchema>;

const figureSchema = z
  .strictObject({
    organisation: idSchema.describe("Id of the organisation in a landscape"),
    measure: z.enum(["staff"]).describe("What the figure is"),
    value: z.number().nonnegative().describe("How many"),
    asOf: daySchema.optional().describe("Date of the figure"),
    quality: z
      .enum(["printed", "rounded", "derived", "lower-bound", "unknown"])
      .optional()
      .describe("How the source gives the figure"),
    evidence: evidenceSchema,
  })
  .describe("A figure of an organisation that a landscape does not hold and a rule asks for");
/** A figure of an organisation that a landscape does not hold and a rule asks for. */
export type OrganisationFigure = z.infer<typeof figureSchema>;

/** Named limits of rules, each with its date and legal basis. */
export const regulationSchema = z
  .strictObject({
    $schema: schemaLinkSchema.optional(),
    tragweite: z.literal(regulationVersion).describe("Version of the file schema"),
    id: idSchema.describe("What results call the list"),
    sources: z.array(sourceSchema).optional().describe("Where its rules were read"),
    rules: z.array(ruleSchema).describe("The rules"),
    figures: z.array(figureSchema).optional().describe("Figures that rules ask for and landscapes do not hold"),
  })
  .describe("Named limits of rules, each with its date and legal basis");
/** A list of rules. */
export type Regulation = z.infer<typeof regulationSchema>;

/**
 * Checks a plain object and returns it as a list of rules.
 * @throws {@link InvalidInputError} with all issues at once
 */
export function parseRegulation(value: unknown, options: ParseOptions = {}): Regulation {
  checkParseOptions("parseRegulation", options);
  const { limits, file } = options;
  const check = ({ rules }: Regulation) =>
    rules.flatMap(({ id }, index) => {
      const first = rules.findIndex((rule) => rule.id === id);
      const values = { row: "rule", id, first: `/rules/${first}` } as const;
      return first === index ? [] : [modelIssue("taken-id", values, ["rules", index, "id"])];
    });
  return parseDocument(regulationSchema, value, { version: regulationVersion, limits: withDefaultLimits(limits), check, file });
}
