import type { LossLimit, Weighted } from "./choice-problem.js";

/** One aim of several: what is made least, the cost or a loss, under which limits, and how many units it may cost. */
export interface Stage {
  /** The cost where there is none. */
  readonly aim: Weighted | undefined;
  readonly limits: readonly LossLimit[];
  readonly budget: number;
}

/** Σ weight × loss in the order of the parts. As rounding is monotone, the sum of smaller losses is never greater. */
export function weightedLoss({ parts, weights }: Weighted, losses: ArrayLike<number>): number {
  let sum = 0;
  parts.forEach((part, index) => {
    sum += (weights[index] ?? 0) * (losses[part] ?? 0);
  });
  return sum;
}

export const holds = (limit: LossLimit, losses: ArrayLike<number>): boolean => weightedLoss(limit, losses) <= limit.atMost;

/** The parts whose loss matters to a stage. */
export const partsOf = ({ aim, limits }: Stage): number[] => [
  ...new Set([...(aim?.parts ?? []), ...limits.flatMap(({ parts }) => parts)]),
];
