/**
 * Draws which of independent units fail, given how many of them do: sets of k with chances in proportion to the product of
 * their odds p / (1 − p). For strata by the number of failures, with weights by {@link failureCounts}.
 * @remarks Cost: time and memory O(units · most) once, then O(k log units) a draw. The next unit that fails is found by halving, as
 * the chance that it is not before a unit is a ratio of elementary symmetric polynomials of the odds. Source: X.-H. Chen,
 * A. P. Dempster and J. S. Liu, "Weighted finite population sampling to maximize entropy", Biometrika 81(3), 1994, 457–469.
 */
export class FailureSets {
  private readonly units: number;
  private readonly certain: readonly number[];
  /** Elementary symmetric polynomials: that of degree k of the odds from `unit` on is at `k · (units + 1) + unit`. */
  private readonly polynomial: Float64Array;

  /**
   * @param chance - of each unit, in [0, 1]
   * @param most - how many failures are asked for at most; integer from 0 on
   * @throws RangeError where the products of the odds are beyond every number
   */
  constructor(
    chance: ArrayLike<number>,
    private readonly most: number,
  ) {
    this.units = chance.length;
    this.certain = Array.from(chance).flatMap((fails, unit) => (fails === 1 ? [unit] : []));
    const wide = this.units + 1;
    const polynomial = new Float64Array((most + 1) * wide);
    polynomial.fill(1, 0, wide);
    for (let degree = 1; degree <= most; degree++) {
      for (let unit = this.units - 1; unit >= 0; unit--) {
        const at = degree * wide + unit;
        const odds = chance[unit] === 1 ? 0 : chance[unit]! / (1 - chance[unit]!);
        polynomial[at] = polynomial[at + 1]! + odds * polynomial[at + 1 - wide]!;
      }
      if (polynomial[degree * wide] === Infinity) throw new RangeError(`the odds of ${degree} failures are beyond every number`);
    }
    this.polynomial = polynomial;
  }

  /** Whether exactly so many can fail; only then they can be drawn. */
  canFail(failures: number): boolean {
    const free = failures - this.certain.length;
    return free >= 0 && free <= this.most && this.polynomial[free * (this.units + 1)]! > 0;
  }

  /**
   * @param failures - how many fail; see {@link canFail}
   * @param uniform - numbers in (0, 1): as many as `failures` less the units that fail for certain are used
   * @param out - receives the units that fail in its first `failures` places, those that fail for certain first, the others in
   * ascending order
   */
  draw(failures: number, uniform: ArrayLike<number>, out: Int32Array): void {
    for (const [place, unit] of this.certain.entries()) out[place] = unit;
    const free = failures - this.certain.length;
    let from = 0;
    for (let drawn = 0; drawn < free; drawn++) {
      const unit = this.next(free - drawn, from, uniform[drawn]!);
      out[this.certain.length + drawn] = unit;
      from = unit + 1;
    }
  }

  /** The last unit from which on the polynomial still is at least `uniform` of that from `from` on. */
  private next(degree: number, from: number, uniform: number): number {
    const start = degree * (this.units + 1);
    const least = uniform * this.polynomial[start + from]!;
    let [low, high] = [from, this.units];
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if (this.polynomial[start + middle]! >= least) low = middle;
      else high = middle;
    }
    return low;
  }
}
