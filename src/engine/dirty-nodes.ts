/**
 * A set of positions that yields its lowest member. Two levels of bits: a bit of `summary` says whether its word of
 * `bits` has any. The cursor moves back when a position before it is added, so loops need no special path.
 */
export class DirtyNodes {
  /** Length ⌈n / 32⌉: one bit a position. */
  private readonly bits: Uint32Array;
  /** Length ⌈n / 1024⌉: one bit a word of `bits`. */
  private readonly summary: Uint32Array;
  /** No summary word before this one has a bit. */
  private cursor: number;

  constructor(nodeCount: number) {
    this.bits = new Uint32Array((nodeCount + 31) >>> 5);
    this.summary = new Uint32Array((nodeCount + 1023) >>> 10);
    this.cursor = this.summary.length;
  }

  add(position: number): void {
    const word = position >>> 5;
    this.bits[word]! |= 1 << (position & 31);
    const summaryWord = position >>> 10;
    this.summary[summaryWord]! |= 1 << (word & 31);
    if (summaryWord < this.cursor) this.cursor = summaryWord;
  }

  /** Removes and returns the lowest member, or −1 where there is none. */
  takeLowest(): number {
    const { summary, bits } = this;
    let summaryWord = this.cursor;
    while (summaryWord < summary.length && summary[summaryWord] === 0) summaryWord++;
    this.cursor = summaryWord;
    if (summaryWord === summary.length) return -1;
    const summaryBits = summary[summaryWord]!;
    const word = (summaryWord << 5) + 31 - Math.clz32(summaryBits & -summaryBits);
    const wordBits = bits[word]!;
    const position = (word << 5) + 31 - Math.clz32(wordBits & -wordBits);
    const left = wordBits & (wordBits - 1);
    bits[word] = left;
    if (left === 0) summary[summaryWord] = summaryBits & (summaryBits - 1);
    return position;
  }

  /** Empties the set; costs its size only where it is not empty. */
  clear(): void {
    while (this.takeLowest() !== -1);
  }
}
