import type { Bounds } from "../../quantities.js";
import type { InsuredFigures } from "../counting/insured-figures.js";

/** The part of an insurer's persons that is counted, in [0, 1]. */
export interface WeightedInsurer {
  readonly insurer: number;
  readonly atLeast: number;
  readonly atMost: number;
}

/**
 * Persons of insurers of whom a part each is counted: at least and at most, over all that is not known of figures, of the
 * split of pools and of the parts themselves.
 * @param parts - each insurer once
 * @remarks What a pool's members hold is split as favourably as its sum and cap let it. Cost: time O(i log i) for i insurers.
 */
export function weightedInsured(figures: InsuredFigures, parts: readonly WeightedInsurer[]): Bounds {
  const { least, most, poolOf, pools } = figures;
  let [atLeast, atMost] = [0, 0];
  const pooled = pools.map(() => [] as WeightedInsurer[]);
  for (const part of parts) {
    const pool = poolOf[part.insurer] ?? -1;
    if (pool !== -1) pooled[pool]?.push(part);
    else {
      atLeast += part.atLeast * (least[part.insurer] ?? 0);
      atMost += part.atMost * (most[part.insurer] ?? 0);
    }
  }
  pools.forEach(({ insured, cap, members }, pool) => {
    const own = pooled[pool] ?? [];
    const uncounted = new Array<number>(members - own.length).fill(0);
    const split = (weights: readonly number[]): number => {
      let left = insured;
      let sum = 0;
      for (const weight of weights) {
        const held = Math.min(cap, left);
        sum += weight * held;
        left -= held;
      }
      return sum;
    };
    atLeast += split([...own.map((part) => part.atLeast), ...uncounted].sort((a, b) => a - b));
    atMost += split([...own.map((part) => part.atMost), ...uncounted].sort((a, b) => b - a));
  });
  return { atLeast, atMost };
}
