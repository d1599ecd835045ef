/**
 * The worst or the best loss of the last so many milliseconds, of what was and is no longer. A piece that ended at t
 * counts until t + window, and no longer then.
 *
 * A queue from which everything is dropped that a later piece outdoes: losses fall from its front (worst) or rise (best).
 * @remarks Cost: each piece enters and leaves once. Source: D. Lemire, "Streaming Maximum-Minimum Filter Using No More
 * than Three Comparisons per Element", Nordic Journal of Computing 13(4), 2006, 328–339.
 */
export class SlidingLoss {
  private readonly ends: number[] = [];
  private readonly losses: number[] = [];
  private front = 0;
  /** Turns the best into the worst: losses are compared after multiplying by it. */
  private readonly sign: 1 | -1;

  constructor(
    /** Milliseconds, above 0. */
    readonly window: number,
    side: "worst" | "best",
  ) {
    this.sign = side === "worst" ? 1 : -1;
  }

  /** The extreme loss among the pieces that still count, or `undefined` where none does. */
  get extreme(): number | undefined {
    return this.losses[this.front];
  }

  /** Notes that a piece with this loss ended; one that what follows outdoes never matters and is not kept. */
  end(time: number, loss: number, following: number): boolean {
    if (this.sign * following >= this.sign * loss) return false;
    const { ends, losses } = this;
    while (losses.length > this.front && this.sign * losses[losses.length - 1]! <= this.sign * loss) {
      losses.pop();
      ends.pop();
    }
    ends.push(time + this.window);
    losses.push(loss);
    return true;
  }

  /** Drops the pieces that no longer count at a moment. */
  drop(time: number): void {
    const { ends, losses } = this;
    while (this.front < ends.length && ends[this.front]! <= time) this.front++;
    if (this.front > 32 && this.front * 2 > ends.length) {
      ends.splice(0, this.front);
      losses.splice(0, this.front);
      this.front = 0;
    }
  }
}
