import * as z from "zod";
import { idSchema } from "../../values/identifiers.js";
import { unitSchema } from "../../values/population.js";

const amountSchema = z.number().nonnegative().max(1e15);

/** An amount: a number or a range. */
export const amountOrRangeSchema = z.union([
  amountSchema,
  z
    .strictObject({
      atLeast: amountSchema.describe("It is at least so much"),
      atMost: amountSchema.describe("It is at most so much"),
    })
    .refine(({ atLeast, atMost }) => atLeast <= atMost, { error: "range-reversed" })
    .describe("An amount that is known as a range only"),
]);

/** What a node hands out to those that draw on it. */
export const supplySchema = z
  .strictObject({
    perDay: amountOrRangeSchema.describe(
      "So much comes in a day: what is drawn on it beyond that is taken from stock, or shared out",
    ),
    stock: z
      .union([amountOrRangeSchema, z.literal("unknown")])
      .optional()
      .describe("So much is in stock at first, and never more; unknown: nobody knows how much; none if absent"),
    reserve: amountSchema.optional().describe("Below this stock there is an alert"),
    order: z
      .union([z.literal("even"), z.array(idSchema).min(1)])
      .optional()
      .describe(
        "even: all get the same share of what they draw; or ids of those who draw, one served after the other; even if absent",
      ),
    unit: unitSchema.optional().describe("What is drawn: blood-bags, tests; one of the landscape's units"),
  })
  .describe("A supply that several draw on and that may run short: a blood bank, the capacity of a laboratory, spare offices");
/** A supply that several draw on. */
export type SupplyFields = z.infer<typeof supplySchema>;

/** What somebody draws on a supply. */
export const drawsSchema = z
  .strictObject({
    always: amountOrRangeSchema.optional().describe("So much a day, whatever happens"),
    atLoss: amountOrRangeSchema
      .optional()
      .describe("So much a day more when what it draws instead of is lost; in proportion when that is degraded"),
    of: idSchema
      .optional()
      .describe("Id of the dependency of the same node that it draws instead of; the only other one of its group if absent"),
  })
  .refine(({ always, atLoss }) => always !== undefined || atLoss !== undefined, { error: "empty-draw" })
  .refine(({ atLoss, of }) => of === undefined || atLoss !== undefined, { error: "draw-of-nothing", path: ["of"] })
  .describe("What it draws a day on the supply of that node: for a dependency on a node with a supply");
/** What somebody draws on a supply. */
export type DrawFields = z.infer<typeof drawsSchema>;
