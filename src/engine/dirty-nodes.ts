/**
 * A set of positions that finds its next member from any position on. Two levels of bits: a bit of `summary` says
 * whether its word of `bits` has any.
 */
export class DirtyNodes {
  /** One bit a position. */
  private readonly bits: Int32Array;
  /** One bit a word of `bits`. */
  private readonly summary: Int32Array;
  private readonly nodeCount: number;

  constructor(nodeCount: number) {
    this.nodeCount = nodeCount;
    this.bits = new Int32Array((nodeCount >>> 5) + 1); // one word more than members need: `next` may start behind them
    this.summary = new Int32Array((this.bits.length >>> 5) + 1);
  }

  add(position: number): void {
    const word = position >>> 5;
    this.bits[word]! |= 1 << (position & 31);
    this.summary[word >>> 5]! |= 1 << (word & 31);
  }

  delete(position: number): void {
    const word = position >>> 5;
    const left = this.bits[word]! & ~(1 << (position & 31));
    this.bits[word] = left;
    if (left === 0) this.summary[word >>> 5]! &= ~(1 << (word & 31));
  }

  /** The lowest member from `start` on, which may be `nodeCount`; `nodeCount` where there is none. */
  next(start: number): number {
    const { bits, summary } = this;
    const word = start >>> 5;
    const members = bits[word]! & (-1 << (start & 31));
    if (members !== 0) return (word << 5) + lowestBit(members);

    let summaryWord = (word + 1) >>> 5;
    let words = summary[summaryWord]! & (-1 << ((word + 1) & 31));
    while (words === 0) {
      summaryWord++;
      if (summaryWord === summary.length) return this.nodeCount;
      words = summary[summaryWord]!;
    }
    const nextWord = (summaryWord << 5) + lowestBit(words);
    return (nextWord << 5) + lowestBit(bits[nextWord]!);
  }

  /** Empties the set; costs its size only where it is not empty. */
  clear(): void {
    for (let position = this.next(0); position !== this.nodeCount; position = this.next(position)) this.delete(position);
  }
}

/** The number of the lowest bit that is set. */
function lowestBit(word: number): number {
  return 31 - Math.clz32(word & -word);
}
