import type { Bounds } from "../../quantities.js";
import { LackColumns, type LackEntries } from "./lack-columns.js";
import { makesUpTotal } from "./makes-up-total.js";
import { heldInPool } from "./pooled-count.js";
import type { PopulationPart, UnitFigures } from "./population-figures.js";
import type { SummedFigures } from "./population-sum.js";

/** So many beyond what is held at least, each of which lacks so much. */
interface Beyond {
  readonly lack: number;
  readonly room: number;
}

/** The same at worst and at best. */
interface OwnBeyond extends Beyond {
  readonly best: number;
}

/** Sums are told apart by so much: neither the order of adding nor the grid of levels, 2⁻⁴⁰ each, gets that far. */
const perUnit = 1000;

/** Halves of a thousandth are met often, and adding up must not decide on which side: this is no part that levels have. */
const beforeHalf = 0.0123;

/** An amount without what adding it up has left behind: to a thousandth of one. */
export function settledAmount(amount: number): number {
  return amount === Number.POSITIVE_INFINITY ? amount : Math.floor(amount * perUnit + 0.5 + beforeHalf) / perUnit;
}

/** Both without it; what is more than nothing stays so at most. */
export function settledAmounts({ atLeast, atMost }: Bounds): Bounds {
  return { atLeast: settledAmount(atLeast), atMost: Math.max(settledAmount(atMost), atMost > 0 ? 1 / perUnit : 0) };
}

/** Bounds in whole units, which hold what is between them: the least rounded down, the most up. */
export function inWholeUnits(bounds: Bounds): Bounds {
  const { atLeast, atMost } = settledAmounts(bounds);
  return { atLeast: Math.floor(atLeast), atMost: Math.ceil(atMost) };
}

/**
 * Adds up a population × what each of it lacks: graded loss, or unit-hours. The split of a pool, and of what a total leaves to
 * those without a figure, is not known but stays the same all the time, so the bounds are those of the dearest and the cheapest
 * split, in a pool up to the cap for each. Where all lack 1 or nothing, they are those of `PopulationSum`.
 * @remarks Cost: O(1) for each holder; for bounds O(pooled log pooled), and O(r log r) for r ranges where a total binds.
 */
export class WeightedSum {
  private atLeast = 0;
  /** The same at worst. */
  private leastAtWorst = 0;
  /** Where those with figures of their own may hold more than that. */
  private readonly beyond: OwnBeyond[] = [];
  private readonly pooledWorst: number[][];
  private readonly pooledBest: number[][];
  private openCount = 0;
  /** Of those without a figure: the least that any of those added surely lacks, and the most that any may. */
  private cheapest = Number.POSITIVE_INFINITY;
  private dearest = 0;

  constructor(private readonly figures: SummedFigures) {
    this.pooledWorst = figures.pools.map(() => []);
    this.pooledBest = figures.pools.map(() => []);
  }

  /**
   * Adds a holder once; those that are not added lack nothing.
   * @param worst - what it lacks at worst
   * @param best - what it lacks at best
   */
  add(holder: number, worst: number, best: number): void {
    const { least, most, isOpen, poolOf, part } = this.figures;
    if (part.covers[holder] !== 1) return;
    const ownLeast = least[holder] ?? 0;
    const room = (most[holder] ?? 0) - ownLeast;
    this.atLeast += ownLeast * best;
    this.leastAtWorst += ownLeast * worst;
    if (room > 0) this.beyond.push({ lack: worst, best, room });
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
    this.leastAtWorst = 0;
    this.beyond.length = 0;
    for (const lacks of this.pooledWorst) lacks.length = 0;
    for (const lacks of this.pooledBest) lacks.length = 0;
    this.openCount = 0;
    this.cheapest = Number.POSITIVE_INFINITY;
    this.dearest = 0;
  }

  /** Infinite at most where somebody without a figure may lack something and no total bounds it. */
  get bounds(): Bounds {
    const { pools, part } = this.figures;
    let { atLeast } = this;
    pools.forEach((pool, number) => {
      const best = this.pooledBest[number] ?? [];
      if (best.length === 0) return;
      const held = heldInPool(pool, part.inPool[number] ?? 0);
      const uncounted = new Array<number>((part.inPool[number] ?? 0) - best.length).fill(0);
      atLeast += filled(
        [...best, ...uncounted].sort((a, b) => a - b),
        held.atLeast,
        pool.cap,
      );
    });
    const atMost = this.mostWithinTotal;
    // where the total leaves no choice, adding up in another order leaves less than nothing between them
    return { atLeast: Math.min(atLeast + this.leastBeyond, atMost), atMost };
  }

  /**
   * What the total leaves beyond what all hold at least, where all without a figure surely lack something, or nobody is without: it goes
   * to those first who lack nothing, and of pools whoever holds it may be these, then to the cheapest, as far as each has room.
   */
  private get leastBeyond(): number {
    const { open, known, openSum } = this.figures.part;
    if (this.openCount < open || this.cheapest === 0 || !makesUpTotal(this.figures.part)) return 0;
    const own = this.beyond.reduce((sum, { room }) => sum + room, 0);
    // no number where figures are open upwards
    let left = openSum.atMost - Math.max(0, known.atMost - known.atLeast - own) || 0;
    let sum = 0;
    for (const { best, room } of [...this.beyond].sort((a, b) => a.best - b.best)) {
      if (left <= 0 || best >= this.cheapest) break;
      const placed = Math.min(left, room);
      sum += placed * best;
      left -= placed;
    }
    return open === 0 ? sum : sum + Math.max(0, left) * this.cheapest;
  }

  /** All hold at least what they do; what the total leaves beyond that goes to the dearest first, as far as each has room. */
  private get mostWithinTotal(): number {
    const { pools, part } = this.figures;
    let sum = this.leastAtWorst;
    const beyond: Beyond[] = [...this.beyond];
    pools.forEach((pool, number) => {
      const held = heldInPool(pool, part.inPool[number] ?? 0);
      const lacks = [...(this.pooledWorst[number] ?? [])].sort(falling);
      lacks.forEach((lack, place) => {
        const least = inPlace(held.atLeast, place, pool.cap);
        sum += lack * least;
        beyond.push({ lack, room: inPlace(held.atMost, place, pool.cap) - least });
      });
    });
    if (this.dearest > 0) beyond.push({ lack: this.dearest, room: Number.POSITIVE_INFINITY });
    let left = part.openSum.atMost;
    if (beyond.reduce((all, { room }) => all + room, 0) > left) beyond.sort((a, b) => b.lack - a.lack);
    for (const { lack, room } of beyond) {
      const placed = Math.min(left, room);
      if (placed > 0) sum += placed * lack;
      left -= placed;
    }
    return sum;
  }
}

/** How much of an amount comes to one place, where places are filled one after the other, each up to the cap. */
const inPlace = (amount: number, place: number, cap: number): number => Math.min(Math.max(amount - place * cap, 0), cap);

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
 * @remarks Summed in order of holders, so that no order of a file changes a bit. Cost: O(k) for k of them in columns, else O(k log k).
 */
export function weightedSum(figures: UnitFigures, part: PopulationPart, lackOf: LackEntries | LackColumns): Bounds {
  const { holders, worst, best } = lackOf instanceof LackColumns ? lackOf : new LackColumns(lackOf);
  const sum = new WeightedSum({ ...figures, part });
  for (let place = 0; place < holders.length; place++) sum.add(holders[place] ?? -1, worst[place] ?? 0, best[place] ?? 0);
  return sum.bounds;
}
