import { compileGraph } from "../../src/engine/compile/compiled-graph.js";
import { wholeLoss } from "../../src/engine/loss.js";
import { propagate } from "../../src/engine/propagate/propagate.js";
import { clearState, degradePosition, untouchedState } from "../../src/engine/propagate/propagation-state.js";
import { type Figure, shownTime } from "../figure.js";
import { widestFailure } from "../generators/failures.js";
import { layeredGraph } from "../generators/layered-graph.js";
import { median, spread } from "../paired.js";
import { processorMilliseconds } from "../processor-time.js";

const sizes = [1_000, 10_000, 100_000, 1_000_000];
const rounds = 11;

interface Scenario {
  readonly evaluations: number;
  /** Milliseconds of the processor of one run: the mean over as many as are needed to see small ones. */
  readonly time: () => number;
}

/** Row 10: how the time of the scenario that impairs most grows with the graph; all sizes in turn, in processor time. */
export async function* growth(): AsyncGenerator<Figure> {
  const scenarios = sizes.map(widestScenario);
  for (const { time } of scenarios) time();
  const times = Array.from({ length: rounds }, () => scenarios.map(({ time }) => time()));
  const exponents = times.map((row) => exponent(row[0]!, row.at(-1)!));
  const evaluations = exponent(scenarios[0]!.evaluations, scenarios.at(-1)!.evaluations);
  const listed = sizes.map((_, index) => shownTime(median(times.map((row) => row[index]!)))).join(", ");
  yield { goal: "growth", measured: spread(exponents), detail: `of its evaluations ${evaluations.toFixed(2)}; ${listed}` };
}

function exponent(first: number, last: number): number {
  return Math.log10(last / first) / Math.log10(sizes.at(-1)! / sizes[0]!);
}

function widestScenario(nodeCount: number): Scenario {
  const graph = compileGraph(layeredGraph({ nodeCount, loops: "local", seed: 1 }));
  const state = untouchedState(graph);
  const widest = widestFailure(graph);
  const run = (): number => {
    degradePosition(state, widest, wholeLoss);
    const evaluations = propagate(graph, state);
    clearState(state);
    return evaluations;
  };
  const runs = Math.max(1, Math.round(200_000 / nodeCount));
  const all = (): void => {
    for (let each = 0; each < runs; each++) run();
  };
  for (let warm = 0; warm < 3; warm++) all();
  return { evaluations: run(), time: () => processorMilliseconds(all) / runs };
}
