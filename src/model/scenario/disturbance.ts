import * as z from "zod";
import { momentOrDelaySchema } from "../values/dates.js";
import { evidenceSchema } from "../values/evidence.js";
import { ownIdSchema } from "../values/identifiers.js";
import { selectorsSchema } from "./selector.js";

const disturbanceFields = {
  id: ownIdSchema,
  begin: momentOrDelaySchema.optional().describe("First moment at which it holds; the start of the scenario if absent"),
  end: momentOrDelaySchema.optional().describe("First moment at which it no longer holds; never if absent"),
  reason: z.string().min(1).optional().describe("Why it happens, in words"),
  evidence: evidenceSchema.optional(),
};

/** Cuts every dependency that crosses the border of a set of nodes. Inside the set everything goes on working. */
export const isolationSchema = z
  .strictObject({
    kind: z.literal("isolation").describe("Kind of the disturbance"),
    ...disturbanceFields,
    nodes: selectorsSchema.describe("The set: what any of the selectors picks"),
    except: z.array(selectorsSchema.element).optional().describe("Nodes that stay outside the set"),
  })
  .describe("Cuts every dependency that crosses the border of a set of nodes; inside everything goes on working");

/** Cuts the dependencies between two sets, both ways: an insurer that unplugs itself. */
export const disconnectionSchema = z
  .strictObject({
    kind: z.literal("disconnection").describe("Kind of the disturbance"),
    ...disturbanceFields,
    between: z.tuple([selectorsSchema, selectorsSchema]).describe("The two sets, each a list of selectors"),
  })
  .describe("Cuts the dependencies between two sets of nodes, both ways");

const shareSchema = z.number().min(0).max(1);

/** A level, or the range in which it lies: a partial outage, of which nobody says how far it goes, leaves 0 to 1. */
export const levelSchema = z.union([
  shareSchema,
  z
    .strictObject({
      atLeast: shareSchema.describe("They deliver at least so much"),
      atMost: shareSchema.describe("They deliver at most so much"),
    })
    .refine(({ atLeast, atMost }) => atLeast <= atMost, { error: "range-reversed" })
    .describe("A level that is known as a range only"),
]);
/** A level, or the range in which it lies. */
export type Level = z.infer<typeof levelSchema>;

/** Limits what the nodes can deliver on their own to a level. */
export const degradationSchema = z
  .strictObject({
    kind: z.literal("degradation").describe("Kind of the disturbance"),
    ...disturbanceFields,
    nodes: selectorsSchema.describe("The set: what any of the selectors picks"),
    except: z.array(selectorsSchema.element).optional().describe("Nodes that stay outside the set"),
    level: levelSchema.describe("The most that they deliver: 0 nothing, 1 all; a range where nobody says how much"),
  })
  .describe("Limits what the nodes can deliver on their own to a level");

export const disturbanceSchema = z.discriminatedUnion("kind", [isolationSchema, disconnectionSchema, degradationSchema]);
/** What a scenario does: an isolation, a disconnection or a degradation. */
export type Disturbance = z.infer<typeof disturbanceSchema>;
