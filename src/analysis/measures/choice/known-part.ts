/** A part loses at least so much, as long as none of these options is taken. */
export interface LossRow {
  readonly part: number;
  readonly loss: number;
  readonly cures: readonly number[];
}

/** A set of the options of a part, and what it loses with them. */
interface KnownSet {
  /** A bit for each option, in their order. */
  readonly mask: bigint;
  readonly loss: number;
}

/** A set that none with more options and as great a loss makes superfluous, as a row. */
interface KnownRow extends KnownSet {
  readonly row: LossRow;
}

const wordBits = 32;

/**
 * What is known of the loss of one part. As it falls with more options, a set says something of those above and below it: of all that
 * is known only the outermost are looked at.
 */
export class KnownPart {
  /** None follows from another. */
  rows: readonly KnownRow[] = [];
  private readonly losses = new Map<bigint, number>();
  /** The losses of sets that none with fewer options and as small a loss makes superfluous. */
  private tops: readonly KnownSet[] = [];
  private readonly bits: readonly bigint[];

  /** @param options - those on which the loss may depend, ascending */
  constructor(
    private readonly part: number,
    readonly options: readonly number[],
  ) {
    this.bits = options.map((_, place) => 1n << BigInt(place));
  }

  /** @param taken - by option: 1 for those that are taken */
  maskOf(taken: Uint8Array): bigint {
    const { options } = this;
    let mask = 0n;
    for (let start = 0; start < options.length; start += wordBits) {
      const end = Math.min(start + wordBits, options.length);
      let word = 0;
      for (let place = start; place < end; place++) if (taken[options[place] ?? -1] === 1) word |= 1 << (place - start);
      if (word !== 0) mask |= BigInt(word >>> 0) << BigInt(start);
    }
    return mask;
  }

  /** The same set without the option at a place. */
  without(mask: bigint, place: number): bigint {
    return mask & ~(this.bits[place] ?? 0n);
  }

  /** Where it was learnt for this very set. */
  exactly(mask: bigint): number | undefined {
    return this.losses.get(mask);
  }

  /** @param least - with all options */
  between(mask: bigint, least: number): { readonly least: number; readonly most: number } {
    const exact = this.losses.get(mask);
    if (exact !== undefined) return { least: exact, most: exact };
    let most = Number.POSITIVE_INFINITY;
    for (const other of this.tops) if (other.loss < most && (other.mask & ~mask) === 0n) most = other.loss;
    return { least: this.leastBelow(mask, least), most };
  }

  /** The first of {@link between}. */
  leastOf(mask: bigint, least: number): number {
    return this.losses.get(mask) ?? this.leastBelow(mask, least);
  }

  /** Whether any row is new. @param least - with all options */
  learn(mask: bigint, loss: number, least: number): boolean {
    if (this.losses.has(mask)) return false;
    this.losses.set(mask, loss);
    if (!this.tops.some((other) => other.loss <= loss && (other.mask & ~mask) === 0n))
      this.tops = [...this.tops.filter((other) => other.loss < loss || (mask & ~other.mask) !== 0n), { mask, loss }];
    if (loss <= least || this.rows.some((other) => other.loss >= loss && (mask & ~other.mask) === 0n)) return false;
    const cures = this.options.filter((_, place) => (mask & (this.bits[place] ?? 0n)) === 0n);
    if (cures.length === 0) return false;
    const row = { part: this.part, loss, cures };
    this.rows = [...this.rows.filter((other) => other.loss > loss || (other.mask & ~mask) !== 0n), { mask, loss, row }];
    return true;
  }

  private leastBelow(mask: bigint, least: number): number {
    let found = least;
    for (const other of this.rows) if (other.loss > found && (mask & ~other.mask) === 0n) found = other.loss;
    return found;
  }
}
