import * as z from "zod";
import { daySchema } from "../values/dates.js";
import { evidenceSchema } from "../values/evidence.js";
import { idSchema, ownIdSchema, wordSchema } from "../values/identifiers.js";
import { type BuiltInUnit, unitSchema } from "../values/population.js";
import type { LandscapeNode } from "./node.js";
import { insurerTypes, isStatutory } from "./nodes/insurer.js";

/** Kinds of nodes whose populations may make up a total. */
const memberKinds = ["insurer", "service-provider", "employer-group", "member-group", "service"] as const;

/** Picks members of a total by their attributes; all fields must hold. A list of them is a union. */
export const memberSelectorSchema = z
  .strictObject({
    id: idSchema.optional().describe("The node with this id or alias"),
    kind: z.enum(memberKinds).optional().describe("Nodes of this kind"),
    insurerType: z.enum(insurerTypes).optional().describe("Insurers of this type"),
    providerType: wordSchema.optional().describe("Service providers of this type"),
    association: wordSchema.optional().describe("Insurers of this association"),
    country: z.string().min(1).optional().describe("Organisations of this country"),
    serviceType: wordSchema.optional().describe("Services of this type"),
    tag: wordSchema.optional().describe("Nodes with this tag"),
  })
  .refine((selector) => Object.values(selector).some((value) => value !== undefined), {
    error: "empty-selector",
  })
  .describe("Picks members of a total by their attributes; all fields must hold");
export type MemberSelector = z.infer<typeof memberSelectorSchema>;

/** A published total: the denominator of shares. Rows and pools may sum to less, and the difference is shown. */
export const totalSchema = z
  .strictObject({
    id: ownIdSchema,
    unit: unitSchema.optional().describe("What is counted; insured if absent"),
    insured: z.int().positive().optional().describe("Insured persons; the same as count with unit insured"),
    count: z.int().positive().optional().describe("How many there are of the unit"),
    asOf: daySchema.optional().describe("Date of the figure"),
    insurerTypes: z
      .array(z.enum(insurerTypes))
      .min(1)
      .optional()
      .describe("The insurers that it covers; the statutory ones if absent"),
    members: z
      .array(memberSelectorSchema)
      .min(1)
      .optional()
      .describe(
        "Whom it covers; if absent the statutory insurers, all service providers, all employer groups, or all that have the unit",
      ),
    evidence: evidenceSchema,
  })
  .refine(({ insured, count }) => (insured === undefined) !== (count === undefined), {
    error: "total-amount",
  })
  .refine(({ unit, insured }) => insured === undefined || unit === undefined || unit === "insured", {
    path: ["unit"],
    error: "total-unit",
  })
  .refine(({ insurerTypes: types, members }) => types === undefined || members === undefined, {
    path: ["members"],
    error: "total-members",
  })
  .describe("A published total: the denominator of shares");
/** A published total of one unit. */
export type PublishedTotal = z.infer<typeof totalSchema>;

/** What a total counts. */
export function unitOfTotal({ unit }: PublishedTotal): string {
  return unit ?? "insured";
}

/** How many a total says there are. */
export function countOfTotal({ insured, count }: PublishedTotal): number {
  return insured ?? count ?? 0;
}

/** Which nodes a total of a built-in unit covers where it does not say it. */
const coveredByDefault: Readonly<Record<BuiltInUnit, (node: LandscapeNode) => boolean>> = {
  insured: (node) => node.kind === "insurer" && isStatutory(node),
  sites: (node) => node.kind === "service-provider",
  employers: (node) => node.kind === "employer-group",
};

/** Whether a total covers a node. */
export function isMember(total: PublishedTotal, node: LandscapeNode): boolean {
  const { insurerTypes: types, members } = total;
  if (types !== undefined) return node.kind === "insurer" && types.includes(node.insurerType);
  if (members !== undefined) return members.some((selector) => picks(selector, node));
  const unit = unitOfTotal(total);
  if (Object.hasOwn(coveredByDefault, unit)) return coveredByDefault[unit as BuiltInUnit](node);
  return "populations" in node && (node.populations ?? []).some((each) => each.unit === unit);
}

/** Whether a selector picks a node. */
export function picks(selector: MemberSelector, node: LandscapeNode): boolean {
  if (!(memberKinds as readonly string[]).includes(node.kind)) return false;
  const { id, tag, ...attributes } = selector;
  if (id !== undefined && node.id !== id && !(node.aliases ?? []).includes(id)) return false;
  if (tag !== undefined && !(node.tags ?? []).includes(tag)) return false;
  return Object.entries(attributes).every(
    ([field, value]) => value === undefined || (node as Readonly<Record<string, unknown>>)[field] === value,
  );
}

/**
 * The totals of a unit, the denominator of shares first: those that cover whom such a total covers by default, then the
 * others, each by id, whatever the order of the file.
 */
export function totalsOf(totals: readonly PublishedTotal[] = [], unit: string): PublishedTotal[] {
  const rank = ({ insurerTypes: types, members }: PublishedTotal): number =>
    types === undefined && members === undefined ? 0 : 1;
  return totals.filter((total) => unitOfTotal(total) === unit).sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
}

/** The denominator of shares of the insured: of the totals that cover every statutory insurer the first by id. */
export function wholeTotal(
  totals: readonly PublishedTotal[] = [],
): { readonly id: string; readonly insured: number; readonly asOf?: string | undefined } | undefined {
  const [first] = totalsOf(totals, "insured").filter(
    ({ insurerTypes: types, members }) => types === undefined && members === undefined,
  );
  return first === undefined ? undefined : { id: first.id, insured: countOfTotal(first), asOf: first.asOf };
}
