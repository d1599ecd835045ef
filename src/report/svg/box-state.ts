import type { ShownState } from "../../words/fixed-names.js";
import type { NodeLoss } from "./node-losses.js";

/** The state of a box: what surely holds of any of its nodes, else what perhaps does, else that nothing is known. */
export type BoxState = Exclude<ShownState, "partly">;

/** Of what is worse comes first; what is cut off is the cause and stands before what is lost by it. */
export function boxState(nodes: readonly Pick<NodeLoss, "best" | "worst">[], isUnknown: boolean): BoxState {
  const isAny = (run: "best" | "worst", state: NodeLoss["best"]): boolean => nodes.some((node) => node[run] === state);
  if (isAny("best", "isolated")) return "isolated";
  if (isAny("best", "lost")) return "lost";
  if (isAny("best", "degraded")) return "degraded";
  if (isAny("worst", "lost") || isAny("worst", "isolated")) return "perhaps-lost";
  if (isAny("worst", "degraded")) return "perhaps-degraded";
  return isUnknown ? "unknown" : "normal";
}
