import type { Bounds } from "../../quantities.js";
import { heldInPool } from "./pooled-count.js";
import type { PopulationPart, UnitFigures } from "./population-figures.js";
import type { SummedFigures } from "./population-sum.js";

/** What each of a holder's persons, sites or beds lacks, at worst and at best: a share of the level, or hours. */
export interface Lack {
  readonly worst: number;
  readonly best: number;
}

/**
 * Adds up a population × what each of it lacks: graded loss, or unit-hours. The split of a pool, and of what a total leaves to
 * those without a figure, is not known but stays the same all the time, so the bounds are those of the dearest and the cheapest
 * split, in a pool up to the cap for each. Where all lack 1 or nothing, they are those of `PopulationSum`.
 * @remarks Cost: O(1) for each holder; for bounds O(pooled log pooled), and O(holders) where one without a figure may lack something.
 */
export class WeightedSum {
  private atLeast = 0;
  private atMost = 0;
  private readonly pooledWorst: number[][];
  private readonly pooledBest: number[][];
  private openCount = 0;
  /** Of those without a figure: the least that any of those added surely lacks, and the most that any may. */
  private cheapest = Number.POSITIVE_INFINITY;
  private dearest = 0;
  /** Those with a figure and what they lack, where a total may have to be asked what it leaves to those without. */
  private readonly holders: number[] = [];
  private readonly worsts: number[] = [];
  private readonly isWithinTotal: boolean;

  constructor(private readonly figures: SummedFigures) {
    this.pooledWorst = figures.pools.map(() => []);
    this.pooledBest = figures.pools.map(() => []);
    this.isWithinTotal = figures.part.open > 0 && figures.part.openSum.atMost !== Number.POSITIVE_INFINITY;
  }

  /**
   * Adds a holder once; those that are not added lack nothing.
   * @param worst - what it lacks at worst
   * @param best - what it lacks at best
   */
  add(holder: number, worst: number, best: number): void {
    const { least, most, isOpen, poolOf, part } = this.figures;
    if (part.covers[holder] !== 1) return;
    if (this.isWithinTotal) {
      this.holders.push(holder);
      this.worsts.push(worst);
    }
    this.atLeast += (least[holder] ?? 0) * best;
    this.atMost += (most[holder] ?? 0) * worst;
    const pool = poolOf[holder] ?? -1;
    if (pool !== -1) {
      this.pooledWorst[pool]?.push(worst);
      this.pooledBest[pool]?.push(best);
    } else if (isOpen[holder] === 1) {
      this.openCount++;
      this.cheapest = Math.min(this.cheapest, best);
      this.dearest = Math.max(this.dearest, worst);
    }
  }

  reset(): void {
    this.atLeast = 0;
    this.atMost = 0;
    for (const lacks of this.pooledWorst) lacks.length = 0;
    for (const lacks of this.pooledBest) lacks.length = 0;
    this.openCount = 0;
    this.cheapest = Number.POSITIVE_INFINITY;
    this.dearest = 0;
    this.holders.length = 0;
    this.worsts.length = 0;
  }

  /** Infinite at most where somebody without a figure may lack something and no total bounds it. */
  get bounds(): Bounds {
    const { pools, part } = this.figures;
    let [atLeast, atMost] = [this.atLeast, this.atMost];
    pools.forEach((pool, number) => {
      const worst = this.pooledWorst[number] ?? [];
      if (worst.length === 0) return;
      const held = heldInPool(pool, part.inPool[number] ?? 0);
      const uncounted = new Array<number>((part.inPool[number] ?? 0) - worst.length).fill(0);
      const best = [...(this.pooledBest[number] ?? []), ...uncounted].sort((a, b) => a - b);
      atLeast += filled(best, held.atLeast, pool.cap);
      atMost += filled([...worst].sort(falling), held.atMost, pool.cap);
    });
    if (part.open > 0 && this.openCount === part.open && this.cheapest > 0) atLeast += part.openSum.atLeast * this.cheapest;
    if (this.dearest > 0) atMost = Math.min(atMost + part.openSum.atMost * this.dearest, this.withinTotal());
    return { atLeast, atMost };
  }

  /**
   * Those without a figure hold what the total leaves over: whatever a known one holds, they do not. So each of the known counts
   * with what it lacks beyond the dearest of them, at its most where that is more and at its least where it is less.
   */
  private withinTotal(): number {
    const { least, most, poolOf, pools, part } = this.figures;
    if (part.openSum.atMost === Number.POSITIVE_INFINITY) return Number.POSITIVE_INFINITY;
    const { dearest } = this;
    let sum = 0;
    let leastOfAdded = 0;
    this.holders.forEach((holder, index) => {
      if ((poolOf[holder] ?? -1) !== -1) return;
      const worst = this.worsts[index] ?? 0;
      const held = (worst >= dearest ? most[holder] : least[holder]) ?? 0;
      sum += held * (worst - dearest);
      leastOfAdded += least[holder] ?? 0;
    });
    sum -= dearest * (part.leastByFigures - leastOfAdded);
    pools.forEach((pool, number) => {
      const members = part.inPool[number] ?? 0;
      const held = heldInPool(pool, members);
      const lacks = [...(this.pooledWorst[number] ?? [])].sort(falling);
      const beyond = [...lacks, ...new Array<number>(members - lacks.length).fill(0)].map((worst) => worst - dearest);
      sum += filled(beyond, held.atLeast, pool.cap);
      const dearer = beyond.filter((lack) => lack > 0);
      sum += filled(dearer, held.atMost, pool.cap) - filled(dearer, held.atLeast, pool.cap);
    });
    return sum + (part.openSum.atMost + part.known.atLeast) * dearest;
  }
}

const falling = (a: number, b: number): number => b - a;

/** So many put on the places in the order given, each up to the cap. */
function filled(lacks: readonly number[], amount: number, cap: number): number {
  let [left, sum] = [amount, 0];
  for (const each of lacks) {
    const placed = Math.min(left, cap);
    sum += placed * each;
    left -= placed;
  }
  return sum;
}

/**
 * The sum of a {@link WeightedSum} over holders.
 * @param lackOf - by holder, in any order; holders without an entry lack nothing
 * @remarks Summed in order of holders, so that no order of a file changes a bit. Cost: O(k log k) for k of them.
 */
export function weightedSum(figures: UnitFigures, part: PopulationPart, lackOf: ReadonlyMap<number, Lack>): Bounds {
  const sum = new WeightedSum({ ...figures, part });
  for (const [holder, { worst, best }] of [...lackOf].sort(([a], [b]) => a - b)) sum.add(holder, worst, best);
  return sum.bounds;
}
