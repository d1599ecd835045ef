import type { Dependency } from "../../model/landscape/dependency.js";
import type { Bounds } from "../../quantities.js";
import type { NodeLosses } from "./node-losses.js";

/** How much of a supplier's loss arrives at a dependent. */
export function heardLoss({ weight, candidates }: Dependency, supplier: string, isCut: boolean, losses: NodeLosses): Bounds {
  const share = Math.min(1, weight);
  const { atLeast, atMost } = isCut ? { atLeast: 1, atMost: 1 } : losses.of(supplier).inside;
  return { atLeast: candidates === undefined ? share * atLeast : 0, atMost: share * atMost };
}
