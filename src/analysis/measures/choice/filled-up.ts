import { groupsApart } from "./greedy-set.js";
import { AskedEnough, type KnownLosses } from "./known-losses.js";
import { priceOf } from "./search-sets.js";
import { type Stage, weightedLoss } from "./weighted-loss.js";

/**
 * A set within the budget, and with it what makes the loss less for what is left of the budget, the greatest gain first: as far as
 * the losses may be asked, no single option that can still be paid makes it less. Limits stay met, as no option makes a loss greater.
 */
export function filledUp(stage: Stage, known: KnownLosses, prices: readonly number[], start: Uint8Array): Uint8Array {
  const { aim, budget } = stage;
  if (aim === undefined) return start;
  let set = start;
  try {
    for (;;) {
      const purse = budget - priceOf(prices, set);
      const isOpen = (option: number): boolean => set[option] !== 1 && (prices[option] ?? 0) <= purse;
      for (const apart of groupsApart(stage, known, prices.length)) known.of(withAll(set, apart.filter(isOpen)));
      let [best, least] = [-1, weightedLoss(aim, known.of(set))];
      for (const option of prices.keys()) {
        if (!isOpen(option)) continue;
        const loss = weightedLoss(aim, known.leastOf(withAll(set, [option])));
        if (loss < least) [best, least] = [option, loss];
      }
      if (best === -1) return set;
      set = withAll(set, [best]);
    }
  } catch (error) {
    if (error instanceof AskedEnough) return set;
    throw error;
  }
}

function withAll(set: Uint8Array, options: readonly number[]): Uint8Array {
  const more = set.slice();
  for (const option of options) more[option] = 1;
  return more;
}
