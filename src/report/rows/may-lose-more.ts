import type { Impact } from "../../analysis/impact/impact-result.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { repairedNodes } from "../../model/landscape/repaired-nodes.js";
import { stateOfLevel } from "../../quantities.js";

/**
 * Whether over time more may be lost than all disturbances at once say: of what is repaired one after the other and is lost in part,
 * whole sites are in its course, which those who need it hear.
 */
export function mayLoseMore(landscape: Landscape, { nodes }: Pick<Impact, "nodes">): boolean {
  const repaired = new Set(repairedNodes(landscape).map(({ id }) => id));
  return repaired.size > 0 && nodes.some(({ id, level }) => repaired.has(id) && stateOfLevel(level.atLeast) === "degraded");
}
