import { sweepFailures, sweepPairs } from "../../src/engine/batch/failure-sweep.js";
import { type CompiledGraph, compileGraph } from "../../src/engine/compiled-graph.js";
import { type Figure, type RowSurroundings, shownTime } from "../figure.js";
import { booleanColumns } from "../generators/boolean-columns.js";
import { layeredGraph } from "../generators/layered-graph.js";
import { lostByAll, lostIn } from "../lost-by-all.js";
import { paired } from "../paired.js";
import { processorMilliseconds } from "../processor-time.js";

const hubCount = 2000;
const rounds = 5;
/** First nodes that are compared with every second one, spread over all of them. */
const firstCount = 8;
/** First nodes from which the time of all pairs is taken. */
const sampledFirsts = 40;

/** Row 7: pairs of the nodes with most dependents, the first kept while 32 second ones are swept on top, against all from scratch. */
export async function* keptPairs({ nodeCount }: RowSurroundings): AsyncGenerator<Figure> {
  const graph = compileGraph(booleanColumns(layeredGraph({ nodeCount, loops: "local", seed: 1 })));
  const hubs = hubsOf(graph);
  const firsts = spreadOver(hubs.length, firstCount);
  const alone = firsts.map((first) => lostByAll(graph, [hubs[first]!]) * (hubs.length - 1 - first));
  const together = pairsFrom(graph, hubs, firsts) + alone.reduce((sum, lost) => sum + lost, 0);
  if (pairsFromScratch(graph, hubs, firsts) !== together) throw new Error("kept state and from scratch lose other nodes");
  const times = await paired(
    { rounds },
    () => processorMilliseconds(() => pairsFrom(graph, hubs, firsts)),
    () => processorMilliseconds(() => pairsFromScratch(graph, hubs, firsts)),
  );
  const sampled = spreadOver(hubs.length, sampledFirsts);
  const whole = processorMilliseconds(() => pairsFrom(graph, hubs, sampled)) * (hubs.length / sampled.length);
  const count = (hubs.length * (hubs.length - 1)) / 2;
  const detail = `${shownTime(times.ours.median)} and ${shownTime(times.peer.median)}; all ${count} pairs ${shownTime(whole)}`;
  yield { goal: "pairs", measured: times.timesAsFast, detail };
}

/** The nodes that the seconds lose besides those of the first, for each of the first nodes and each second one after it. */
function pairsFrom(graph: CompiledGraph, hubs: readonly number[], firsts: readonly number[]): number {
  let found = 0;
  for (const from of firsts) {
    sweepPairs(graph, hubs, { from, to: from + 1 }, (_, { changed, changedCount, lost }) => {
      found += lostIn(lost, changed, changedCount);
    });
  }
  return found;
}

function pairsFromScratch(graph: CompiledGraph, hubs: readonly number[], firsts: readonly number[]): number {
  const both = firsts.flatMap((first) => hubs.slice(first + 1).map((second) => [hubs[first]!, second]));
  let found = 0;
  sweepFailures(graph, both, ({ lost, changed, changedCount }) => {
    found += lostIn(lost, changed, changedCount);
  });
  return found;
}

/** The positions with most dependents, in their order: neighbours share dependents. */
function hubsOf(graph: CompiledGraph): number[] {
  const dependents = (position: number): number => graph.dependentStart[position + 1]! - graph.dependentStart[position]!;
  return Array.from({ length: graph.nodeCount }, (_, position) => position)
    .sort((a, b) => dependents(b) - dependents(a) || a - b)
    .slice(0, hubCount)
    .sort((a, b) => a - b);
}

/** So many of the numbers below `count`, at equal distances. */
function spreadOver(count: number, wanted: number): number[] {
  return Array.from({ length: wanted }, (_, index) => Math.floor((index * count) / wanted));
}
