/** Sets of positions, one bit each: bit p & 31 of word p >>> 5. */

/** An empty set for n positions. */
export function positionBits(nodeCount: number): Int32Array {
  return new Int32Array((nodeCount >>> 5) + 1);
}

/** Adds a position where a bit is 1. */
export function addPosition(bits: Int32Array, position: number, bit: number): void {
  bits[position >>> 5]! |= bit << (position & 31);
}

/** All scenarios where the position is in the set, else none. */
export function wordOf(bits: Int32Array, position: number): number {
  return (bits[position >>> 5]! << ~position) >> 31; // shifts count modulo 32: the bit goes to the sign, and from there everywhere
}
