import * as z from "zod";
import { momentSchema } from "../values/dates.js";
import { idSchema, ownIdSchema, wordSchema } from "../values/identifiers.js";
import { namesSchema } from "../values/names.js";
import { unitSchema } from "../values/population.js";

/** Aspects that are a quantity: an interval of the run is held against one that was observed. */
export const quantityAspects = ["level", "count", "messages"] as const;
export type QuantityAspect = (typeof quantityAspects)[number];

export const isQuantity = (aspect: string): aspect is QuantityAspect => (quantityAspects as readonly string[]).includes(aspect);

/** What somebody observed of an incident, to be held against a run of its scenario. */
export const observationSchema = z
  .strictObject({
    id: ownIdSchema,
    row: z.string().min(1).optional().describe("Where the record of the incident has it"),
    what: z.string().min(1).describe("What was observed, in words"),
    whats: namesSchema.optional().describe("The same in German (de) and English (en), where it differs from `what`"),
    nodes: z
      .array(z.string().min(1))
      .min(1)
      .optional()
      .describe("Ids of nodes of the landscape; * stands for any characters. Absent where the landscape has no place for it"),
    except: z
      .array(z.string().min(1))
      .min(1)
      .optional()
      .describe("Of these not those with these ids; * stands for any characters"),
    serviceType: wordSchema.optional().describe("Of the nodes, only services of this type"),
    aspect: z
      .enum(["state", "begin", "end", ...quantityAspects, "volume", "none"])
      .describe(
        "What is compared: the state, when it began, when it ended; the mean level at a moment, how many are hit at a moment, what became of messages in a span. volume: a basis for estimates; none: nothing",
      ),
    state: z
      .enum(["normal", "degraded", "impaired", "lost"])
      .optional()
      .describe(
        "degraded: late, or only a part of it works; impaired: lost or degraded, the source does not say which. Of a count: who is counted; absent: all, each by what it lacks",
      ),
    fromEarliest: momentSchema.optional().describe("It began at this moment or later"),
    fromLatest: momentSchema.optional().describe("It had begun by this moment"),
    toEarliest: momentSchema.optional().describe("It had not ended before this moment"),
    toLatest: momentSchema.optional().describe("It had ended by this moment"),
    moment: momentSchema.optional().describe("Of a level or a count: when it was so. Of messages: from when on they are counted"),
    until: momentSchema.optional().describe("Until when messages are counted"),
    atLeast: z
      .number()
      .nonnegative()
      .optional()
      .describe("What was observed of a level, count or messages was not less than this"),
    atMost: z.number().nonnegative().optional().describe("It was not more than this"),
    weightedBy: unitSchema
      .optional()
      .describe(
        "What a level is the mean over, or what is counted: nodes (if absent), or a unit of the landscape: sites, insured, employers, its own",
      ),
    outcome: z
      .enum(["arrived", "done", "waiting", "rejected", "lost", "resent"])
      .optional()
      .describe("Which messages are counted; of those that wait how many more wait in the end"),
    series: idSchema.optional().describe("Joins points of one curve over time"),
    quantity: z.number().nonnegative().optional().describe("A number that was observed, such as messages a day"),
    unit: z.string().min(1).optional().describe("What the number counts"),
    units: namesSchema.optional().describe("The same in German (de) and English (en), where it differs from `unit`"),
    sources: z.array(z.string().min(1)).min(1).describe("Ids of sources of the scenario or the landscape, or addresses"),
    confidence: z
      .enum(["high", "medium", "low", "derived"])
      .describe("How sure the sources make it; derived: worked out from others"),
    basis: z
      .enum(["observed", "inferred", "computed"])
      .describe(
        "observed: a source says it of what is compared. inferred: read from a statement about something else, such as a group or a cause; counted apart. computed: somebody worked it out; no hit is claimed on it",
      ),
    conflictsWith: idSchema.optional().describe("Another observation that says otherwise; both are kept"),
    heldOut: idSchema
      .optional()
      .describe("A disturbance whose end is taken from another observation, so that this one is predicted"),
    endFrom: idSchema.optional().describe("The observation from which that end is taken"),
    note: z.string().min(1).optional().describe("What else is to be said of it"),
    notes: namesSchema.optional().describe("The same in German (de) and English (en), where it differs from `note`"),
  })
  .refine(({ aspect, state, fromEarliest }) => aspect !== "state" || (state !== undefined && fromEarliest !== undefined), {
    error: "observation-state",
  })
  .refine(
    ({ aspect, moment, until, outcome, atLeast, atMost }) => {
      if (!isQuantity(aspect)) return true;
      const isBounded = moment !== undefined && (atLeast ?? atMost) !== undefined;
      return isBounded && (aspect !== "messages" || (until !== undefined && outcome !== undefined));
    },
    { error: "observation-quantity" },
  )
  .refine(({ atLeast = 0, atMost = Number.POSITIVE_INFINITY }) => atLeast <= atMost, { error: "range-reversed" })
  .refine(({ aspect, atLeast = 0, atMost = 0 }) => aspect !== "level" || Math.max(atLeast, atMost) <= 1, {
    error: "observation-level",
  })
  .refine(({ heldOut, endFrom }) => (heldOut === undefined) === (endFrom === undefined), {
    error: "observation-held-out",
  })
  .describe("What somebody observed of an incident, to be held against a run of its scenario");
export type Observation = z.infer<typeof observationSchema>;
