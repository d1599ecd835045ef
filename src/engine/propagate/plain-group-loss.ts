import { groupRules } from "../compile/graph-columns.js";
import { wholeLoss } from "../loss.js";
import { selectKth } from "./select-kth.js";

/**
 * {@link groupLoss} where no dependency has a limit and none is cut: the same units, without asking each slot.
 * @param loss - length n, by position; the other arrays are those of the graph: handed over one by one, they stay in registers
 * @param scratch - length: members of the largest group
 * @remarks Cost: time O(slots of the group). Monotone in every loss.
 */
export function plainGroupLoss(
  rule: Uint8Array,
  parameter: Float64Array,
  slotStart: Int32Array,
  supplier: Int32Array,
  weight: Float64Array,
  loss: Float64Array,
  scratch: Float64Array,
  group: number,
): number {
  const start = slotStart[group]!;
  const end = slotStart[group + 1]!;
  switch (rule[group]) {
    case groupRules.all: {
      let worst = 0;
      for (let slot = start; slot < end; slot++) {
        const passed = Math.ceil(weight[slot]! * loss[supplier[slot]!]!);
        if (passed > worst) worst = passed;
      }
      return worst;
    }
    case groupRules["at-least"]:
      for (let slot = start; slot < end; slot++) scratch[slot - start] = Math.ceil(weight[slot]! * loss[supplier[slot]!]!);
      return selectKth(scratch, end - start, parameter[group]!);
    case groupRules.share: {
      let sum = 0;
      for (let slot = start; slot < end; slot++) sum += Math.min(wholeLoss, Math.ceil(weight[slot]! * loss[supplier[slot]!]!));
      return Math.min(wholeLoss, sum);
    }
    default: {
      let lost = -parameter[group]!;
      for (let slot = start; slot < end; slot++) lost += Math.ceil(weight[slot]! * loss[supplier[slot]!]!);
      return Math.min(wholeLoss, Math.max(0, lost));
    }
  }
}
