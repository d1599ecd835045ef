import { type ChunkRunner, gradedRunner } from "./failure-chunk.js";
import type { SweepModel } from "./failure-model.js";
import { gradedPairRunner } from "./pair-graded.js";
import { isBooleanPairModel, wordPairRunner } from "./pair-words.js";
import { overWorlds } from "./pair-worlds.js";
import { isBooleanModel, wordRunner } from "./word-scores.js";

/** The fastest runner for a model; all give the same numbers. */
export function chunkRunner(model: SweepModel): ChunkRunner {
  if (model.worlds !== undefined) return overWorlds(model.worlds.map(pairRunner));
  if (model.sweep === "pairs") return pairRunner(model);
  return isBooleanModel(model) ? wordRunner(model) : gradedRunner(model);
}

function pairRunner(model: SweepModel): ChunkRunner {
  return isBooleanPairModel(model) ? wordPairRunner(model) : gradedPairRunner(model);
}
