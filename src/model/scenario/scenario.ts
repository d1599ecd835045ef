import * as z from "zod";
import { checkScenario, readingOf } from "../values/argument-checks.js";
import { momentSchema, parseDelay, parseMoment, timeZoneSchema } from "../values/dates.js";
import { evidenceSchema, sourceSchema } from "../values/evidence.js";
import { idSchema, ownIdSchema, wordSchema } from "../values/identifiers.js";
import { namesSchema } from "../values/names.js";
import { schemaLinkSchema } from "../values/schema-link.js";
import { type Disturbance, disturbanceSchema } from "./disturbance.js";

/** The version of the scenario schema that this package reads. */
export const scenarioVersion = "scenario/1";

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

/** Milliseconds since 1970 of a moment or of a delay after the start; `undefined` where a delay has no start to count from. */
export function momentOf(text: string, start: string | undefined): number | undefined {
  const delay = parseDelay(text);
  if (delay === undefined) return parseMoment(text);
  const from = start === undefined ? undefined : parseMoment(start);
  return from === undefined ? undefined : from + delay;
}

/** When a scenario's disturbances hold. Milliseconds since 1970; without any moment in the scenario, since its start. */
export interface ScenarioSpan {
  readonly start: number;
  /** Whether the scenario says when it is: else moments are only hours after the start. */
  readonly isDated: boolean;
  /** By disturbance. `end` is infinity where none is known. */
  readonly intervals: readonly { readonly begin: number; readonly end: number }[];
}

/** The start is what the scenario says, else the first moment that it names, else 0. A disturbance without a begin begins there. */
export function scenarioSpan({ start, disturbances }: Pick<Scenario, "start" | "disturbances">): ScenarioSpan {
  const stated = start === undefined ? undefined : parseMoment(start);
  const named =
    stated === undefined ? disturbances.flatMap(({ begin }) => (begin === undefined ? [] : (momentOf(begin, start) ?? 0))) : [];
  const from = stated ?? (named.length === 0 ? 0 : named.reduce((least, each) => Math.min(least, each)));
  const intervals = disturbances.map(({ begin, end }) => ({
    begin: begin === undefined ? from : (momentOf(begin, start) ?? from),
    end: end === undefined ? Number.POSITIVE_INFINITY : (momentOf(end, start) ?? Number.POSITIVE_INFINITY),
  }));
  return { start: from, isDated: stated !== undefined || named.length > 0, intervals };
}

/** The disturbances that hold at an instant in milliseconds since 1970: from their begin on, and no longer at their end. */
export function disturbancesAt(scenario: Pick<Scenario, "start" | "disturbances">, instant: number): Disturbance[] {
  const { intervals } = scenarioSpan(scenario);
  return scenario.disturbances.filter((_, index) => {
    const { begin = 0, end = 0 } = intervals[index] ?? {};
    return begin <= instant && instant < end;
  });
}

/** Whether any disturbance of a scenario has a time. */
export function isTimed(scenario: Pick<Scenario, "disturbances">): boolean {
  checkScenario("isTimed", scenario);
  const { disturbances } = scenario;
  const read = (): boolean => disturbances.some(({ begin, end }) => begin !== undefined || end !== undefined);
  return readingOf("isTimed", "scenario", "give one that parseScenario or readScenario made", read);
}
