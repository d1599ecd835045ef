import * as z from "zod";
import { employerGroupSchema } from "./nodes/employer-group.js";
import { gematikServiceSchema } from "./nodes/gematik-service.js";
import { insurerSchema } from "./nodes/insurer.js";
import { itProviderSchema } from "./nodes/it-provider.js";
import { memberGroupSchema } from "./nodes/member-group.js";
import { serviceSchema } from "./nodes/service.js";
import { serviceProviderSchema } from "./nodes/service-provider.js";
import { systemSchema } from "./nodes/system.js";

/** A node of the landscape; the kinds are closed. */
export const landscapeNodeSchema = z
  .discriminatedUnion("kind", [
    itProviderSchema,
    insurerSchema,
    systemSchema,
    gematikServiceSchema,
    serviceSchema,
    serviceProviderSchema,
    employerGroupSchema,
    memberGroupSchema,
  ])
  .describe("Who or what is in the landscape; these fields have all, and each kind has some of its own");
export type LandscapeNode = z.infer<typeof landscapeNodeSchema>;
export const nodeKinds = [
  "it-provider",
  "insurer",
  "system",
  "gematik-service",
  "service",
  "service-provider",
  "employer-group",
  "member-group",
] as const satisfies readonly LandscapeNode["kind"][];
/** The kind of a node. */
export type NodeKind = LandscapeNode["kind"];
/** A node of one kind. */
export type NodeOfKind<K extends NodeKind> = Extract<LandscapeNode, { kind: K }>;

/** Kinds that run things and may be named as an operator. */
export const organisationKinds = ["it-provider", "insurer", "service-provider"] as const satisfies readonly NodeKind[];
export type OrganisationKind = (typeof organisationKinds)[number];

export function isOrganisation(node: LandscapeNode): node is NodeOfKind<OrganisationKind> {
  return (organisationKinds as readonly string[]).includes(node.kind);
}

/** The operator that a node names, where its kind has one and it names one. */
export function operatorOf(node: LandscapeNode): string | undefined {
  return "operator" in node ? node.operator : undefined;
}
