import { toleranceUnits } from "../../engine/loss.js";
import type { ResolvedDisturbance } from "../levels/apply-disturbances.js";
import { DisturbanceTrials } from "./disturbance-trials.js";
import { allCauses, type ExplainContext } from "./explain-causes.js";

/** Ids of the isolations that take a node only if the operator, or the place, that nobody stated is the one meant; in the order of the scenario. */
export function perhapsIsolating({ resolved }: ExplainContext, nodeId: string): string[] {
  return resolved.flatMap((each) => (each.kind === "isolation" && each.nodes.possibly.has(nodeId) ? [each.id] : []));
}

/**
 * Whether a node that may be isolated is hit at best, too, if it is not: by being cut off from what surely is.
 * @remarks Cost: time O(n + m) where it may be isolated, and one run of what is compiled.
 */
export function isHitOutside(context: ExplainContext, nodeId: string): boolean {
  if (perhapsIsolating(context, nodeId).length === 0) return false;
  const { compiled, evaluationsPerNode } = context.best;
  const outside = context.resolved.map((each): ResolvedDisturbance => {
    if (each.kind !== "isolation") return each;
    const possibly = new Set([...each.nodes.possibly].filter((id) => id !== nodeId));
    return { ...each, nodes: { ...each.nodes, possibly } };
  });
  const trials = new DisturbanceTrials(compiled, outside, evaluationsPerNode);
  trials.run(allCauses(context));
  const { graph, numberOf } = compiled;
  return trials.offeredLoss([graph.positionOf[numberOf.get(nodeId) ?? -1] ?? -1]) > toleranceUnits;
}
