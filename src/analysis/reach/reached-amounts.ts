import type { Bounds } from "../../quantities.js";
import type { CountedRow } from "../counting/counted-rows.js";
import type { PopulationPart, UnitFigures } from "../counting/population-figures.js";
import { PopulationSum } from "../counting/population-sum.js";
import { type Lack, weightedSum } from "../counting/weighted-sum.js";
import type { ReachedOffers } from "./unit-reach.js";

/** Organisations, and what they hold; infinite at most (`null` in JSON) where nothing bounds it. */
export interface ReachedCount {
  readonly organisations: Bounds;
  readonly count: Bounds;
}

/** A row within one part of its unit: those of one total, or those outside all. */
export interface PartOfRow {
  readonly row: CountedRow;
  /** Place in the types of the offers. */
  readonly type: number;
  readonly figures: UnitFigures;
  readonly part: PopulationPart;
}

/** Holders, of whom those surely hit are part of all that may be; by their places. */
export type HitHolders = ReachedOffers;

/** How many of a part are hit, and what they hold. */
export function reachedCount({ figures, part }: PartOfRow, { sure, any }: HitHolders): ReachedCount {
  const sum = new PopulationSum({ ...figures, part });
  for (const holder of sure) sum.addSure(holder);
  for (const holder of any) sum.addAny(holder);
  return { organisations: { atLeast: sure.length, atMost: any.length }, count: sum.bounds };
}

/** What holders of a part hold, each counted in part. */
export function amountOf({ figures, part }: PartOfRow, parts: ReadonlyMap<number, Lack>): Bounds {
  return weightedSum(figures, part, parts);
}

/** An amount as a share of a whole that it is part of, in [0, 1]. */
export function shareOf(amount: Bounds, whole: Bounds): Bounds {
  const shareIn = (one: number, all: number): number => {
    if (one === Number.POSITIVE_INFINITY) return 1;
    return all === 0 ? (one === 0 ? 0 : 1) : Math.min(1, one / all);
  };
  return {
    atLeast: whole.atMost === 0 ? 0 : shareIn(amount.atLeast, whole.atMost),
    atMost: shareIn(amount.atMost, whole.atLeast),
  };
}
