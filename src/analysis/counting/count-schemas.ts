import * as z from "zod";
import { nodeStates } from "../../quantities.js";

const whole = z.int().nonnegative();
const amount = z.number().nonnegative();
const ids = z.array(z.string());
const notKnown = "null: not known";

/** An upper bound as it stands in JSON: `null` where nothing bounds it, which is infinity in a result. */
export const openSchema = <T extends z.ZodType<number>>(value: T) =>
  value.nullable().transform((bound) => bound ?? Number.POSITIVE_INFINITY);

/** A number of persons, sites or other things, as bounds of which the upper one may not be known. */
export const countBoundsSchema = z.strictObject({ atLeast: whole, atMost: openSchema(whole).describe(notKnown) });

/** The same where it need not be whole, such as person-hours. */
export const amountBoundsSchema = z.strictObject({ atLeast: amount, atMost: openSchema(amount).describe(notKnown) });

/** The states of a node over all that is not known. */
export const stateBoundsSchema = z.strictObject({
  worst: z.enum(nodeStates),
  best: z.enum(nodeStates),
  between: z
    .array(z.enum(nodeStates))
    .exactOptional()
    .describe("States between the two that may be the true one too, the worst first; absent where there is none"),
});

const boundsSchema = z.strictObject({ atLeast: whole, atMost: whole });

const partCountSchema = z.strictObject({
  total: z.string().nullable().describe("Id of the total that covers them; null for those outside all totals"),
  surely: ids,
  possibly: ids.describe("Those who may be and not surely are"),
  organisations: boundsSchema.describe("How many that are"),
  count: countBoundsSchema.describe("Persons, sites, beds: over all sizes that are not known"),
  known: boundsSchema.describe("Over those who have figures or stand in a pool"),
  withoutFigure: ids.describe("Those who may be hit and have neither"),
});

const stateCountSchema = z.strictObject({
  parts: z.array(partCountSchema).describe("The total that is the denominator of shares first, those outside all totals last"),
});

/** What tells one row from another; the same as {@link CountedRow}. */
export const countedRowFields = {
  what: z
    .enum(["service", "organisation"])
    .describe("Whose people lose a service type, or which organisations are lost themselves"),
  type: z.string().describe("A service type, or a type of organisation"),
  unit: z.string(),
};

const publishedSchema = whole.describe("The total as published, where what its members hold at least exceeds it");

/** A total as shares are taken of it; the same as {@link CountedTotal}. */
export const countedTotalFields = {
  id: z.string(),
  count: openSchema(whole).describe(
    "How many there are: the total, or what its members hold where that is more; null: not known",
  ),
  published: publishedSchema.exactOptional(),
};

/** What tells one part of a row from another, and how many there are in it. */
export const rowPartFields = {
  total: z.string().nullable().describe("Id of the total that covers them; null for those outside all totals"),
  isOutermost: z.boolean().describe("Whether no other part covers all that it does: these parts are disjoint"),
  whole: openSchema(whole).describe(
    "How many there are of the unit: the total, or what the figures add up to at most where there is none or they exceed it; null: not known",
  ),
  published: publishedSchema.exactOptional(),
};

const share = z.number().min(0).max(1);

/** A range of service levels, where anybody has one. */
export const degradedLevelSchema = z.strictObject({ atLeast: share, atMost: share }).nullable();

/** What one row counts; the same as {@link RowCount}. */
export const rowCountSchema = z.strictObject({
  ...countedRowFields,
  offering: whole.describe("Organisations that stand in the row"),
  parts: z
    .array(
      z.strictObject({
        ...rowPartFields,
        offering: whole.describe("Organisations of the row"),
        impaired: z
          .strictObject({ organisations: boundsSchema, count: countBoundsSchema })
          .describe("Lost, isolated or degraded: surely where one of these holds in every truth, though nobody knows which"),
        degradedLevel: degradedLevelSchema.describe("The lowest and the highest of those who may be degraded; null: nobody is"),
      }),
    )
    .describe("What is counted in each part, parallel to the parts of the states"),
  lost: stateCountSchema.describe("An isolated one counts as lost to its people"),
  isolated: stateCountSchema.describe("Of the lost those that only isolation keeps away"),
  degraded: stateCountSchema,
  gradedLoss: z.array(amountBoundsSchema).describe("Count × (1 − level), by part"),
});
