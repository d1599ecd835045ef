import { sweepFailures } from "../../src/engine/batch/failure-sweep.js";
import { PairSweep } from "../../src/engine/batch/pair-sweep.js";
import { type CompiledGraph, compileGraph } from "../../src/engine/compiled-graph.js";
import { type Figure, type RowSurroundings, shownTime } from "../figure.js";
import { booleanColumns } from "../generators/boolean-columns.js";
import { layeredGraph } from "../generators/layered-graph.js";
import { bits, lostByAll } from "../lost-by-all.js";
import { paired } from "../paired.js";
import { processorMilliseconds } from "../processor-time.js";

const hubCount = 2000;
const rounds = 3;
/** Nodes that are paired from scratch with every one before them, spread over all; ours sweep all. */
const secondCount = 8;

/**
 * Row 7: all pairs of the nodes with most dependents. Ours keep what each node loses alone and tell what a pair loses beyond;
 * from scratch both fail together, 32 pairs in a word, and nothing is read of what they lose.
 */
export async function* keptPairs({ nodeCount }: RowSurroundings): AsyncGenerator<Figure> {
  const graph = compileGraph(booleanColumns(layeredGraph({ nodeCount, loops: "local", seed: 1 })));
  const hubs = hubsOf(graph);
  const seconds = Array.from({ length: secondCount }, (_, index) => Math.floor(((index + 0.5) * hubs.length) / secondCount));
  sameLost(graph, hubs, seconds);
  const all = { from: 0, to: hubs.length };
  const pairCount = (hubs.length * (hubs.length - 1)) / 2;
  const share = seconds.reduce((sum, second) => sum + second, 0) / pairCount;
  const times = await paired(
    { rounds },
    () => processorMilliseconds(() => lostBeyond(graph, hubs, all)),
    () => processorMilliseconds(() => sweepFailures(graph, pairsOf(hubs, seconds), () => {})) / share,
  );
  const detail = `all ${pairCount} pairs: ${shownTime(times.ours.median)} and ${shownTime(times.peer.median)}`;
  yield { goal: "pairs", measured: times.timesAsFast, detail };
}

/** How many nodes pairs lose in sum though neither of the two alone does. */
function lostBeyond(
  graph: CompiledGraph,
  hubs: readonly number[],
  seconds: { readonly from: number; readonly to: number },
): number {
  let found = 0;
  new PairSweep(graph, hubs).run(seconds, ({ lost, changed, wordBefore, changedCount }) => {
    for (let index = 0; index < changedCount; index++) found += bits(lost[changed[index]!]! & ~wordBefore[index]!);
  });
  return found;
}

/** Each of some seconds with every node before it. */
function pairsOf(hubs: readonly number[], seconds: readonly number[]): number[][] {
  return seconds.flatMap((second) => hubs.slice(0, second).map((first) => [first, hubs[second]!]));
}

/** @throws where the pairs of some seconds lose other nodes than from scratch */
function sameLost(graph: CompiledGraph, hubs: readonly number[], seconds: readonly number[]): void {
  const sweep = new PairSweep(graph, hubs);
  let found = 0;
  for (const from of seconds) {
    sweep.run({ from, to: from + 1 }, ({ lost, byFirst, scenarios }) => {
      for (let position = 0; position < lost.length; position++) {
        const isLostByFirst = ((byFirst[position >>> 5]! >>> (position & 31)) & 1) === 1;
        found += bits((isLostByFirst ? -1 : lost[position]!) & scenarios);
      }
    });
  }
  const scratch = lostByAll(graph, pairsOf(hubs, seconds));
  if (found !== scratch) throw new Error(`pairs lose ${found} nodes, from scratch ${scratch}`);
}

/** The positions with most dependents, in their order: neighbours share dependents. */
function hubsOf(graph: CompiledGraph): number[] {
  const dependents = (position: number): number => graph.dependentStart[position + 1]! - graph.dependentStart[position]!;
  return Array.from({ length: graph.nodeCount }, (_, position) => position)
    .sort((a, b) => dependents(b) - dependents(a) || a - b)
    .slice(0, hubCount)
    .sort((a, b) => a - b);
}
