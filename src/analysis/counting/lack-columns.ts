/** What each of a holder's persons, sites or beds lacks, at worst and at best: a share of the level, or hours. */
export interface Lack {
  readonly worst: number;
  readonly best: number;
}

/** What some holders lack, by holder. */
export type LackEntries = Iterable<readonly [holder: number, lack: Lack]>;

/**
 * What holders lack, ascending by holder: three parallel columns, which one sum after the other runs through. Of two entries of one
 * holder the last counts; holders without an entry lack nothing.
 * @remarks Cost: time O(k log k), space O(k) for k of them.
 */
export class LackColumns {
  readonly holders: Int32Array;
  readonly worst: Float64Array;
  readonly best: Float64Array;

  constructor(entries: LackEntries) {
    const lackOf = new Map(entries);
    this.holders = Int32Array.from(lackOf.keys()).sort();
    this.worst = new Float64Array(this.holders.length);
    this.best = new Float64Array(this.holders.length);
    for (const [place, holder] of this.holders.entries()) this.set(place, lackOf.get(holder) ?? { worst: 0, best: 0 });
  }

  /** Whether nobody lacks anything, not even at worst. */
  get isNothing(): boolean {
    return this.worst.every((each) => each === 0);
  }

  /**
   * Calls `use` with what holders lack if that of some is another, and puts it back.
   * @param entries - of holders that have an entry
   * @remarks Cost: O(log k) for each of them.
   */
  withOthers<T>(entries: LackEntries, use: () => T): T {
    const before: [place: number, lack: Lack][] = [];
    for (const [holder, lack] of entries) {
      const place = this.placeOf(holder);
      before.push([place, { worst: this.worst[place] ?? 0, best: this.best[place] ?? 0 }]);
      this.set(place, lack);
    }
    const result = use();
    for (const [place, lack] of before.reverse()) this.set(place, lack);
    return result;
  }

  private set(place: number, { worst, best }: Lack): void {
    this.worst[place] = worst;
    this.best[place] = best;
  }

  private placeOf(holder: number): number {
    let [low, high] = [0, this.holders.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.holders[middle] ?? 0) < holder) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
