import { type ChunkRunner, gradedRunner } from "./sweep-chunk.js";
import type { SweepModel } from "./sweep-model.js";
import { isBooleanModel, wordRunner } from "./sweep-words.js";

/** The fastest runner for a model; all give the same numbers. */
export function chunkRunner(model: SweepModel): ChunkRunner {
  return isBooleanModel(model) ? wordRunner(model) : gradedRunner(model);
}
