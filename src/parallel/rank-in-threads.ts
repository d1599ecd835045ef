import { renamedLoop } from "../analysis/named-loop.js";
import { finishRank, planRank, type RankOptions } from "../analysis/rank/rank.js";
import type { Score } from "../analysis/rank/rank-measure.js";
import type { Rank } from "../analysis/rank/rank-result.js";
import { chunkCount, chunkRange, scoreAt } from "../analysis/sweep/sweep-chunk.js";
import { sweepModel } from "../analysis/sweep/sweep-model.js";
import type { Landscape } from "../model/landscape.js";
import { type RunSweepOptions, runSweep } from "./run-sweep.js";

/** As for {@link rank}; progress counts units. */
export type RankInThreadsOptions = RankOptions & Omit<RunSweepOptions, "onProgress">;

/**
 * {@link rank} on several threads: the same result to the byte. Work of less than a tenth of a second stays in this one.
 * @throws as {@link rank}; {@link FileError} where the file of the worker is missing; the reason of the signal
 */
export async function rankInThreads(landscape: Landscape, options: RankInThreadsOptions = {}): Promise<Rank> {
  const { threads, workerFile, aloneMilliseconds, signal, ...rest } = options;
  const plan = planRank(landscape, rest);
  const { units, sweep, propagation } = plan;
  const { service, onProgress } = plan.options;
  const model = sweepModel(sweep, units, { service, ...propagation });
  const scores: Score[] = new Array(units.length);
  const chunks = Array.from({ length: chunkCount(units.length) }, (_, chunk) => chunk);
  const take = (chunk: number, found: Float64Array): void => {
    const [from, to] = chunkRange(chunk, units.length);
    for (let unit = from; unit < to; unit++) scores[unit] = scoreAt(found, unit - from);
  };
  await runSweep({ model }, chunks, take, {
    ...(threads === undefined ? {} : { threads }),
    ...(workerFile === undefined ? {} : { workerFile }),
    ...(aloneMilliseconds === undefined ? {} : { aloneMilliseconds }),
    ...(signal === undefined ? {} : { signal }),
    ...(onProgress === undefined
      ? {}
      : { onProgress: (done, of) => onProgress(Math.round((done / of) * units.length), units.length) }),
  }).catch((error: unknown) => {
    throw renamedLoop((number) => sweep.worst.compiled.nodes[number]?.id, error);
  });
  return finishRank(plan, scores);
}
