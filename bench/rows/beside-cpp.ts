import { type CompiledGraph, compileGraph } from "../../src/engine/compile/compiled-graph.js";
import { wholeLoss } from "../../src/engine/loss.js";
import { propagate } from "../../src/engine/propagate/propagate.js";
import {
  clearState,
  degradePosition,
  type PropagationState,
  untouchedState,
} from "../../src/engine/propagate/propagation-state.js";
import { buildProgram } from "../cpp/programs.js";
import { cppSweeps } from "../cpp/sweep-times.js";
import { type Figure, type RowSurroundings, shownTime } from "../figure.js";
import { booleanColumns } from "../generators/boolean-columns.js";
import { randomFailures, widestFailure } from "../generators/failures.js";
import { layeredGraph } from "../generators/layered-graph.js";
import type { GoalName } from "../goals.js";
import { lostByAll } from "../lost-by-all.js";
import { type PairedTimes, paired } from "../paired.js";
import { processorMilliseconds } from "../processor-time.js";

const seed = 1;
const rounds = 11;
/** A scenario of a few milliseconds is run so often in one go, here and there, and its mean counts. */
const scenarioTimes = 20;
const gradedFailures = 5000;

/** Row 3: the scenario that impairs most, against the same sweep in C++. */
export async function* scenarioBesideCpp({ nodeCount, folder }: RowSurroundings): AsyncGenerator<Figure> {
  const built = buildProgram(folder, "sweeps");
  for (const loops of ["local", "giant"] as const) {
    const goal = `cpp ${loops}` as const;
    if ("absent" in built) {
      yield { goal, skipped: built.absent };
      continue;
    }
    const graph = compileGraph(layeredGraph({ nodeCount, loops, seed }));
    const state = untouchedState(graph);
    const widest = [widestFailure(graph)];
    const cpp = cppSweeps(built.program, folder, graph, Int32Array.from(widest), { kind: "graded", times: scenarioTimes });
    const ours = (): void => {
      for (let time = 0; time < scenarioTimes; time++) impairedByAll(graph, state, widest);
    };
    sameImpaired(graph, widest, cpp());
    ours();
    const times = await paired(
      { rounds },
      () => processorMilliseconds(ours) / scenarioTimes,
      () => cpp().milliseconds,
    );
    yield figureOf(goal, times, "");
  }
}

/** Row 4: every failure alone, 32 in a word. */
export async function* booleanBesideCpp({ nodeCount, folder }: RowSurroundings): AsyncGenerator<Figure> {
  const built = buildProgram(folder, "sweeps");
  if ("absent" in built) return yield { goal: "boolean", skipped: built.absent };
  const graph = compileGraph(booleanColumns(layeredGraph({ nodeCount, loops: "local", seed })));
  const all = Array.from({ length: nodeCount }, (_, position) => position);
  const cpp = cppSweeps(built.program, folder, graph, Int32Array.from(all), { kind: "boolean" });
  if (lostByAll(graph, all) !== cpp().nodes) throw new Error("the C++ loses other nodes");
  const times = await paired(
    { rounds },
    () => processorMilliseconds(() => lostByAll(graph, all)),
    () => cpp().milliseconds,
  );
  yield figureOf("boolean", times, "");
}

/** Row 5: failures alone, one after the other, with degrees. */
export async function* gradedBesideCpp({ nodeCount, folder }: RowSurroundings): AsyncGenerator<Figure> {
  const built = buildProgram(folder, "sweeps");
  if ("absent" in built) return yield { goal: "graded", skipped: built.absent };
  const graph = compileGraph(layeredGraph({ nodeCount, loops: "local", seed }));
  const seeds = randomFailures(graph, gradedFailures, seed).sort((a, b) => a - b);
  const cpp = cppSweeps(built.program, folder, graph, Int32Array.from(seeds), { kind: "graded" });
  sameImpaired(graph, seeds, cpp());
  const state = untouchedState(graph);
  const times = await paired(
    { rounds },
    () => processorMilliseconds(() => impairedByAll(graph, state, seeds)),
    () => cpp().milliseconds,
  );
  yield figureOf("graded", times, `${seeds.length} failures: `);
}

function figureOf(goal: GoalName, { timesAsLong, ours, peer }: PairedTimes, before: string): Figure {
  return { goal, measured: timesAsLong, detail: `${before}${shownTime(ours.median)} and ${shownTime(peer.median)}` };
}

function impairedByAll(graph: CompiledGraph, state: PropagationState, seeds: readonly number[]): number {
  let found = 0;
  for (const seed of seeds) {
    degradePosition(state, seed, wholeLoss);
    propagate(graph, state);
    found += state.touchedCount;
    clearState(state);
  }
  return found;
}

/** @throws where the nodes impaired or the sum of their losses differ */
function sameImpaired(graph: CompiledGraph, seeds: readonly number[], cpp: { nodes: number; losses: number }): void {
  const state = untouchedState(graph);
  let [nodes, losses] = [0, 0];
  for (const seed of seeds) {
    degradePosition(state, seed, wholeLoss);
    propagate(graph, state);
    nodes += state.touchedCount;
    for (const position of state.touched.subarray(0, state.touchedCount)) losses += Math.floor(state.loss[position]! / 2 ** 20);
    clearState(state);
  }
  if (nodes !== cpp.nodes || losses !== cpp.losses) throw new Error("the C++ finds other losses");
}
