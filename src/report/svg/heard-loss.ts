import type { Dependency } from "../../model/landscape/dependency.js";
import type { Bounds } from "../../quantities.js";

const nothing: Bounds = { atLeast: 0, atMost: 0 };

/**
 * How much of a supplier's loss arrives at a dependent.
 * @param inside - what the supplier lacks by its level alone
 */
export function heardLoss({ weight, candidates }: Dependency, isCut: boolean, inside: Bounds): Bounds {
  if (!isCut && inside.atMost === 0) return nothing;
  const share = Math.min(1, weight);
  const { atLeast, atMost } = isCut ? { atLeast: 1, atMost: 1 } : inside;
  return { atLeast: candidates === undefined ? share * atLeast : 0, atMost: share * atMost };
}
