const multiplier0 = 0xd2511f53;
const multiplier1 = 0xcd9e8d57;
const weyl0 = 0x9e3779b9;
const weyl1 = 0xbb67ae85;
const rounds = 10;

/** The upper 32 bits of a product of two 32-bit numbers. */
function highOf(a: number, b: number): number {
  const [aHigh, aLow, bHigh, bLow] = [a >>> 16, a & 0xffff, b >>> 16, b & 0xffff];
  const middle = aHigh * bLow + ((aLow * bLow) >>> 16);
  const other = aLow * bHigh + (middle & 0xffff);
  return (aHigh * bHigh + Math.floor(middle / 0x10000) + Math.floor(other / 0x10000)) >>> 0;
}

/**
 * Philox4x32-10: four random words for a counter of four words under a key of two, without any state, so that whoever asks for
 * the same counter gets the same words.
 * Source: J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC11, 2011.
 * @param into - length 4
 */
export function philox(c0: number, c1: number, c2: number, c3: number, k0: number, k1: number, into: Uint32Array): void {
  for (let round = 0; round < rounds; round++) {
    const high0 = highOf(multiplier0, c0);
    const low0 = Math.imul(multiplier0, c0);
    const high1 = highOf(multiplier1, c2);
    const low1 = Math.imul(multiplier1, c2);
    c0 = (high1 ^ c1 ^ k0) >>> 0;
    c1 = low1 >>> 0;
    c2 = (high0 ^ c3 ^ k1) >>> 0;
    c3 = low0 >>> 0;
    k0 = (k0 + weyl0) >>> 0;
    k1 = (k1 + weyl1) >>> 0;
  }
  into[0] = c0;
  into[1] = c1;
  into[2] = c2;
  into[3] = c3;
}

/** Numbers of 52 bits in (0, 1), a stream of its own for each sample of each purpose. */
export class CounterDraws {
  private readonly words = new Uint32Array(4);
  private readonly key: readonly [number, number];
  private sampleLow = 0;
  private sampleHigh = 0;
  private block = 0;
  /** Numbers of the last block that were not given out. */
  private left = 0;

  /**
   * @param seed - a whole number in [0, 2⁵³)
   * @param purpose - a whole number in [0, 2³²): streams of different purposes have nothing in common
   */
  constructor(
    seed: number,
    private readonly purpose = 0,
  ) {
    this.key = [seed >>> 0, Math.floor(seed / 2 ** 32)];
  }

  /** Goes to the beginning of the stream of a sample. @param sample - a whole number in [0, 2⁵³) */
  start(sample: number): void {
    this.sampleLow = sample >>> 0;
    this.sampleHigh = Math.floor(sample / 2 ** 32);
    this.block = 0;
    this.left = 0;
  }

  next(): number {
    const { words, key } = this;
    if (this.left === 0) {
      philox(this.block++, this.sampleLow, this.sampleHigh, this.purpose, key[0], key[1], words);
      this.left = 2;
    }
    const at = 4 - 2 * this.left--;
    // 52 bits and a half, which a double holds: neither 0 nor 1
    return ((words[at]! >>> 6) * 2 ** 26 + (words[at + 1]! >>> 6) + 0.5) / 2 ** 52;
  }
}
