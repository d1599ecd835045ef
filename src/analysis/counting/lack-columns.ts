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
    const all = inOrder(Array.isArray(entries) ? entries : Array.from(entries));
    this.holders = new Int32Array(all.length);
    this.worst = new Float64Array(all.length);
    this.best = new Float64Array(all.length);
    for (let place = 0; place < all.length; place++) {
      const entry = all[place];
      if (entry === undefined) continue;
      this.holders[place] = entry[0];
      this.set(place, entry[1]);
    }
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
    const before: number[] = [];
    let place = -1;
    for (const entry of entries) {
      const holder = entry[0];
      // most often they come in order
      place = this.holders[place + 1] === holder ? place + 1 : this.placeOf(holder);
      before.push(place, this.worst[place] ?? 0, this.best[place] ?? 0);
      this.set(place, entry[1]);
    }
    const result = use();
    for (let end = before.length - 3; end >= 0; end -= 3)
      this.set(before[end] ?? -1, { worst: before[end + 1] ?? 0, best: before[end + 2] ?? 0 });
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

type Entry = readonly [holder: number, lack: Lack];

/** Entries ascending by holder, of each the last. */
function inOrder(entries: readonly Entry[]): readonly Entry[] {
  let before = Number.NEGATIVE_INFINITY;
  for (const entry of entries) {
    if (entry[0] <= before) return [...new Map(entries.map((each) => [each[0], each])).values()].sort((a, b) => a[0] - b[0]);
    before = entry[0];
  }
  return entries;
}
