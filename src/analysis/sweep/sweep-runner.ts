import { gradedPairRunner } from "./pair-graded.js";
import { isBooleanPairModel, wordPairRunner } from "./pair-words.js";
import { type ChunkRunner, gradedRunner } from "./sweep-chunk.js";
import type { SweepModel } from "./sweep-model.js";
import { isBooleanModel, wordRunner } from "./sweep-words.js";

/** The fastest runner for a model; all give the same numbers. */
export function chunkRunner(model: SweepModel): ChunkRunner {
  if (model.sweep === "pairs") return isBooleanPairModel(model) ? wordPairRunner(model) : gradedPairRunner(model);
  return isBooleanModel(model) ? wordRunner(model) : gradedRunner(model);
}
