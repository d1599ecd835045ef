/**
 * How many of independent units fail (the Poisson-binomial distribution).
 * @param chance - of each unit, in [0, 1]
 * @param most - integer from 0 on
 * @returns length `most + 2`: the chance of 0, 1, …, `most` failures, and at last that of more; each with some 13 right digits,
 * as only positive numbers are added
 * @remarks Cost: time O(units · most). Source: R. E. Barlow and K. D. Heidtmann, "Computing k-out-of-n System Reliability", IEEE
 * Transactions on Reliability R-33(4), 1984, 322–323.
 */
export function failureCounts(chance: ArrayLike<number>, most: number): Float64Array {
  const mass = new Float64Array(most + 2);
  mass[0] = 1;
  for (let unit = 0; unit < chance.length; unit++) {
    const fails = chance[unit]!;
    mass[most + 1] = mass[most + 1]! + fails * mass[most]!;
    for (let failures = Math.min(most, unit + 1); failures > 0; failures--)
      mass[failures] = (1 - fails) * mass[failures]! + fails * mass[failures - 1]!;
    mass[0] = (1 - fails) * mass[0]!;
  }
  return mass;
}

/**
 * How many events a Poisson process has.
 * @param mean - from 0 on
 * @param most - integer from 0 on
 * @returns length `most + 2`: the chance of 0, 1, …, `most` events, and at last that of more
 * @remarks Cost: time O(most + √mean). Relative error some 10⁻¹⁶ · (10 + mean).
 */
export function poissonCounts(mean: number, most: number): Float64Array {
  const mass = new Float64Array(most + 2);
  if (mean === 0) {
    mass[0] = 1;
    return mass;
  }
  let [logMass, sum] = [-mean, 0];
  for (let events = 0; events <= most; events++) {
    if (events > 0) logMass += Math.log(mean / events);
    mass[events] = Math.exp(logMass);
    sum += mass[events]!;
  }
  mass[most + 1] = mean > most + 1 ? Math.max(0, 1 - sum) : tailAbove(mean, most, logMass);
  return mass;
}

/** P(more than `most` events) where the chances fall from there on: added one by one, so that a rare one keeps its digits. */
function tailAbove(mean: number, most: number, logMass: number): number {
  let [sum, term] = [0, Math.exp(logMass)];
  for (let events = most + 1; ; events++) {
    term *= mean / events;
    sum += term;
    if (term <= sum * 1e-17) return sum;
  }
}
