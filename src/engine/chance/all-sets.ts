/** Units that fail, ascending, and the chance that exactly these do. */
export interface FailedSet {
  readonly world: readonly number[];
  readonly chance: number;
}

/** Every way in which so many of independent units fail. */
export class AllSets {
  private readonly certain: readonly number[];
  private readonly open: readonly number[];
  /** Of no open unit. */
  private readonly none: number;

  /** @param chance - of each unit, in [0, 1] */
  constructor(private readonly chance: ArrayLike<number>) {
    const units = Array.from(chance).map((each, unit) => ({ each, unit }));
    this.certain = units.filter(({ each }) => each === 1).map(({ unit }) => unit);
    this.open = units.filter(({ each }) => each > 0 && each < 1).map(({ unit }) => unit);
    this.none = this.open.reduce((product, unit) => product * (1 - chance[unit]!), 1);
  }

  /** Whether there are at most so many. */
  areFew(failures: number, most: number): boolean {
    const free = failures - this.certain.length;
    if (free < 0 || free > this.open.length) return true;
    let ways = 1;
    for (let place = 1; place <= Math.min(free, this.open.length - free) && ways <= most; place++)
      ways = (ways * (this.open.length - Math.min(free, this.open.length - free) + place)) / place;
    return ways <= most;
  }

  /** @remarks Cost: O(failures) each. */
  *of(failures: number): Generator<FailedSet> {
    const free = failures - this.certain.length;
    if (free < 0 || free > this.open.length) return;
    const places = Array.from({ length: free }, (_, place) => place);
    for (;;) {
      const units = places.map((place) => this.open[place]!);
      const chance = units.reduce((product, unit) => product * (this.chance[unit]! / (1 - this.chance[unit]!)), this.none);
      yield { world: [...this.certain, ...units].sort((a, b) => a - b), chance };
      let last = free - 1;
      while (last >= 0 && places[last] === this.open.length - free + last) last--;
      if (last < 0) return;
      places[last] = places[last]! + 1;
      for (let place = last + 1; place < free; place++) places[place] = places[place - 1]! + 1;
    }
  }
}
