import { apartGroups } from "./apart-groups.js";
import { HarmOfLess } from "./harm-of-less.js";
import { AskedEnough, type KnownLosses } from "./known-losses.js";
import { priceOf } from "./search-sets.js";
import { holds, partsOf, type Stage, weightedLoss } from "./weighted-loss.js";

/** Leaves out what saves most for the harm it does, as long as the limits hold; from a set that meets them. */
export function cheaperGreedily(stage: Stage, known: KnownLosses, prices: readonly number[], start: Uint8Array): Uint8Array {
  let set = start;
  try {
    const harm = harmOf(stage, known, prices);
    const order = [...prices.keys()].filter((option) => start[option] === 1);
    order.sort((a, b) => ratio(harm, prices, a) - ratio(harm, prices, b) || b - a);
    for (const option of order) {
      const less = set.slice();
      less[option] = 0;
      if (!meets(stage, known.leastOf(less))) continue;
      if (meets(stage, known.of(less))) set = less;
    }
  } catch (error) {
    if (!(error instanceof AskedEnough)) throw error;
  }
  return set;
}

/** Takes everything, and leaves out what saves most for the harm it does, until the budget is met. */
export function withinBudget(stage: Stage, known: KnownLosses, prices: readonly number[]): Uint8Array {
  const set = new Uint8Array(prices.length).fill(1);
  const harm = new HarmOfLess(stage.aim, known, set);
  while (priceOf(prices, set) > stage.budget) {
    let [worst, least] = [-1, Number.POSITIVE_INFINITY];
    prices.forEach((price, option) => {
      if (set[option] !== 1 || price === 0) return;
      const each = (harm.of[option] ?? 0) / price;
      if (worst === -1 || each < least) [worst, least] = [option, each];
    });
    set[worst] = 0;
    known.of(set);
    harm.follow(worst);
  }
  return set;
}

/** By option: what is lost where it alone is left out, each limit measured by what it leaves free. */
export function harmOf(stage: Stage, known: KnownLosses, prices: readonly number[]): Float64Array {
  const harm = new Float64Array(prices.length);
  for (const apart of groupsApart(stage, known, prices.length)) {
    const set = new Uint8Array(prices.length).fill(1);
    for (const option of apart) set[option] = 0;
    known.of(set);
  }
  const least = known.least;
  const all = new Uint8Array(prices.length).fill(1);
  const raising = new HarmOfLess({ parts: partsOf(stage), weights: partsOf(stage).map(() => 1) }, known, all);
  harm.forEach((_, option) => {
    if (raising.of[option] === 0) return;
    const set = all.slice();
    set[option] = 0;
    const losses = known.leastOf(set);
    for (const limit of stage.limits) {
      const more = weightedLoss(limit, losses) - weightedLoss(limit, least);
      if (more > 0) harm[option] = (harm[option] ?? 0) + more / (limit.atMost - weightedLoss(limit, least));
    }
  });
  return harm;
}

/** What is lost without each of a group is learnt from one set without all of them. */
export function groupsApart(stage: Stage, known: KnownLosses, options: number): number[][] {
  const partsBy = Array.from({ length: options }, (): number[] => []);
  for (const part of partsOf(stage)) for (const option of known.optionsOf(part)) partsBy[option]?.push(part);
  return apartGroups(partsBy);
}

const ratio = (harm: Float64Array, prices: readonly number[], option: number): number =>
  (harm[option] ?? 0) / Math.max(prices[option] ?? 0, Number.MIN_VALUE);

const meets = ({ limits }: Stage, losses: Float64Array): boolean => limits.every((limit) => holds(limit, losses));
