import type { LandscapeNode, NodeKind, NodeOfKind } from "./node.js";

/** The kinds of nodes, in the order of the manuals. */
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

/** Kinds of nodes whose populations may make up a total. */
export const memberKinds = [
  "insurer",
  "service-provider",
  "employer-group",
  "member-group",
  "service",
] as const satisfies readonly NodeKind[];

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
