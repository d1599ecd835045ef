import type { LossSplit } from "./loss-split.js";
import type { SetRates } from "./set-rates.js";

/**
 * A bound from below on Σ weight × end of jobs on some crews: with ends C¹ on one machine in order of falling weight / duration,
 * (1/k) · Σ w C¹ + (1 − 1/k)/2 · Σ w p. For one crew that is the optimum itself (Smith's rule).
 * Source: W. E. Smith, "Various Optimizers for Single-Stage Production", Naval Research Logistics Quarterly 3, 1956, 59–66; W. L. Eastman,
 * S. Even and I. M. Isaacs, "Bounds for the Optimal Scheduling of n Jobs on m Processors", Management Science 11(2), 1964, 268–279.
 * @param order - of jobs, by falling weight / duration
 * @param ends - is set to Σ over jobs of what one unit of its weight adds: the bound is Σ weight × ends
 */
export function ratioBound(
  order: readonly number[],
  durations: Float64Array,
  weights: Float64Array,
  crews: number,
  ends: Float64Array,
): number {
  let [time, sum] = [0, 0];
  const half = (1 - 1 / crews) / 2;
  for (const job of order) {
    time += durations[job]!;
    ends[job] = time / crews + half * durations[job]!;
    sum += weights[job]! * ends[job]!;
  }
  return sum;
}

/** By falling weight / duration, ties in the order given. */
export function byRatio(ranked: readonly number[], durations: Float64Array, weights: Float64Array): number[] {
  return [...ranked].sort((a, b) => weights[b]! * durations[a]! - weights[a]! * durations[b]!);
}

/** Rounds in which the split of what several jobs take together is bettered. */
const rounds = 200;

/** The best bound that was found, the weights that give it, and the order by ratio under these. */
export interface RatioBound {
  readonly bound: number;
  readonly weights: Float64Array;
  readonly order: readonly number[];
}

/**
 * No plan loses less than this, whatever its order: what is lost is at least a sum of weights of the jobs that are open
 * ({@link LossSplit}), and for such a sum {@link ratioBound} holds. Among the splits a good one is looked for by moving, round by
 * round, a falling part of each loss to that of its jobs that ends last in the order by ratio: a subgradient step of the bound, which is
 * concave in the weights. Every split gives a bound, so the best of all rounds is one.
 * @remarks Cost: n rates for the split and 200 rounds of O(n log n + parts of the split).
 * Source of the relaxation: A. S. Schulz, "Scheduling to Minimize Total Weighted Completion Time", IPCO 1996, LNCS 1084, 301–315, of
 * which splits are the dual; M. Frank and P. Wolfe, "An Algorithm for Quadratic Programming", Naval Research Logistics Quarterly 3, 1956, 95–110, of the steps.
 */
export function bestRatioBound(rates: SetRates, split: LossSplit, crews: number): RatioBound {
  const { durations, ranked } = rates;
  const ends = new Float64Array(durations.length);
  let weights = split.weights();
  let best: RatioBound | undefined;
  for (let round = 0; round < rounds; round++) {
    const order = byRatio(ranked, durations, weights);
    const bound = ratioBound(order, durations, weights, crews, ends);
    if (best === undefined || bound > best.bound) best = { bound, weights, order };
    split.moveTo(ends, 2 / (round + 3));
    weights = split.weights();
  }
  return best as RatioBound;
}
