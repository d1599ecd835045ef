import * as z from "zod";
import { idSchema } from "../values/identifiers.js";

const groupFields = { id: idSchema, node: idSchema };

/** Dependencies of one node taken together. */
export const groupSchema = z.discriminatedUnion("rule", [
  z.strictObject({ ...groupFields, rule: z.literal("all") }).describe("The weakest counts"),
  z
    .strictObject({ ...groupFields, rule: z.literal("at-least"), k: z.int().positive() })
    .describe("The k-th best counts; k = 1 is any of"),
  z.strictObject({ ...groupFields, rule: z.literal("share") }).describe("Losses add up, until nothing is left"),
  z
    .strictObject({ ...groupFields, rule: z.literal("capacity") })
    .describe("Each supplier carries its weight; the surplus over 1 is reserve"),
]);
export type Group = z.infer<typeof groupSchema>;
/** The rule of a group: all, at-least, share or capacity. */
export type GroupRule = Group["rule"];
