import { workerData } from "node:worker_threads";
import { chunkRunner } from "../analysis/failures/chunk-runner.js";
import { type ChunkRunner, chunkRange } from "../analysis/failures/failure-chunk.js";
import type { SweepModel } from "../analysis/failures/failure-model.js";

const model = workerData as SweepModel;
let runner: ChunkRunner | undefined;

/** Scores of each chunk, in the order given. */
export function computeChunks(chunks: readonly number[]): Float64Array[] {
  const run = runner ?? chunkRunner(model);
  runner = run;
  return chunks.map((chunk) => {
    const [from, to] = chunkRange(chunk, model.unitCount, model.sweep);
    return run(from, to);
  });
}
