import { batchSize } from "../../engine/batch/batch-state.js";
import { fail } from "../../engine/failures/single-failures.js";
import { clearState } from "../../engine/propagate/propagation-state.js";
import { renamingLoop } from "../levels/named-loop.js";
import { type RunnerSide, runnerSide } from "./failure-chunk.js";
import { failureOf, type SweepModel } from "./failure-model.js";
import { LossMeasure } from "./loss-measure.js";
import { WordMeasure } from "./word-measure.js";
import { isBooleanModel } from "./word-scores.js";
import { WordSide } from "./word-side.js";

/** Units of a model that are lost together, by their numbers, each once. */
export type World = readonly number[];

/**
 * Computes what each of some worlds takes of each type.
 * @returns for each world and type two numbers: how many lack it × what they lack, in the unit that is compared, at least and at
 * most; infinite at most where nothing bounds it
 */
export type WorldLosses = (worlds: readonly World[]) => Float64Array;

/**
 * What sets of units take together, where nothing else has failed: 32 of them at once where nothing is ever degraded.
 * @throws {@link NoConvergenceError} for a loop that amplifies losses without end, when asked
 * @remarks Cost: of the cones of all units of a world; for each 32 of a Boolean model that of their union.
 */
export function worldLosses(model: SweepModel): WorldLosses {
  return isBooleanModel(model) ? wordLosses(model) : gradedLosses(model);
}

function wordLosses(model: SweepModel): WorldLosses {
  const { offers, nodeCount } = model;
  const worst = new WordSide(model.worst, offers, nodeCount);
  const best = model.best === undefined ? worst : new WordSide(model.best, offers, nodeCount);
  const sides = best === worst ? [worst] : [worst, best];
  const measure = new WordMeasure(model, -1);
  const width = 2 * offers.types.length;
  return (worlds) => {
    const losses = new Float64Array(worlds.length * width);
    for (let first = 0; first < worlds.length; first += batchSize) {
      const count = Math.min(batchSize, worlds.length - first);
      for (const side of sides) failWorlds(side, worlds.slice(first, first + count));
      measure.read(worst, best);
      for (let bit = 0; bit < count; bit++) measure.amounts(bit, losses, (first + bit) * width);
      for (const side of sides) side.restore();
    }
    return losses;
  };
}

/** Each world in its bit. */
function failWorlds(side: WordSide, worlds: readonly World[]): void {
  worlds.forEach((world, bit) => {
    for (const unit of world) side.take(unit, 1 << bit);
  });
  side.settle();
}

function gradedLosses(model: SweepModel): WorldLosses {
  const options = { evaluationsPerNode: model.evaluationsPerNode };
  const worst = runnerSide(model, model.worst, options);
  const best = model.best === undefined ? worst : runnerSide(model, model.best, options);
  const sides = best === worst ? [worst] : [worst, best];
  const { figures, offers } = model;
  const measure = new LossMeasure({ figures, offers, worst, best, doubtBefore: undefined }, undefined);
  const width = 2 * offers.types.length;
  return (worlds) => {
    const losses = new Float64Array(worlds.length * width);
    worlds.forEach((world, number) => {
      for (const side of sides) failWorld(side, world, options);
      measure.score(measure.read(() => ({ positions: [] })));
      measure.amounts(losses, number * width);
      for (const { state } of sides) clearState(state);
    });
    return losses;
  };
}

function failWorld({ side, state }: RunnerSide, world: World, options: { readonly evaluationsPerNode: number }): void {
  const failures = world.map((unit) => failureOf(side, unit));
  const positions = new Set(failures.flatMap((failure) => Array.from(failure.positions)));
  const joined = (field: "slots" | "dependents"): number[] => failures.flatMap((failure) => Array.from(failure[field] ?? []));
  const failure = { positions: [...positions], slots: joined("slots"), dependents: joined("dependents") };
  renamingLoop(
    (position) => side.graph.nodeAt[position],
    () => fail(side.graph, state, failure, options),
  );
}
