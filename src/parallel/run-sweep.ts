import type { PreparedSweep } from "../analysis/sweep.js";
import { chunkRange, gradedRunner } from "../analysis/sweep-chunk.js";

export interface RunSweepOptions {
  /** Told after each chunk how many of how many are done. */
  readonly onProgress?: (done: number, of: number) => void;
  /** Ends the work with its reason. */
  readonly signal?: AbortSignal;
}

/**
 * Computes chunks of a sweep in this thread.
 * @param onChunk - takes the scores of each, in the order of `chunks`
 */
export async function runSweep(
  { model }: PreparedSweep,
  chunks: readonly number[],
  onChunk: (chunk: number, scores: Float64Array) => Promise<void> | void,
  { onProgress, signal }: RunSweepOptions = {},
): Promise<void> {
  const runner = gradedRunner(model);
  for (const [done, chunk] of chunks.entries()) {
    signal?.throwIfAborted();
    const [from, to] = chunkRange(chunk, model.unitCount);
    await onChunk(chunk, runner(from, to));
    onProgress?.(done + 1, chunks.length);
  }
}
