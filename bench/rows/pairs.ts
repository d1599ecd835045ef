import { PairSweep, type Together } from "../../src/engine/batch/pair-sweep.js";
import { wordOf } from "../../src/engine/batch/position-bits.js";
import { type CompiledGraph, compileGraph } from "../../src/engine/compile/compiled-graph.js";
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
 * Row 7: all pairs of the nodes with most dependents, and how many nodes each loses. Ours keep what each node loses alone and
 * evaluate what a pair loses beyond; from scratch both fail together, 32 pairs in a word. What the pairs lose beyond either
 * alone is there without counting all that they lose, and is told too.
 */
export async function* keptPairs({ nodeCount }: RowSurroundings): AsyncGenerator<Figure> {
  const graph = compileGraph(booleanColumns(layeredGraph({ nodeCount, loops: "local", seed: 1 })));
  const hubs = hubsOf(graph);
  const seconds = Array.from({ length: secondCount }, (_, index) => Math.floor(((index + 0.5) * hubs.length) / secondCount));
  sameLost(graph, hubs, seconds);
  const pairCount = (hubs.length * (hubs.length - 1)) / 2;
  const share = seconds.reduce((sum, second) => sum + second, 0) / pairCount;
  const every = { from: 0, to: hubs.length };
  const times = await paired(
    { rounds },
    () => processorMilliseconds(() => lostByPairs(new PairSweep(graph, hubs), every)),
    () => processorMilliseconds(() => lostByAll(graph, pairsOf(hubs, seconds))) / share,
  );
  const beyond = processorMilliseconds(() => lostBeyond(new PairSweep(graph, hubs), every));
  const detail = [
    `all ${pairCount} pairs: ${shownTime(times.ours.median)} and ${shownTime(times.peer.median)}`,
    `what they lose beyond: ${shownTime(beyond)}`,
  ].join("; ");
  yield { goal: "pairs", measured: times.timesAsFast, detail };
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** How many nodes the pairs of some seconds lose in sum. */
function lostByPairs(sweep: PairSweep, seconds: Range): number {
  let found = 0;
  sweep.run(seconds, (together) => {
    found += lostTogether(together);
  });
  return found;
}

function lostTogether({ lost, byFirst, scenarios }: Together): number {
  let sum = 0;
  for (let position = 0; position < lost.length; position++)
    sum += bits((lost[position]! | wordOf(byFirst, position)) & scenarios);
  return sum;
}

/** How many they lose though neither of the two alone does. */
function lostBeyond(sweep: PairSweep, seconds: Range): number {
  let found = 0;
  sweep.run(seconds, ({ lost, changed, wordBefore, changedCount }) => {
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
  const found = seconds.reduce((sum, second) => sum + lostByPairs(sweep, { from: second, to: second + 1 }), 0);
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
