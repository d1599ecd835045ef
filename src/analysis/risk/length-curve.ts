/** Shorter pieces are not cut again: as a part of the length itself. */
const shortest = 0.02;
/** How far the middle of a piece may lie beside the straight line between its ends, as a part of the most that is lost. */
const straight = 1e-7;

/**
 * What is lost by how long a failure lasts, from some lengths that are played: between two of them it is a straight line where its
 * middle lies on that, and else the piece is cut in two, down to a fiftieth of its length. Where nothing but clocks decides, what is
 * lost is made of straight lines.
 */
export class LengthCurve {
  private readonly hours: number[] = [];
  private readonly losses: Float64Array[] = [];

  /**
   * @param played - what is lost by a failure of so many hours: numbers that may be infinite
   * @param from - shortest length that is asked for, more than 0
   * @param to - longest one
   */
  constructor(
    private readonly played: (hours: number) => Float64Array,
    from: number,
    to: number,
  ) {
    this.add(from, this.played(from));
    for (let begin = from; begin < to; ) {
      const end = Math.min(to, 2 * begin);
      this.piece(begin, this.losses.at(-1) ?? new Float64Array(), end, this.played(end));
      begin = end;
    }
  }

  /** @param hours - outside the lengths that are asked for, as at the nearer end */
  at(hours: number): Float64Array {
    const { hours: known, losses } = this;
    let [low, high] = [0, known.length - 1];
    if (hours <= (known[0] ?? 0)) return losses[0] ?? new Float64Array();
    if (hours >= (known[high] ?? 0)) return losses[high] ?? new Float64Array();
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((known[middle] ?? 0) <= hours) low = middle;
      else high = middle;
    }
    const [begin = 0, end = 1] = [known[low], known[high]];
    return between(losses[low] ?? new Float64Array(), losses[high] ?? new Float64Array(), (hours - begin) / (end - begin));
  }

  private add(hours: number, losses: Float64Array): void {
    this.hours.push(hours);
    this.losses.push(losses);
  }

  private piece(begin: number, first: Float64Array, end: number, last: Float64Array): void {
    const middle = (begin + end) / 2;
    if (end - begin > shortest * begin) {
      const found = this.played(middle);
      if (!isNear(found, between(first, last, 0.5))) {
        this.piece(begin, first, middle, found);
        this.piece(middle, found, end, last);
        return;
      }
    }
    this.add(end, last);
  }
}

function between(first: Float64Array, last: Float64Array, part: number): Float64Array {
  return first.map((loss, place) => {
    const next = last[place] ?? 0;
    return loss === next ? loss : loss + part * (next - loss);
  });
}

function isNear(one: Float64Array, other: Float64Array): boolean {
  return one.every((value, place) => {
    const expected = other[place] ?? 0;
    return value === expected || Math.abs(value - expected) <= straight * Math.max(value, expected);
  });
}
