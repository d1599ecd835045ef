import type { Impact } from "../../analysis/impact/impact-result.js";

/** Whether a service is hit, or perhaps, that nobody is counted for, as nobody stated who offers it: with it more may be hit than is counted. */
export function isUnassignedHit({ unassigned = [], nodes }: Pick<Impact, "unassigned" | "nodes">): boolean {
  const ids = new Set(unassigned.flatMap(({ services }) => services));
  return ids.size > 0 && nodes.some(({ id, state }) => ids.has(id) && state.worst !== "normal");
}
