import type { ChunkRunner } from "./failure-chunk.js";
import type { SweepModel } from "./failure-model.js";
import { PairRows } from "./pair-rows.js";
import { type PairTaken, PairTrials } from "./pair-trials.js";

/**
 * What pairs of units take beyond their two (N-2): the units from `from` to before `to`, each with every one before it.
 * @returns {@link pairFields} numbers for each pair that may take anything beyond its two, by second and then first
 * @throws {@link NoConvergenceError} as {@link propagate}, when a chunk is computed
 * @remarks Cost: that of {@link PairTrials}.
 */
export function gradedPairRunner(model: SweepModel): ChunkRunner {
  const trials = new PairTrials(model);
  return (from, to) => {
    const rows = new PairRows(model, 1);
    trials.run({ from, to }, (taken) => addPair(rows, trials, taken));
    return rows.sorted();
  };
}

function addPair(rows: PairRows, trials: PairTrials, taken: PairTaken): void {
  const { any, sure } = trials.excessOf(taken);
  if (any.length === 0 && taken.nodes.length === 0) return;
  const isSure = new Set(sure);
  for (const offer of any) rows.addOffer(0, offer, isSure.has(offer));
  for (const type of taken.nodes) rows.addNode(0, type);
  rows.take(taken.first, taken.second);
}
