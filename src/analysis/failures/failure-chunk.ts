import type { CompiledGraph } from "../../engine/compile/compiled-graph.js";
import { fail } from "../../engine/failures/single-failures.js";
import type { PropagateOptions } from "../../engine/propagate/propagate.js";
import { clearState, type PropagationState } from "../../engine/propagate/propagation-state.js";
import { renamingLoop } from "../levels/named-loop.js";
import { OfferReader } from "../offers/offer-reader.js";
import { DoubtBefore } from "./doubt-before.js";
import { failureOf, type SweepKind, type SweepModel, type SweepModelSide, stateBefore } from "./failure-model.js";
import { LossMeasure, type MeasuredSweep, type Score } from "./loss-measure.js";

/**
 * Units of one chunk; of a sweep of pairs, units that are paired with every one before them. What a chunk is must not depend
 * on the machine: it is part of what a sweep is.
 */
export const chunkSizes: Readonly<Record<SweepKind, number>> = { single: 128, pairs: 32 };

/** The numbers of a unit in a chunk, in their order. */
export const scoreNames = [
  "atLeast",
  "atMost",
  "gradedAtLeast",
  "gradedAtMost",
  "organisationsAtLeast",
  "organisationsAtMost",
  "impaired",
  "nodes",
] as const satisfies readonly (keyof Score)[];
/** How many they are. */
export const scoreFields = scoreNames.length;

/** Computes chunks one after the other: a pure function of the model and the range of units, from included to excluded. Numbers as {@link scoreFields} or, of pairs, {@link pairFields} say. */
export type ChunkRunner = (from: number, to: number) => Float64Array;

/** How many chunks a number of units makes. */
export function chunkCount(units: number, sweep: SweepKind = "single"): number {
  return Math.ceil(units / chunkSizes[sweep]);
}

/** The units of a chunk, from included to excluded. */
export function chunkRange(chunk: number, units: number, sweep: SweepKind = "single"): readonly [from: number, to: number] {
  const size = chunkSizes[sweep];
  return [chunk * size, Math.min(units, (chunk + 1) * size)];
}

/**
 * Scores of single failures (N-1).
 * @returns {@link scoreFields} numbers a unit
 * @throws {@link NoConvergenceError} as {@link propagate}, when a chunk is computed
 * @remarks Cost: state of 18 bytes a node and 1 a dependency for each reading; a unit then costs the cone that it impairs.
 */
export function gradedRunner(model: SweepModel): ChunkRunner {
  const options = { evaluationsPerNode: model.evaluationsPerNode };
  const worst = runnerSide(model, model.worst, options);
  const best = model.best === undefined ? worst : runnerSide(model, model.best, options);
  const doubtBefore = best === worst ? undefined : DoubtBefore.between(worst, best, model.nodeCount);
  const sweep: MeasuredSweep = { figures: model.figures, offers: model.offers, worst, best, doubtBefore };
  const measure = new LossMeasure(sweep, model.service);
  return (from, to) => {
    const scores = new Float64Array((to - from) * scoreFields);
    for (let unit = from; unit < to; unit++) {
      failUnit(worst, unit, options);
      if (best !== worst) failUnit(best, unit, options);
      setScore(
        scores,
        unit - from,
        measure.score(measure.read((reading) => failureOf((reading === "worst" ? worst : best).side, unit))),
      );
      clearState(worst.state);
      if (best !== worst) clearState(best.state);
    }
    return scores;
  };
}

/** Writes the score of a unit into its place among those of a chunk. */
export function setScore(scores: Float64Array, index: number, score: Score): void {
  for (let field = 0; field < scoreFields; field++) scores[index * scoreFields + field] = score[scoreNames[field] ?? "nodes"];
}

/** Reads it back. */
export function scoreAt(scores: Float64Array, index: number): Score {
  const field = (name: keyof Score): number => scores[index * scoreFields + scoreNames.indexOf(name)] ?? 0;
  return {
    atLeast: field("atLeast"),
    atMost: field("atMost"),
    gradedAtLeast: field("gradedAtLeast"),
    gradedAtMost: field("gradedAtMost"),
    organisationsAtLeast: field("organisationsAtLeast"),
    organisationsAtMost: field("organisationsAtMost"),
    impaired: field("impaired"),
    nodes: field("nodes"),
  };
}

/** One side of a model with a state that is used again for each failure. */
export interface RunnerSide {
  readonly side: SweepModelSide;
  readonly graph: CompiledGraph;
  readonly state: PropagationState;
  readonly reader: OfferReader;
}

export function runnerSide({ offers, nodeCount }: SweepModel, side: SweepModelSide, options: PropagateOptions): RunnerSide {
  const { graph } = side;
  const state = stateBefore(side, options);
  return { side, graph, state, reader: new OfferReader({ graph, nodes: { length: nodeCount } }, offers, state, side.disturbed) };
}

function failUnit({ side, state }: RunnerSide, unit: number, options: PropagateOptions): void {
  // positions differ between the two sides, numbers of nodes do not
  renamingLoop(
    (position) => side.graph.nodeAt[position],
    () => fail(side.graph, state, failureOf(side, unit), options),
  );
}
