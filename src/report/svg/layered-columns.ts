import type { Landscape } from "../../model/landscape/landscape.js";
import type { LandscapeNode } from "../../model/landscape/node.js";

/** What a landscape is about: many insurers, one organisation with its contracts, or practices and the like without insurers. */
export type LandscapeSubject = "insurers" | "organisation" | "service-providers";

export type ColumnName = "infrastructure" | "insurers" | "providers" | "systems" | "services" | "groups";

/** Columns from the supplier on the left to the people on the right. One organisation is no column: all of it runs through it. */
export const columnsOf: Readonly<Record<LandscapeSubject, readonly ColumnName[]>> = {
  insurers: ["infrastructure", "insurers", "services", "groups"],
  organisation: ["providers", "systems", "services", "groups"],
  "service-providers": ["providers", "systems", "services", "groups"],
};

export function subjectOf({ nodes }: Landscape): LandscapeSubject {
  const insurers = nodes.filter(({ kind }) => kind === "insurer").length;
  if (insurers > 1) return "insurers";
  if (insurers === 1) return "organisation";
  return nodes.filter(({ kind }) => kind === "service-provider").length === 1 ? "organisation" : "service-providers";
}

/** Where a node stands. Between many insurers systems stand with their operator where that is an insurer or a service provider. */
export function columnOf(node: LandscapeNode, nodes: ReadonlyMap<string, LandscapeNode>, subject: LandscapeSubject): ColumnName {
  if (node.kind === "service") return "services";
  if (subject !== "insurers") {
    if (node.kind === "it-provider") return "providers";
    return node.kind === "system" || node.kind === "gematik-service" ? "systems" : "groups";
  }
  switch (node.kind) {
    case "it-provider":
    case "gematik-service":
      return "infrastructure";
    case "system": {
      const operator = nodes.get(node.operator);
      if (operator?.kind === "insurer") return "insurers";
      return operator?.kind === "service-provider" ? "groups" : "infrastructure";
    }
    case "insurer":
      return "insurers";
    default:
      return "groups";
  }
}
