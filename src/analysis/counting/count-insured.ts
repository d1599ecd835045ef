import type { Landscape } from "../../model/landscape/landscape.js";
import { oncePerFrozen } from "../../model/values/remembered.js";
import type { Bounds } from "../../quantities.js";
import type { Lack } from "./lack-columns.js";
import { heldInPool } from "./pooled-count.js";
import { type PopulationFigures, type PopulationPart, populationFigures, type UnitFigures } from "./population-figures.js";
import { PopulationSum, type SummedFigures } from "./population-sum.js";
import { weightedSum } from "./weighted-sum.js";

/** How the bounds on a set of insurers come about. Persons. */
export interface InsuredBounds extends Bounds {
  /** The lower bound if the caps of pools were not known. */
  readonly atLeastWithoutCaps: number;
  /** Part of the width that comes from pools, whose sum is known and whose split is not. */
  readonly pooled: number;
  /** Part of the width that comes from figures given as a range. */
  readonly ranged: number;
  /** Over those who have figures or stand in a pool. */
  readonly known: Bounds;
}

/**
 * Counts the insured persons of sets of insurers, as {@link PopulationSum} does: within the total that is the denominator of
 * shares; those outside it stand in rows of their own.
 */
export class InsuredCount {
  private readonly population: PopulationFigures;
  private readonly figures: UnitFigures | undefined;
  private readonly summed: SummedFigures | undefined;
  /** Insurers with neither a figure nor a pool, by id. */
  readonly unknown: readonly string[];

  constructor(landscape: Landscape) {
    const population = populationFigures(landscape);
    this.population = population;
    this.figures = population.units.find(({ unit }) => unit === "insured");
    const part = this.figures?.parts[0];
    this.summed = this.figures && part && { ...this.figures, part };
    this.unknown = population.holders.flatMap(({ id, kind }, holder) =>
      kind === "insurer" && this.figures?.isOpen[holder] === 1 ? [id] : [],
    );
  }

  /** The insured persons of a set of insurers: at least those of `surely`, at most those of `surely` and `possibly`. */
  bounds(surely: ReadonlySet<string>, possibly: ReadonlySet<string> = new Set()): InsuredBounds {
    const { figures, summed } = this;
    const sure = this.placesOf(surely);
    if (figures === undefined || summed === undefined)
      return {
        atLeast: 0,
        atMost: 0,
        atLeastWithoutCaps: 0,
        pooled: 0,
        ranged: 0,
        known: { atLeast: 0, atMost: 0 },
      };
    const sum = new PopulationSum(summed);
    for (const holder of sure) {
      sum.addSure(holder);
      sum.addAny(holder);
    }
    for (const id of possibly) if (!surely.has(id)) for (const holder of this.placesOf([id])) sum.addAny(holder);
    return {
      ...sum.bounds,
      ...this.widthOf(sure, figures, summed.part),
      known: sum.known,
    };
  }

  /** Of one insurer: its figure, or from 0 to its pool's cap, or `undefined`. */
  of(insurer: string): Bounds | undefined {
    const { figures } = this;
    const holder = this.population.numberOf.get(insurer) ?? -1;
    if (figures === undefined || figures.holds[holder] !== 1 || figures.isOpen[holder] === 1) return undefined;
    const pool = figures.pools[figures.poolOf[holder] ?? -1];
    return pool === undefined ? { atLeast: figures.least[holder] ?? 0, atMost: figures.most[holder] ?? 0 } : heldInPool(pool, 1);
  }

  /** Persons × what they lack, such as hours, over a set of insurers; see {@link weightedSum}. */
  weighted(lackOf: ReadonlyMap<string, Lack>): Bounds {
    const { figures } = this;
    const lacks = new Map<number, Lack>();
    for (const [id, lack] of lackOf) {
      const place = this.population.numberOf.get(id);
      if (place !== undefined) lacks.set(place, lack);
    }
    const part = figures?.parts[0];
    return figures === undefined || part === undefined ? { atLeast: 0, atMost: 0 } : weightedSum(figures, part, lacks);
  }

  private placesOf(ids: Iterable<string>): number[] {
    return [...ids].flatMap((id) => this.population.numberOf.get(id) ?? []);
  }

  private widthOf(
    sure: readonly number[],
    { least, most, poolOf, pools }: UnitFigures,
    { covers }: Pick<PopulationPart, "covers">,
  ): Pick<InsuredBounds, "atLeastWithoutCaps" | "pooled" | "ranged"> {
    const inPool = pools.map(() => 0);
    let [atLeastWithoutCaps, pooled, ranged] = [0, 0, 0];
    for (const holder of sure) {
      if (covers[holder] !== 1) continue;
      const pool = poolOf[holder] ?? -1;
      if (pool !== -1) inPool[pool] = (inPool[pool] ?? 0) + 1;
      atLeastWithoutCaps += least[holder] ?? 0;
      ranged += (most[holder] ?? 0) - (least[holder] ?? 0);
    }
    pools.forEach((pool, number) => {
      const some = inPool[number] ?? 0;
      const { atLeast, atMost } = heldInPool(pool, some);
      pooled += atMost - atLeast;
      atLeastWithoutCaps += some === pool.members ? pool.sum : 0;
    });
    return { atLeastWithoutCaps, pooled, ranged };
  }
}

/** The count of a landscape, made once; freezes the landscape. */
export const insuredCount: (landscape: Landscape) => InsuredCount = oncePerFrozen((landscape) => new InsuredCount(landscape));
