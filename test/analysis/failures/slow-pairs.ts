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

/** What a unit reaches by any chain of dependencies: what nobody reaches, it cannot help to take. */
function reachOf({ units, worst: { dependent, supplier } }: RandomLandscape, unit: number): Set<number> {
  const { nodes, cut } = units[unit]!;
  const reached = new Set([...nodes, ...cut.map((edge) => dependent[edge]!)]);
  for (let before = -1; before !== reached.size; ) {
    before = reached.size;
    Array.from(dependent).forEach((node, edge) => {
      if (reached.has(supplier[edge]!)) reached.add(node);
    });
  }
  return reached;
}

/** Insurers of whose services of a type any is reached. */
function insurersReached({ services }: RandomLandscape, type: number, reached: ReadonlySet<number>): Set<number> {
  return new Set(services.flatMap((service, node) => (service?.type === type && reached.has(node) ? [service.insurer] : [])));
}

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
  const reach = units.map((_, unit) => reachOf(landscape, unit));
  return units.flatMap((_, second) =>
    units.slice(0, second).flatMap((_unit, first): PairRow[] => {
      const both = lostTo(first, second);
      const [one, other] = [alone[first]!, alone[second]!];
      let [atLeast, atMost, organisations, nodes] = [0, 0, 0, 0];
      for (let type = 0; type < typeCount; type++) {
        const taken = (holds: (node: number) => boolean): Set<number> => insurersWith(landscape, type, holds);
        const without = (all: Set<number>, ...taking: readonly Set<number>[]): Set<number> =>
          new Set([...all].filter((insurer) => !taking.some((set) => set.has(insurer))));
        const mayTake = without(taken(both.worst), taken(one.best), taken(other.best));
        const [reached, others] = [reach[first]!, reach[second]!].map((nodes) => insurersReached(landscape, type, nodes));
        const any = new Set([...mayTake].filter((insurer) => reached!.has(insurer) && others!.has(insurer)));
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
