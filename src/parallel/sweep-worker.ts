import { workerData } from "node:worker_threads";
import { type ChunkRunner, chunkRange } from "../analysis/sweep/sweep-chunk.js";
import type { SweepModel } from "../analysis/sweep/sweep-model.js";
import { chunkRunner } from "../analysis/sweep/sweep-runner.js";

const model = workerData as SweepModel;
let runner: ChunkRunner | undefined;

/** Scores of each chunk, in the order given. */
export function computeChunks(chunks: readonly number[]): Float64Array[] {
  const run = runner ?? chunkRunner(model);
  runner = run;
  return chunks.map((chunk) => run(...chunkRange(chunk, model.unitCount, model.sweep)));
}
