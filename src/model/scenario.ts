import * as z from "zod";
import { momentSchema, parseDelay, parseMoment, timeZoneSchema } from "./dates.js";
import { type Disturbance, disturbanceSchema } from "./disturbance.js";
import { evidenceSchema, sourceSchema } from "./evidence.js";
import { idSchema, wordSchema } from "./identifiers.js";
import { namesSchema } from "./names.js";
import { schemaLinkSchema } from "./schema-link.js";

/** The version of the scenario schema that this package reads. */
export const scenarioVersion = "scenario/1";

const claimSchema = z.union([
  z.int().nonnegative(),
  z
    .strictObject({ atLeast: z.int().nonnegative().optional(), atMost: z.int().nonnegative().optional() })
    .refine(({ atLeast, atMost }) => atLeast !== undefined || atMost !== undefined, {
      error: "a claim says atLeast, atMost or both",
    }),
]);

/** What somebody published about a service type in this scenario; a run says whether it lies within its bounds. */
export const publishedFigureSchema = z
  .strictObject({
    id: idSchema,
    serviceType: wordSchema,
    insured: claimSchema.optional().describe('Persons; { atLeast } for "more than"'),
    insurers: claimSchema.optional(),
    claimedBy: z.string().min(1),
    evidence: evidenceSchema,
  })
  .refine(({ insured, insurers }) => insured !== undefined || insurers !== undefined, {
    error: "a published figure gives insured, insurers or both",
  });
export type PublishedFigure = z.infer<typeof publishedFigureSchema>;

/** An outage scenario: named disturbances with times. */
export const scenarioSchema = z.strictObject({
  $schema: schemaLinkSchema.optional(),
  tragweite: z.literal(scenarioVersion).describe("Version of the file schema"),
  id: idSchema,
  name: z.string().min(1).optional(),
  names: namesSchema.optional(),
  start: momentSchema.optional().describe("The moment from which delays such as +62h count; needed where any is used"),
  timeZone: timeZoneSchema
    .optional()
    .describe("IANA name of the local time, such as Europe/Berlin, with its daylight saving; the zone of start if absent"),
  sources: z.array(sourceSchema).optional(),
  disturbances: z.array(disturbanceSchema),
  publishedFigures: z.array(publishedFigureSchema).optional(),
});
export type Scenario = z.infer<typeof scenarioSchema>;

/** Milliseconds since 1970 of a moment or of a delay after the start; `undefined` where a delay has no start to count from. */
export function momentOf(text: string, start: string | undefined): number | undefined {
  const delay = parseDelay(text);
  if (delay === undefined) return parseMoment(text);
  const from = start === undefined ? undefined : parseMoment(start);
  return from === undefined ? undefined : from + delay;
}

/** Whether a disturbance holds at an instant in milliseconds since 1970: from its begin on, and no longer at its end. */
export function isActiveAt({ begin, end }: Disturbance, instant: number, start: string | undefined): boolean {
  const from =
    begin === undefined ? (start === undefined ? Number.NEGATIVE_INFINITY : parseMoment(start)) : momentOf(begin, start);
  const until = end === undefined ? Number.POSITIVE_INFINITY : momentOf(end, start);
  return from !== undefined && until !== undefined && from <= instant && instant < until;
}
