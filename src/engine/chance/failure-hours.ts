import { normalBelow, normalQuantile } from "./normal.js";

/** How long a failure lasts. */
export type HoursLaw =
  | { readonly kind: "fixed"; readonly hours: number }
  /** Half of all failures end within `median` hours, nine of ten within `p90`. */
  | { readonly kind: "lognormal"; readonly median: number; readonly p90: number }
  /** Each of these is equally likely. */
  | { readonly kind: "listed"; readonly hours: readonly number[] };

const quantileOfNine = 1.2815515655446004; // of ten

const spreadOf = (median: number, p90: number): number => Math.log(p90 / median) / quantileOfNine;

/**
 * E[min(X, most)] of the hours X that a failure lasts: one that lasts longer counts as so long.
 * @param most - more than 0
 * @remarks Of a lognormal law with μ = ln median and σ = ln(p90 / median) / 1.28155…: e^(μ + σ²/2) Φ(z − σ) + most · Φ(−z) with
 * z = (ln most − μ) / σ. Source: S. A. Klugman, H. H. Panjer and G. E. Willmot, "Loss Models", 4th ed., Wiley, 2012, appendix A.5.1.1.
 */
export function limitedMean(law: HoursLaw, most: number): number {
  if (law.kind === "fixed") return Math.min(law.hours, most);
  if (law.kind === "listed") return law.hours.reduce((sum, hours) => sum + Math.min(hours, most), 0) / law.hours.length;
  const { median, p90 } = law;
  const sigma = spreadOf(median, p90);
  const z = Math.log(most / median) / sigma;
  const within = Math.exp(Math.log(median) + (sigma * sigma) / 2 + Math.log(normalBelow(z - sigma)));
  return Math.min(most, (Number.isFinite(within) ? within : 0) + most * normalBelow(-z));
}

/** The hours that so great a part of all failures does not pass. @param part - in (0, 1) */
export function quantileOfHours(law: HoursLaw, part: number): number {
  if (law.kind === "fixed") return law.hours;
  if (law.kind === "lognormal") return law.median * Math.exp(spreadOf(law.median, law.p90) * normalQuantile(part));
  return law.hours[Math.min(law.hours.length - 1, Math.floor(part * law.hours.length))]!;
}

/** The part of all failures that lasts longer than so many hours. @param hours - at least 0 */
export function partLonger(law: HoursLaw, hours: number): number {
  if (law.kind === "fixed") return law.hours > hours ? 1 : 0;
  if (law.kind === "listed") return law.hours.filter((each) => each > hours).length / law.hours.length;
  return hours === 0 ? 1 : normalBelow(-Math.log(hours / law.median) / spreadOf(law.median, law.p90));
}
