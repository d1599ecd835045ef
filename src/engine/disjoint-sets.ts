/**
 * Numbers from 0 on in sets that are joined two by two; the least of a set stands for it.
 * @remarks Cost: O(log n) on average to find or to join. Source: R. E. Tarjan and J. van Leeuwen, "Worst-case Analysis of Set Union
 * Algorithms", Journal of the ACM 31(2), 1984, 245–281 (path halving).
 */
export class DisjointSets {
  private readonly above: Int32Array;

  constructor(count: number) {
    this.above = Int32Array.from({ length: count }, (_, number) => number);
  }

  /** The least of the set of a number. */
  find(number: number): number {
    const { above } = this;
    let at = number;
    while (above[at] !== at) {
      above[at] = above[above[at]!]!;
      at = above[at]!;
    }
    return at;
  }

  join(one: number, other: number): void {
    const [a, b] = [this.find(one), this.find(other)];
    this.above[Math.max(a, b)] = Math.min(a, b);
  }
}
