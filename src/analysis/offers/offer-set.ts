import { lowestBit } from "../../engine/lowest-bit.js";

/** A set of offers, one bit each. */
export class OfferSet {
  private readonly bits: Int32Array;

  constructor(offers: number, members: Iterable<number> = []) {
    this.bits = new Int32Array((offers >>> 5) + 1);
    for (const offer of members) this.bits[offer >>> 5] = (this.bits[offer >>> 5] ?? 0) | (1 << (offer & 31));
  }

  has(offer: number): boolean {
    return (((this.bits[offer >>> 5] ?? 0) >>> (offer & 31)) & 1) === 1;
  }

  /** Members of this set or of another, each once, ascending. */
  *union(other: OfferSet): Generator<number> {
    for (let index = 0; index < this.bits.length; index++) {
      for (let word = (this.bits[index] ?? 0) | (other.bits[index] ?? 0); word !== 0; word &= word - 1)
        yield (index << 5) + lowestBit(word);
    }
  }
}
