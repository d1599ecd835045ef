import { lowestBit } from "../lowest-bit.js";

/**
 * A set of positions that is worked off in passes. Two levels of bits: a bit of `summary` says whether its word of
 * `bits` has any. A position added at or before the one at work waits for the next pass over its loop.
 */
export class DirtyNodes {
  /** One bit a position. */
  private readonly bits: Int32Array;
  /** One bit a word of `bits`. */
  private readonly summary: Int32Array;
  /** Stands for no position; greater than all. */
  private readonly none: number;
  /** The position at work; −1 before the first. */
  private current = -1;
  /** The lowest member at or before `current`, or `none`. */
  private behind: number;

  constructor(nodeCount: number) {
    this.bits = new Int32Array((nodeCount >>> 5) + 1); // one word more than members need: a search may start behind them
    this.summary = new Int32Array((this.bits.length >>> 5) + 1);
    this.none = nodeCount;
    this.behind = nodeCount;
  }

  add(position: number): void {
    const word = position >>> 5;
    const before = this.bits[word]!;
    this.bits[word] = before | (1 << (position & 31));
    if (before === 0) this.summary[word >>> 5]! |= 1 << (word & 31);
    if (position <= this.current && position < this.behind) this.behind = position;
  }

  /**
   * Removes and returns the next member up to `last`; where there is none, goes back to the lowest; where there is none
   * behind either, goes on beyond `last`. With a `last` of −1 that is always the lowest. −1 where the set is empty.
   */
  takeNext(last: number): number {
    let next = this.memberFrom(this.current + 1);
    if (next > last && this.behind !== this.none) {
      next = this.behind;
      this.behind = this.none;
    }
    if (next === this.none) {
      this.current = -1;
      return -1;
    }
    const word = next >>> 5;
    const left = this.bits[word]! & ~(1 << (next & 31));
    this.bits[word] = left;
    if (left === 0) this.summary[word >>> 5]! &= ~(1 << (word & 31));
    this.current = next;
    return next;
  }

  /** Empties the set; costs its size only where it is not empty. */
  clear(): void {
    while (this.takeNext(-1) !== -1);
  }

  private memberFrom(start: number): number {
    const { bits, summary } = this;
    const word = start >>> 5;
    const members = bits[word]! & (-1 << (start & 31));
    if (members !== 0) return (word << 5) + lowestBit(members);

    let summaryWord = (word + 1) >>> 5;
    let words = summaryWord < summary.length ? summary[summaryWord]! & (-1 << ((word + 1) & 31)) : 0;
    while (words === 0) {
      summaryWord++;
      if (summaryWord >= summary.length) return this.none;
      words = summary[summaryWord]!;
    }
    const nextWord = (summaryWord << 5) + lowestBit(words);
    return (nextWord << 5) + lowestBit(bits[nextWord]!);
  }
}
