import { type CompiledGraph, compileGraph } from "../../src/engine/compile/compiled-graph.js";
import { wholeLoss } from "../../src/engine/loss.js";
import { propagate } from "../../src/engine/propagate/propagate.js";
import { clearState, degradePosition, untouchedState } from "../../src/engine/propagate/propagation-state.js";
import { type Figure, type RowSurroundings, shownTime } from "../figure.js";
import { randomFailures, widestFailure } from "../generators/failures.js";
import { layeredGraph } from "../generators/layered-graph.js";
import { median, paired } from "../paired.js";
import { clearPeer, type PeerGraph, peerGraph, propagatePeer } from "../peers/graphology-peer.js";
import { processorMilliseconds } from "../processor-time.js";

const seed = 1;
/** On a large giant component the objects take seconds for one failure: fewer of them, and fewer rounds. */
const randomCounts = { local: 200, giant: 10 } as const;
const rounds = { local: 7, giant: 3 } as const;

/** Row 1: the scenario that impairs most, against the same gates on graphology objects. */
export async function* widestBesideObjects({ nodeCount }: RowSurroundings): AsyncGenerator<Figure> {
  for (const loops of ["local", "giant"] as const) {
    const { graph, peer } = bothOf(nodeCount, loops);
    const widest = widestFailure(graph);
    yield await measured(`widest ${loops}`, graph, peer, [widest], rounds[loops]);
  }
}

/** Row 2: random failures, the same. */
export async function* randomBesideObjects({ nodeCount }: RowSurroundings): AsyncGenerator<Figure> {
  for (const loops of ["local", "giant"] as const) {
    const { graph, peer } = bothOf(nodeCount, loops);
    const random = randomFailures(graph, randomCounts[loops], seed);
    yield await measured(`random ${loops}`, graph, peer, random, rounds[loops]);
  }
}

function bothOf(nodeCount: number, loops: "local" | "giant"): { readonly graph: CompiledGraph; readonly peer: PeerGraph } {
  const columns = layeredGraph({ nodeCount, loops, seed });
  return { graph: compileGraph(columns), peer: peerGraph(columns) };
}

async function measured(
  goal: "widest local" | "widest giant" | "random local" | "random giant",
  graph: CompiledGraph,
  peer: PeerGraph,
  positions: readonly number[],
  ofRounds: number,
): Promise<Figure> {
  const state = untouchedState(graph);
  const ours = (): number => {
    let evaluations = 0;
    for (const position of positions) {
      degradePosition(state, position, wholeLoss);
      evaluations += propagate(graph, state);
      clearState(state);
    }
    return evaluations;
  };
  const objects = (): void => {
    for (const position of positions) clearPeer(peer, propagatePeer(peer, String(graph.nodeAt[position])));
  };
  sameLosses(graph, peer, positions[0]!);
  for (let warm = 0; warm < 20; warm++) ours();
  const clock = { ours: [] as number[], peer: [] as number[] };
  const timed = (side: "ours" | "peer", run: () => void) => (): number => {
    const start = performance.now();
    const milliseconds = processorMilliseconds(run);
    clock[side].push(performance.now() - start);
    return milliseconds;
  };
  const times = await paired({ rounds: ofRounds, oursPerRound: 5 }, timed("ours", ours), timed("peer", objects));
  const byClock = median(clock.peer) / median(clock.ours);
  const both = `${shownTime(times.ours.median)} and ${shownTime(times.peer.median)}; by the clock ${byClock.toFixed(0)}`;
  const detail =
    positions.length === 1
      ? `${both}; ${(ours() / graph.nodeCount).toFixed(3)} evaluations a node`
      : `${positions.length} failures: ${both}`;
  return { goal, measured: times.timesAsFast, detail };
}

function sameLosses(graph: CompiledGraph, peer: PeerGraph, position: number): void {
  const state = untouchedState(graph);
  degradePosition(state, position, wholeLoss);
  propagate(graph, state);
  const impaired = propagatePeer(peer, String(graph.nodeAt[position]));
  peer.forEachNode((node, { loss }) => {
    if (loss !== state.loss[graph.positionOf[Number(node)]!]) throw new Error(`node ${node}: the peer differs`);
  });
  clearPeer(peer, impaired);
}
