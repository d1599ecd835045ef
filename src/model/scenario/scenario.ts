import * as z from "zod";
import { momentSchema, timeZoneSchema } from "../values/dates.js";
import { evidenceSchema, sourceSchema } from "../values/evidence.js";
import { idSchema, ownIdSchema, wordSchema } from "../values/identifiers.js";
import { namesSchema } from "../values/names.js";
import { schemaLinkSchema } from "../values/schema-link.js";
import { disturbanceSchema } from "./disturbance.js";
import { scenarioVersion } from "./scenario-version.js";

const claimSchema = z.union([
  z.int().nonnegative(),
  z
    .strictObject({
      atLeast: z.int().nonnegative().optional().describe("Published as at least or more than so many"),
      atMost: z.int().nonnegative().optional().describe("Published as at most so many"),
    })
    .refine(({ atLeast, atMost }) => atLeast !== undefined || atMost !== undefined, {
      error: "empty-claim",
    })
    .describe("A number that was published as a bound"),
]);

/** What somebody published about a service type in this scenario; a run says whether it lies within its bounds. */
export const publishedFigureSchema = z
  .strictObject({
    id: ownIdSchema,
    serviceType: wordSchema.describe("The service type that it is about"),
    insured: claimSchema.optional().describe('Persons; { atLeast } for "more than"'),
    insurers: claimSchema.optional().describe("Insurers, likewise"),
    claimedBy: z.string().min(1).describe("Who published it"),
    evidence: evidenceSchema,
  })
  .refine(({ insured, insurers }) => insured !== undefined || insurers !== undefined, {
    error: "empty-published-figure",
  })
  .describe("What somebody published about a service type; a run says whether it lies within its bounds");
export type PublishedFigure = z.infer<typeof publishedFigureSchema>;

/** An outage scenario: named disturbances with times. */
export const scenarioSchema = z
  .strictObject({
    $schema: schemaLinkSchema.optional(),
    tragweite: z.literal(scenarioVersion).describe("Version of the file schema"),
    id: idSchema.describe("What results call the scenario"),
    name: z.string().min(1).optional().describe("What people call it"),
    names: namesSchema.optional(),
    start: momentSchema.optional().describe("The moment from which delays such as +62h count; needed where any is used"),
    timeZone: timeZoneSchema
      .optional()
      .describe(
        "IANA name of the local time, such as Europe/Berlin, with its daylight saving; if absent that of the landscape, else the offset of start for good",
      ),
    sources: z.array(sourceSchema).optional().describe("Where its facts were read"),
    disturbances: z.array(disturbanceSchema).describe("What happens, and when"),
    publishedFigures: z
      .array(publishedFigureSchema)
      .optional()
      .describe("What others published about it, to hold results against"),
  })
  .describe("An outage scenario: named disturbances with times");
export type Scenario = z.infer<typeof scenarioSchema>;
