import { builtInUnits } from "../values/built-in-units.js";
import type { Count } from "../values/population.js";
import type { LandscapeNode } from "./node.js";

/**
 * What is counted on a node, by unit: the field of its kind, and its further populations. The insured of a member group are
 * those of its insurer and not counted again.
 */
export function populationsOn(node: LandscapeNode): { readonly unit: string; readonly count: Count }[] {
  if (node.kind === "service-provider" && node.countedElsewhere === true) return [];
  const found: { unit: string; count: Count }[] = [];
  if (node.kind !== "member-group") {
    for (const unit of builtInUnits) {
      const count = (node as Partial<Record<typeof unit, Count>>)[unit];
      if (count !== undefined) found.push({ unit, count });
    }
  }
  return "populations" in node && node.populations !== undefined ? [...found, ...node.populations] : found;
}
