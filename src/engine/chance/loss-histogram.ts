/** Parts into which every doubling is cut: values are told apart by a thousandth. */
const partsOfDoubling = 1024;

/**
 * Counts amounts without keeping them: by place, whose amounts differ by less than a thousandth. Memory does not grow with
 * how many are counted; what is counted in parts and added up is the same in whatever order.
 */
export class LossHistogram {
  /** By place: how many. */
  private readonly counts = new Map<number, number>();
  private total = 0;
  private endless = 0;

  /** @param amount - ≥ 0; may be infinite */
  add(amount: number): void {
    this.total++;
    if (amount === Number.POSITIVE_INFINITY) {
      this.endless++;
      return;
    }
    const place = placeOf(amount);
    this.counts.set(place, (this.counts.get(place) ?? 0) + 1);
  }

  /**
   * The amount that so many of those counted, in rising order, do not pass: of its place the middle.
   * @param rank - from 1 to how many were counted
   */
  ranked(rank: number): number {
    if (rank > this.total - this.endless) return Number.POSITIVE_INFINITY;
    let passed = 0;
    for (const place of [...this.counts.keys()].sort((a, b) => a - b)) {
      passed += this.counts.get(place) ?? 0;
      if (passed >= rank) return middleOf(place);
    }
    return 0;
  }
}

function placeOf(amount: number): number {
  if (amount === 0) return Number.NEGATIVE_INFINITY;
  const exponent = Math.floor(Math.log2(amount));
  return exponent * partsOfDoubling + Math.floor((amount / 2 ** exponent - 1) * partsOfDoubling);
}

function middleOf(place: number): number {
  if (place === Number.NEGATIVE_INFINITY) return 0;
  const exponent = Math.floor(place / partsOfDoubling);
  return 2 ** exponent * (1 + (place - exponent * partsOfDoubling + 0.5) / partsOfDoubling);
}
