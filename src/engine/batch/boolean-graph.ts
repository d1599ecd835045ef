import type { CompiledGraph } from "../compile/compiled-graph.js";
import { groupRules } from "../compile/graph-columns.js";

/**
 * Whether every node of a graph is either lost or normal whatever fails: all groups are `all` or `at-least`, every weight
 * is 1, and nothing has slack, a threshold or a stand-by. Such a graph can be swept for 32 scenarios at once.
 * @remarks Cost: time O(n + m).
 */
export function isBooleanGraph({ rule, weight, limits }: CompiledGraph): boolean {
  if (limits !== undefined) return false;
  return rule.every((each) => each === groupRules.all || each === groupRules["at-least"]) && weight.every((each) => each === 1);
}
