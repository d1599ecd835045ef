import { checkOnTop } from "../analysis/failures/on-top-check.js";
import { planRank } from "../analysis/failures/single-failures.js";
import { type PreparedSweep, pairSweepOf, type SweepOptions, sweepKinds, sweptByDefault } from "../analysis/sweep/sweep.js";
import { sharedMemory } from "../engine/memory.js";
import type { Landscape } from "../model/landscape/landscape.js";
import { checkCount, checkKnownLandscape, checkKnownScenario, checkOptions } from "../model/values/argument-checks.js";
import { scoresInThreads } from "./rank-in-threads.js";
import { type RunSweepOptions, threadKinds } from "./run-sweep.js";

/**
 * Makes the sweep of all pairs of some units ready: what two take down when both are lost and neither does alone (N-2).
 * @param pairs - how many units are paired: in turn the first by what they take alone, and by what they reach without taking it
 * @param options - progress counts the single failures that are tried first
 * @throws `UnknownIdError` for a service type that the landscape does not have; as {@link runSweep}
 * @remarks Cost: all single failures, with the logic of the landscape and without; the hash of the landscape.
 */
export async function preparePairSweep(
  landscape: Landscape,
  pairs: number,
  options: SweepOptions & RunSweepOptions = {},
): Promise<PreparedSweep> {
  checkKnownLandscape("preparePairSweep", landscape);
  checkCount("preparePairSweep", "number of pairs", pairs, 1);
  checkOptions("preparePairSweep", options, { ...sweepKinds, ...threadKinds });
  checkOnTop("preparePairSweep", options, checkKnownScenario);
  const plan = planRank(landscape, options.by ?? sweptByDefault, options, sharedMemory);
  return pairSweepOf(plan, await scoresInThreads(plan, options), pairs);
}
