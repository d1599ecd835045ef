import { limitedMean } from "../../engine/chance/failure-hours.js";
import type { FailureLaw } from "../../model/landscape/nodes/failure-law.js";
import type { Bounds } from "../../quantities.js";

/** 365.25 days. A failure that lasts longer counts as so long. */
export const hoursPerYear = 8_766;

/**
 * The probability of being lost at any one moment: as stated, or 1 − e^(−failures a year · mean hours of one / 8766). A failure longer than
 * a year counts as a year.
 * @param part - of all failures, in [0, 1]: those that the node has by itself, or in common with others
 * @remarks Failures that begin at the moments of a Poisson process and overlap: the stationary law that none is on, whatever the law of
 * their hours. Source: L. Takács, "Introduction to the Theory of Queues", Oxford University Press, 1962, chapter 3.
 */
export function lostShare(law: FailureLaw, part = 1): Bounds {
  if (law.kind === "probability") return { atLeast: part * law.probability.atLeast, atMost: part * law.probability.atMost };
  const { perYear, hours } = law;
  const share = (failures: number, mean: number): number => -Math.expm1((-part * failures * mean) / hoursPerYear);
  return {
    atLeast: share(perYear.atLeast, limitedMean(hours.atLeast, hoursPerYear)),
    atMost: share(perYear.atMost, limitedMean(hours.atMost, hoursPerYear)),
  };
}
