import type { Bounds } from "../../quantities.js";
import { makesUpTotal } from "./makes-up-total.js";
import { heldInPool } from "./pooled-count.js";
import type { PopulationPart, UnitFigures } from "./population-figures.js";

/** What sums of a population are made of. */
export type SummedFigures = Pick<UnitFigures, "least" | "most" | "isOpen" | "poolOf" | "pools"> & {
  /** Those who count in the sum, and what a total says of them. */
  readonly part: Pick<PopulationPart, "covers" | "open" | "leastByFigures" | "inPool" | "known" | "openSum">;
};

/**
 * Adds up a population over two sets of its holders, those surely hit and all that may be hit, of which the first
 * is part of the second. Every analysis counts with it.
 *
 * Figures add up. Of a pool, so many members hold at least max(0, sum − Σ caps of the others) and at most min(sum, Σ caps of
 * theirs). Those without a figure hold together what the total leaves over: where all of them are surely hit, or there are none
 * and the others can make up the total, the sure hold at least the total less the most of all others; and whoever may be hit holds
 * at most what the total leaves to them after those who are not, so that ranges may not all be at their upper ends. Without a
 * total, one that may be hit and has no figure opens the sum upwards: {@link atMost} is infinite.
 * @remarks Cost: O(1) for each holder, O(pools) for each bound.
 */
export class PopulationSum {
  private least = 0;
  private most = 0;
  /** What those who are surely hit hold at most. */
  private mostOfSure = 0;
  /** What those who may be hit hold at least. */
  private leastOfAny = 0;
  private openSure = 0;
  private openAny = 0;
  private readonly sure: Int32Array;
  private readonly any: Int32Array;

  constructor(private readonly figures: SummedFigures) {
    this.sure = new Int32Array(figures.pools.length);
    this.any = new Int32Array(figures.pools.length);
  }

  /** @param by - −1 takes a holder out that was added before */
  addSure(holder: number, by: 1 | -1 = 1): void {
    const { least, most, isOpen, poolOf, part } = this.figures;
    if (part.covers[holder] !== 1) return;
    this.least += by * (least[holder] ?? 0);
    this.mostOfSure += by * (most[holder] ?? 0);
    this.openSure += by * (isOpen[holder] ?? 0);
    const pool = poolOf[holder] ?? -1;
    if (pool !== -1) this.sure[pool] = (this.sure[pool] ?? 0) + by;
  }

  /** @param by - −1 takes a holder out that was added before */
  addAny(holder: number, by: 1 | -1 = 1): void {
    const { least, most, isOpen, poolOf, part } = this.figures;
    if (part.covers[holder] !== 1) return;
    this.most += by * (most[holder] ?? 0);
    this.leastOfAny += by * (least[holder] ?? 0);
    this.openAny += by * (isOpen[holder] ?? 0);
    const pool = poolOf[holder] ?? -1;
    if (pool !== -1) this.any[pool] = (this.any[pool] ?? 0) + by;
  }

  reset(): void {
    this.least = 0;
    this.most = 0;
    this.mostOfSure = 0;
    this.leastOfAny = 0;
    this.openSure = 0;
    this.openAny = 0;
    this.sure.fill(0);
    this.any.fill(0);
  }

  /** What the surely hit hold at least. */
  get atLeast(): number {
    const { knownLeast, figures } = this;
    const { open, known, openSum } = figures.part;
    if (this.openSure < open || !makesUpTotal(figures.part)) return knownLeast;
    // the total, less what those who are not surely hit hold at most; no number where figures are open upwards
    return Math.max(knownLeast, openSum.atMost + known.atLeast - this.mostOfOthers || 0);
  }

  /** What all who may be hit hold at most; infinite where nothing bounds it. */
  get atMost(): number {
    const { known, openSum } = this.figures.part;
    const most = this.openAny === 0 ? this.knownMost : Number.POSITIVE_INFINITY;
    if (openSum.atMost === Number.POSITIVE_INFINITY) return most;
    // the total, less what those who are not hit hold at least
    const total = openSum.atMost + known.atLeast;
    return Math.min(most, total - this.leastOfOthers);
  }

  /** Over those who have figures only. */
  get known(): Bounds {
    return { atLeast: this.knownLeast, atMost: this.knownMost };
  }

  get bounds(): Bounds {
    return { atLeast: this.atLeast, atMost: this.atMost };
  }

  private get knownLeast(): number {
    let sum = this.least;
    this.figures.pools.forEach((pool, number) => {
      sum += heldInPool(pool, this.sure[number] ?? 0).atLeast;
    });
    return sum;
  }

  private get knownMost(): number {
    let sum = this.most;
    this.figures.pools.forEach((pool, number) => {
      sum += heldInPool(pool, this.any[number] ?? 0).atMost;
    });
    return sum;
  }

  /** What those of the part who are not surely hit hold at most, by figures and pools. */
  private get mostOfOthers(): number {
    const { pools, part } = this.figures;
    let sum = part.known.atMost - this.mostOfSure;
    pools.forEach((pool, number) => {
      const members = part.inPool[number] ?? 0;
      sum += heldInPool(pool, members - (this.sure[number] ?? 0)).atMost - heldInPool(pool, members).atMost;
    });
    return sum;
  }

  /** What those of the part who are not hit hold at least, by figures and pools. */
  private get leastOfOthers(): number {
    const { pools, part } = this.figures;
    let sum = part.leastByFigures - this.leastOfAny;
    pools.forEach((pool, number) => {
      sum += heldInPool(pool, (part.inPool[number] ?? 0) - (this.any[number] ?? 0)).atLeast;
    });
    return sum;
  }
}
