import type { Bounds } from "../../quantities.js";
import { heldInPool, type PopulationPart, type UnitFigures } from "./population-figures.js";

/** What each of a holder's persons, sites or beds lacks, at worst and at best: a share of the level, or hours. */
export interface Lack {
  readonly worst: number;
  readonly best: number;
}

/**
 * A population × what each of it lacks: graded loss, or unit-hours. The split of a pool, and of what a total leaves to those
 * without a figure, is not known but stays the same all the time, so the bounds are those of the dearest and the cheapest
 * split, in a pool up to the cap for each.
 * @param lackOf - by holder; holders without an entry lack nothing
 * @returns infinite at most where somebody without a figure may lack something and no total bounds it
 * @remarks Summed in order of holders, so that no order of a file changes a bit. Cost: O(holders log holders).
 */
export function weightedSum(figures: UnitFigures, part: PopulationPart, lackOf: ReadonlyMap<number, Lack>): Bounds {
  const { least, most, isOpen, poolOf, pools } = figures;
  let [atLeast, atMost] = [0, 0];
  const pooled = pools.map((): Lack[] => []);
  const open: Lack[] = [];
  part.covers.forEach((isIn, holder) => {
    if (isIn === 0) return;
    const lack = lackOf.get(holder) ?? { worst: 0, best: 0 };
    const pool = poolOf[holder] ?? -1;
    if (pool !== -1) pooled[pool]?.push(lack);
    else if (isOpen[holder] === 1) open.push(lack);
    atLeast += (least[holder] ?? 0) * lack.best;
    atMost += (most[holder] ?? 0) * lack.worst;
  });
  pools.forEach((pool, number) => {
    const members = pooled[number] ?? [];
    const held = heldInPool(pool, members.length);
    atLeast += filled(
      members.map(({ best }) => best).sort((a, b) => a - b),
      held.atLeast,
      pool.cap,
    );
    atMost += filled(
      members.map(({ worst }) => worst).sort((a, b) => b - a),
      held.atMost,
      pool.cap,
    );
  });
  let [cheapest, dearest] = [Number.POSITIVE_INFINITY, 0];
  for (const { worst, best } of open) {
    cheapest = Math.min(cheapest, best);
    dearest = Math.max(dearest, worst);
  }
  if (open.length > 0 && cheapest > 0) atLeast += part.openSum.atLeast * cheapest;
  if (dearest > 0) atMost += part.openSum.atMost * dearest;
  return { atLeast, atMost };
}

/** So many put on the places in the order given, each up to the cap. */
function filled(lacks: readonly number[], amount: number, cap: number): number {
  let [left, sum] = [amount, 0];
  for (const each of lacks) {
    const placed = Math.min(left, cap);
    sum += placed * each;
    left -= placed;
  }
  return sum;
}
