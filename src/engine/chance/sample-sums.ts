/**
 * Count, mean and spread of samples, without keeping them. Merged in the same order of chunks it is the same to the last bit.
 * @remarks Source: T. F. Chan, G. H. Golub and R. J. LeVeque, "Algorithms for Computing the Sample Variance", The American
 * Statistician 37(3), 1983, 242–247, equation 1.5.
 */
export class SampleSums {
  /**
   * @param squares - the sum of the squared distances from the mean
   */
  constructor(
    public count = 0,
    public mean = 0,
    public squares = 0,
  ) {}

  add(sample: number): void {
    this.count++;
    const fromOld = sample - this.mean;
    this.mean += fromOld / this.count;
    this.squares += fromOld * (sample - this.mean);
  }

  /** Adds the samples of another. */
  merge({ count, mean, squares }: Pick<SampleSums, "count" | "mean" | "squares">): void {
    if (count === 0) return;
    const all = this.count + count;
    const between = mean - this.mean;
    this.squares += squares + between * between * ((this.count * count) / all);
    this.mean += between * (count / all);
    this.count = all;
  }

  /** The unbiased estimate; `NaN` for less than two samples. */
  get variance(): number {
    return this.count < 2 ? Number.NaN : this.squares / (this.count - 1);
  }

  /** Of the mean; `NaN` for less than two samples. */
  get standardError(): number {
    return Math.sqrt(this.variance / this.count);
  }
}

/** A figure that was sampled. */
export interface Estimate {
  readonly value: number;
  readonly standardError: number;
}

/**
 * The mean over strata that were sampled apart. A stratum of weight 0 may be empty; one of which the figure is known exactly
 * is given with `standardError` 0.
 * @param strata - weights sum to 1
 * @remarks Source: W. G. Cochran, "Sampling Techniques", 3rd edition, 1977, theorems 5.1 and 5.3.
 */
export function stratifiedMean(strata: readonly { readonly weight: number; readonly estimate: Estimate }[]): Estimate {
  let [value, variance] = [0, 0];
  for (const { weight, estimate } of strata) {
    if (weight === 0) continue;
    value += weight * estimate.value;
    variance += (weight * estimate.standardError) ** 2;
  }
  return { value, standardError: Math.sqrt(variance) };
}
