import { chunkCount, chunkRange, scoreFields } from "../analysis/failures/failure-chunk.js";
import { checkOnTop } from "../analysis/failures/on-top-check.js";
import { planRank, type RankPlan } from "../analysis/failures/single-failures.js";
import { finishRank, type RankOptions, rankedByDefault, rankKinds } from "../analysis/rank/rank.js";
import type { Rank } from "../analysis/rank/rank-result.js";
import { sharedMemory } from "../engine/memory.js";
import type { Landscape } from "../model/landscape/landscape.js";
import { checkKnownLandscape, checkKnownScenario, checkOptions } from "../model/values/argument-checks.js";
import { type RunSweepOptions, runSweep, threadKinds } from "./run-sweep.js";

/** As for `rank`; progress counts units. */
export type RankInThreadsOptions = Omit<RankOptions, "signal"> & RunSweepOptions;

/**
 * `rank` on several threads: the same result to the byte. Work of less than a tenth of a second stays in this one.
 * @throws as `rank`; `FileError` where the file of the worker is missing; the reason of the signal
 */
export async function rankInThreads(landscape: Landscape, options: RankInThreadsOptions = {}): Promise<Rank> {
  checkKnownLandscape("rankInThreads", landscape);
  checkOptions("rankInThreads", options, { ...rankKinds, ...threadKinds });
  checkOnTop("rankInThreads", options, checkKnownScenario);
  const { by = rankedByDefault, ...rest } = options;
  const plan = planRank(landscape, by, rest, sharedMemory);
  return finishRank(plan, await scoresInThreads(plan, rest), rest);
}

/**
 * The scores of all single failures of a plan; progress counts units.
 * @returns {@link scoreFields} numbers a unit
 * @throws as {@link rankInThreads}
 */
export async function scoresInThreads(plan: RankPlan, { onProgress, ...rest }: RunSweepOptions = {}): Promise<Float64Array> {
  const units = plan.units.length;
  const scores = new Float64Array(units * scoreFields);
  const chunks = Array.from({ length: chunkCount(units) }, (_, chunk) => chunk);
  const take = (chunk: number, found: Float64Array): void => {
    scores.set(found, chunkRange(chunk, units)[0] * scoreFields);
  };
  await runSweep(plan, chunks, take, {
    ...rest,
    ...(onProgress === undefined ? {} : { onProgress: (done, of) => onProgress(Math.round((done / of) * units), units) }),
  });
  return scores;
}
