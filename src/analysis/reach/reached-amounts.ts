import { type Bounds, exactly } from "../../quantities.js";
import type { CountedRow } from "../counting/counted-rows.js";
import { LackColumns, type LackEntries } from "../counting/lack-columns.js";
import type { PopulationPart, UnitFigures } from "../counting/population-figures.js";
import { PopulationSum } from "../counting/population-sum.js";
import { weightedSum } from "../counting/weighted-sum.js";
import { shareOverSizes } from "./share-over-sizes.js";
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

/** In which part each holder counts, by its place. */
export type HeldParts = LackEntries | LackColumns;

/** What holders of a part hold, each counted in part. */
export function amountOf({ figures, part }: PartOfRow, parts: HeldParts): Bounds {
  return weightedSum(figures, part, parts);
}

/** What levels are told apart by: 2⁻⁴⁰, some of them summed. */
const resolution = 2 ** -36;

/** Whole numbers where levels, which are known to 2⁻⁴⁰, do not tell an amount from one: 91 % of 1,000,000 are 910,000. */
export function wholeIfNear({ atLeast, atMost }: Bounds, whole: number): Bounds {
  const near = (value: number): number => {
    const rounded = Math.round(value);
    return Math.abs(value - rounded) <= (Number.isFinite(whole) ? whole : value) * resolution ? rounded : value;
  };
  return { atLeast: near(atLeast), atMost: atMost === Number.POSITIVE_INFINITY ? atMost : near(atMost) };
}

/**
 * What holders of a part hold as a share of a whole that it is part of, in [0, 1], over all sizes of which one is above 0: all of it
 * where others hold nothing, however much that is; 0 where surely nobody holds anything.
 * @param own - what is held of each
 * @param others - what the rest of the whole holds of each
 */
export function shareOf(row: PartOfRow, own: HeldParts, others: LackColumns, whole: Bounds): Bounds {
  const [amount, rest] = [amountOf(row, own), amountOf(row, others)];
  if (others.isNothing || rest.atMost === 0) return exactly(Number(amount.atMost > 0));
  const shareIn = (one: number, all: number): number =>
    all === 0 || one === Number.POSITIVE_INFINITY ? Number(one > 0) : Math.min(1, one / all);
  const share = {
    atLeast: Math.max(shareIn(amount.atLeast, whole.atMost), shareIn(amount.atLeast, amount.atLeast + rest.atMost)),
    atMost: Math.min(shareIn(amount.atMost, whole.atLeast), shareIn(amount.atMost, amount.atMost + rest.atLeast)),
  };
  if (share.atLeast === share.atMost) return share;
  const columns = own instanceof LackColumns ? own : new LackColumns(own);
  const { atLeast, atMost } = shareOverSizes(row.figures, row.part, columns, others) ?? share;
  const [low, high] = [Math.max(share.atLeast, atLeast), Math.min(share.atMost, atMost)];
  // where both are the same share, noise may put one above the other
  return { atLeast: Math.min(low, high), atMost: Math.max(low, high) };
}
