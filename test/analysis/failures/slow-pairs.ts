import { type RandomLandscape, typeCount } from "./random-models.js";
import { insurersWith, isLost, leastOf, lossesOf, mostOf } from "./slow-scores.js";

/** A pair of units that may take anything beyond its two, as its row in a chunk. */
export type PairRow = readonly [
  first: number,
  second: number,
  atLeast: number,
  atMost: number,
  organisations: number,
  nodes: number,
];

/**
 * The slow, obvious twin of pairs: each pair of units is run by the slow engine, and so is each unit alone; insurers beyond
 * the two are counted one by one.
 */
export function slowPairs(landscape: RandomLandscape): PairRow[] {
  const { units, worst, best, standBysCarryAtBest } = landscape;
  const lostTo = (...failing: readonly number[]) => ({
    worst: isLost(lossesOf(landscape, worst, failing, false)),
    best: isLost(lossesOf(landscape, best, failing, standBysCarryAtBest)),
  });
  const alone = units.map((_, unit) => lostTo(unit));
  return units.flatMap((_, second) =>
    units.slice(0, second).flatMap((_unit, first): PairRow[] => {
      const both = lostTo(first, second);
      const [one, other] = [alone[first]!, alone[second]!];
      let [atLeast, atMost, organisations, nodes] = [0, 0, 0, 0];
      for (let type = 0; type < typeCount; type++) {
        const taken = (holds: (node: number) => boolean): Set<number> => insurersWith(landscape, type, holds);
        const without = (all: Set<number>, ...taking: readonly Set<number>[]): Set<number> =>
          new Set([...all].filter((insurer) => !taking.some((set) => set.has(insurer))));
        const any = without(taken(both.worst), taken(one.best), taken(other.best));
        const sure = without(taken(both.best), taken(one.worst), taken(other.worst));
        organisations = Math.max(organisations, any.size);
        atMost = Math.max(atMost, mostOf(landscape, any));
        atLeast = Math.max(atLeast, leastOf(landscape, sure));
        nodes += landscape.services.filter(
          (service, node) => service?.type === type && both.worst(node) && !one.worst(node) && !other.worst(node),
        ).length;
      }
      return organisations === 0 && nodes === 0 ? [] : [[first, second, atLeast, atMost, organisations, nodes]];
    }),
  );
}
