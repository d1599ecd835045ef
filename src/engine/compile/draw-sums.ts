/** Sums of so many neighbours stand for them. */
const width = 4;

/**
 * Sums of any stretch of a row in few terms: of each four neighbours there is a sum, of each four such sums another, and so on.
 * @remarks Cost: a sum for every three terms of the row at most, each made once it is asked for; O(log n) terms for a stretch of n.
 */
export class DrawSums<Term> {
  /** By height: the row itself, then sums of what is below. */
  private readonly heights: (Term | undefined)[][];

  constructor(
    row: readonly Term[],
    private readonly sumOf: (terms: readonly Term[]) => Term,
  ) {
    this.heights = [[...row]];
  }

  /** Terms that make the sum of those from `start` to before `end`. */
  stretch(start: number, end: number, height = 0): Term[] {
    const [first, last] = [Math.ceil(start / width), Math.floor(end / width)];
    if (first >= last) return this.terms(start, end, height);
    return [
      ...this.terms(start, first * width, height),
      ...this.stretch(first, last, height + 1),
      ...this.terms(last * width, end, height),
    ];
  }

  private terms(start: number, end: number, height: number): Term[] {
    return Array.from({ length: end - start }, (_, index) => this.at(start + index, height));
  }

  private at(place: number, height: number): Term {
    this.heights[height] ??= [];
    const known = this.heights[height][place];
    if (known !== undefined) return known;
    const sum = this.sumOf(this.terms(place * width, (place + 1) * width, height - 1));
    this.heights[height][place] = sum;
    return sum;
  }
}

/** How many terms there may be at most, sums and all, where each of some stretches begins with the row, and others share it among themselves. */
export function mostSumTerms(terms: number, stretches: number): number {
  let most = 3 * terms;
  for (let reached = 1; reached <= terms; reached *= width) most += (width - 1) * stretches;
  return most;
}
