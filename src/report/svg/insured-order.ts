import type { Insurer } from "../../model/landscape/nodes/insurer.js";

/** By how many insured persons an insurer is sorted: the number or the lower end of its range; one without a figure comes last. */
export function insuredWeight({ insured }: Insurer): number {
  if (typeof insured === "number") return insured;
  return insured === "unknown" ? -1 : insured.atLeast;
}

/** How many an insurer has at most. */
export function mostInsured({ insured }: Insurer): number {
  if (typeof insured === "number") return insured;
  return insured === "unknown" ? Number.POSITIVE_INFINITY : insured.atMost;
}
