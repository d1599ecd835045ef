import type { LandscapeNode } from "./node.js";

/** The tag of what its owner calls critical; imports set it from a column of criticality. */
const criticalTag = "critical";

/** Whether the owner of a node calls it critical. */
export function isCritical({ tags }: Pick<LandscapeNode, "tags">): boolean {
  return tags?.includes(criticalTag) === true;
}
