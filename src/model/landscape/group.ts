import * as z from "zod";
import { hoursRangeSchema, hoursSchema } from "../values/hours-range.js";
import { idSchema, ownIdSchema } from "../values/identifiers.js";

const groupFields = { id: ownIdSchema, node: idSchema.describe("Id of the node whose dependencies they are") };

/** Hours until somebody notices: a number, a range, or "unknown". */
export const noticeSchema = z.union([hoursSchema, hoursRangeSchema, z.literal("unknown")]);

/** Hours until somebody notices. */
export type Notice = z.infer<typeof noticeSchema>;

const noticeFields = {
  noticeHours: noticeSchema
    .optional()
    .describe("Hours until it is noticed that the group is impaired: they come before the activation of its stand-bys"),
};

/** Dependencies of one node taken together. */
export const groupSchema = z.discriminatedUnion("rule", [
  z
    .strictObject({ ...groupFields, rule: z.literal("all").describe("How the dependencies are taken together") })
    .describe("The weakest counts"),
  z
    .strictObject({
      ...groupFields,
      rule: z.literal("at-least").describe("How the dependencies are taken together"),
      k: z.int().positive().describe("How many suppliers are needed: 1 means that any one is enough"),
      ...noticeFields,
    })
    .describe("The k-th best counts; k = 1 is any of"),
  z
    .strictObject({ ...groupFields, rule: z.literal("share").describe("How the dependencies are taken together") })
    .describe("Losses add up, until nothing is left"),
  z
    .strictObject({
      ...groupFields,
      rule: z.literal("capacity").describe("How the dependencies are taken together"),
      ...noticeFields,
    })
    .describe("Each supplier carries its weight; the surplus over 1 is reserve"),
]);
export type Group = z.infer<typeof groupSchema>;

/** The rule of a group: all, at-least, share or capacity. */
export type GroupRule = Group["rule"];
