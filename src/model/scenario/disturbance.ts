import * as z from "zod";
import { momentOrDelaySchema } from "../values/dates.js";
import { evidenceSchema } from "../values/evidence.js";
import { idSchema } from "../values/identifiers.js";
import { selectorsSchema } from "./selector.js";

const disturbanceFields = {
  id: idSchema,
  begin: momentOrDelaySchema.optional().describe("First moment at which it holds; the start of the scenario if absent"),
  end: momentOrDelaySchema.optional().describe("First moment at which it no longer holds; never if absent"),
  reason: z.string().min(1).optional(),
  evidence: evidenceSchema.optional(),
};

/** Cuts every dependency that crosses the border of a set of nodes. Inside the set everything goes on working. */
export const isolationSchema = z.strictObject({
  kind: z.literal("isolation"),
  ...disturbanceFields,
  nodes: selectorsSchema,
  except: z.array(selectorsSchema.element).optional().describe("Nodes that stay outside the set"),
});

/** Cuts the dependencies between two sets, both ways: an insurer that unplugs itself. */
export const disconnectionSchema = z.strictObject({
  kind: z.literal("disconnection"),
  ...disturbanceFields,
  between: z.tuple([selectorsSchema, selectorsSchema]),
});

/** Limits what the nodes can deliver on their own to a level. */
export const degradationSchema = z.strictObject({
  kind: z.literal("degradation"),
  ...disturbanceFields,
  nodes: selectorsSchema,
  except: z.array(selectorsSchema.element).optional(),
  level: z.number().min(0).max(1),
});

export const disturbanceSchema = z.discriminatedUnion("kind", [isolationSchema, disconnectionSchema, degradationSchema]);
/** What a scenario does: an isolation, a disconnection or a degradation. */
export type Disturbance = z.infer<typeof disturbanceSchema>;
