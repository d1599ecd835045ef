import type { HoursLaw } from "../../model/landscape/nodes/failure-law.js";

/** 365.25 days. */
export const hoursPerYear = 8766;

/** The 90 % quantile of the standard normal law. */
const ninety = 1.2815515655446004;

/**
 * E[min(X, most)] of the hours X that a failure lasts.
 * @remarks Of a lognormal law with μ = ln median and σ = ln(p90 / median) / 1.28155…: e^(μ + σ²/2) Φ(z − σ) + most · Φ(−z) with
 * z = (ln most − μ) / σ. Source: S. A. Klugman, H. H. Panjer and G. E. Willmot, "Loss Models", 4th ed., Wiley, 2012, appendix A.5.1.1.
 */
export function limitedMean(law: HoursLaw, most = hoursPerYear): number {
  if (law.kind === "fixed") return Math.min(law.hours, most);
  if (law.kind === "listed") return law.hours.reduce((sum, hours) => sum + Math.min(hours, most), 0) / law.hours.length;
  const { median, p90 } = law;
  const sigma = Math.log(p90 / median) / ninety;
  const z = Math.log(most / median) / sigma;
  const within = Math.exp(Math.log(median) + (sigma * sigma) / 2 + Math.log(normal(z - sigma)));
  return Math.min(most, (Number.isFinite(within) ? within : 0) + most * normal(-z));
}

/** Φ(x), the standard normal law: below `tail` by a continued fraction, else by its series about 0. */
function normal(x: number): number {
  if (x > 0) return 1 - normal(-x);
  const density = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  if (x < tail) {
    let fraction = 0;
    for (let step = fractionSteps; step > 0; step--) fraction = step / (-x + fraction);
    return density / (-x + fraction);
  }
  let term = -x;
  let sum = term;
  for (let odd = 3; term > sum * 2 ** -54; odd += 2) {
    term *= (x * x) / odd;
    sum += term;
  }
  return 0.5 - density * sum;
}

const tail = -2.5;
const fractionSteps = 100;
