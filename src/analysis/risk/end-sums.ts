import { LossHistogram } from "../../engine/chance/loss-histogram.js";

/** Of the normal law, for an interval of 95 %. */
const quantile95 = 1.959963984540054;

/** An amount that so many of all samples do not pass, and the range in which chance leaves it in 95 of 100 cases. */
export interface SampledLevel {
  readonly total: number;
  readonly low: number;
  readonly high: number;
}

/** What samples took, at one end of what is not known: its mean, how far chance may have moved that, and its quantiles. */
export class EndSums {
  private readonly histogram = new LossHistogram();
  private sum = 0;
  private squares = 0;

  /** @param samples - how many there will be */
  constructor(private readonly samples: number) {}

  /** Adds a chunk of samples: sums are made chunk by chunk, so that nobody who shares chunks out changes a bit. */
  add(amounts: readonly number[]): void {
    let [sum, squares] = [0, 0];
    for (const amount of amounts) {
      this.histogram.add(amount);
      sum += amount;
      squares += amount * amount;
    }
    this.sum += sum;
    this.squares += squares;
  }

  get mean(): number {
    return this.sum / this.samples;
  }

  /** Infinite where there is one sample only, or anything is endless. */
  get standardError(): number {
    if (this.samples < 2 || !Number.isFinite(this.squares)) return Number.POSITIVE_INFINITY;
    const variance = Math.max(0, this.squares - this.samples * this.mean ** 2) / (this.samples - 1);
    return Math.sqrt(variance / this.samples);
  }

  /**
   * The amount that at most a part of the samples passes. Its range is that of the ranks which the normal law gives to the number
   * of those that pass the true one; open upwards where these reach beyond the largest sample.
   */
  level(exceedance: number): SampledLevel {
    const { samples, histogram } = this;
    const middle = samples * (1 - exceedance);
    const spread = quantile95 * Math.sqrt(samples * exceedance * (1 - exceedance));
    const at = (rank: number): number => histogram.ranked(Math.min(samples, Math.max(1, rank)));
    return {
      total: at(Math.ceil(middle - 1e-9)),
      low: at(Math.floor(middle - spread)),
      high: middle + spread > samples - 1 ? Number.POSITIVE_INFINITY : at(Math.ceil(middle + spread) + 1),
    };
  }
}
