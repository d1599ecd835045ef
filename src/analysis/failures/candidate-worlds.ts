import type { Memory } from "../../engine/memory.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import type { EvidenceStatus } from "../../quantities.js";
import type { RankUnit } from "./failure-units.js";
import { prepareSweep, type Sweep } from "./prepared-failures.js";

/** Landscapes that are tried one by one where only candidates are unknown, and their dependencies in sum: all are compiled at once. */
const mostWorlds = 64;
const mostDependencies = 4_000_000;

/**
 * Readings of a landscape in which pairs are tried: where candidates are all that is unknown, and few, each landscape that it
 * may be, so that bounds over them are exact; otherwise the one with its pessimistic and its optimistic side.
 * @param memory - where the compiled arrays shall lie
 */
export function pairReadings(sweep: Sweep, minEvidence: EvidenceStatus, units: readonly RankUnit[], memory?: Memory): Sweep[] {
  const candidatesOnly = sweep.doubts.length === 1 && sweep.doubts[0] === "candidates";
  const most = Math.min(mostWorlds, Math.floor(mostDependencies / (sweep.landscape.dependencies?.length ?? 1)));
  const worlds = candidatesOnly ? worldsOf(sweep.landscape, most) : undefined;
  return (
    worlds?.map((world) =>
      prepareSweep(world, minEvidence, units, { memory, below: sweep.below, unit: sweep.counted.unit ?? undefined }),
    ) ?? [sweep]
  );
}

/**
 * Every landscape that one with candidates may be: for each such dependency one of its candidates is the supplier.
 * @returns `undefined` where there are more than `most`
 * @remarks Cost: the landscapes share all rows but those dependencies.
 */
export function worldsOf(landscape: Landscape, most: number): Landscape[] | undefined {
  const { dependencies = [] } = landscape;
  const open = dependencies.flatMap(({ candidates }, row) => (candidates === undefined ? [] : [{ row, candidates }]));
  const count = open.reduce((product, { candidates }) => product * candidates.length, 1);
  if (count > most) return undefined;
  return Array.from({ length: count }, (_, world) => {
    const resolved = [...dependencies];
    let rest = world;
    for (const { row, candidates } of open) {
      const dependency = resolved[row];
      const supplier = candidates[rest % candidates.length];
      rest = Math.floor(rest / candidates.length);
      if (dependency === undefined || supplier === undefined) continue;
      const { candidates: _candidates, ...fields } = dependency;
      resolved[row] = { ...fields, supplier };
    }
    return { ...landscape, dependencies: resolved };
  });
}
