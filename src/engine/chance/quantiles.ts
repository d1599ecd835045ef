import type { EventRates, GridDistribution } from "./compound-poisson.js";

/** A quantile of a sum, and the mean of all quantiles from there on. */
export interface QuantileWithTail {
  /** The smallest value that is not passed with at least this chance; infinite where it lies beyond the grid. */
  readonly quantile: number;
  /** The mean of the quantiles over [level, 1], a part of the value at the quantile included. */
  readonly tail: number;
}

/**
 * The value at risk and the tail value at risk of a distribution.
 * Source: C. Acerbi, D. Tasche, "On the coherence of expected shortfall", Journal of Banking and Finance 26, 2002, 1487–1503,
 * the definition that holds for distributions with steps.
 * @param level - in (0, 1)
 */
export function quantileWithTail({ step, chance, mean }: GridDistribution, level: number): QuantileWithTail {
  let [below, sum] = [0, 0];
  for (let place = 0; place < chance.length; place++) {
    below += chance[place]!;
    sum += chance[place]! * place * step;
    if (below < level * (1 - 1e-15)) continue;
    const quantile = place * step;
    return { quantile, tail: (mean - sum + quantile * (below - level)) / (1 - level) };
  }
  return { quantile: Number.POSITIVE_INFINITY, tail: Number.POSITIVE_INFINITY };
}

/** The chance that a sum is at least so much. */
export function chanceOfAtLeast({ step, chance }: GridDistribution, value: number): number {
  let below = 0;
  for (let place = 0; place < chance.length && place * step < value * (1 - 1e-12); place++) below += chance[place]!;
  return 1 - below;
}

/** The chance that any event of a year takes at least so much. */
export function chanceOfEvent({ perYear, loss }: EventRates, atLeast: number): number {
  let rate = 0;
  for (let event = 0; event < perYear.length; event++) if (loss[event]! >= atLeast) rate += perYear[event]!;
  return -Math.expm1(-rate);
}

/**
 * For each of some chances the smallest value that the worst event of a year passes with at most that chance; losses may be infinite.
 * @param exceedances - in (0, 1)
 */
export function worstEventQuantiles({ perYear, loss }: EventRates, exceedances: readonly number[]): number[] {
  const falling = Int32Array.from({ length: perYear.length }, (_, event) => event).sort((a, b) => loss[b]! - loss[a]!);
  const rates = new Float64Array(falling.length);
  let rate = 0;
  falling.forEach((event, place) => {
    rate += perYear[event]!;
    rates[place] = rate;
  });
  return exceedances.map((exceedance) => {
    const place = rates.findIndex((sum) => -Math.expm1(-sum) > exceedance * (1 + 1e-12));
    return place === -1 ? 0 : loss[falling[place]!]!;
  });
}
