import type { CompiledGraph } from "../compile/compiled-graph.js";
import { groupRules } from "../compile/graph-columns.js";
import { lossInSteps } from "../level-steps.js";
import { wholeLoss } from "../loss.js";
import { groupLoss } from "../propagate/group-loss.js";
import type { PropagationState } from "../propagate/propagation-state.js";

/**
 * The units that a node lacks under the losses of its suppliers: own(v) and every group of v, the worst of them; what the groups
 * leave is counted in steps where the node has any.
 * @remarks Cost: time O(dependencies of the node), no allocation.
 */
export function nodeLoss(graph: CompiledGraph, state: PropagationState, position: number): number {
  const { groupStart, slotStart, rule, supplier, weight, limits } = graph;
  const { loss, own, cut, steps } = state;
  const counted = steps?.[position];
  let worst = counted === undefined ? own[position]! : 0;
  const groupEnd = groupStart[position + 1]!;
  for (let group = groupStart[position]!; group < groupEnd && worst < wholeLoss; group++) {
    if (rule[group] === groupRules.all && limits === undefined) {
      const slotEnd = slotStart[group + 1]!;
      for (let slot = slotStart[group]!; slot < slotEnd; slot++) {
        const passed = Math.ceil(weight[slot]! * (cut[slot] === 0 ? loss[supplier[slot]!]! : wholeLoss));
        if (passed > worst) worst = passed;
      }
    } else {
      worst = Math.max(worst, groupLoss(graph, state, group));
    }
  }
  return counted === undefined ? worst : Math.max(own[position]!, lossInSteps(worst, counted));
}
