import { compileGraph } from "../../src/engine/compile/compiled-graph.js";
import { type Figure, type RowSurroundings, shownTime } from "../figure.js";
import { randomFailures } from "../generators/failures.js";
import { layeredGraph } from "../generators/layered-graph.js";
import { lostByAll } from "../lost-by-all.js";
import { paired } from "../paired.js";
import { duckdbReach } from "../peers/duckdb-reach.js";
import { pythonReach } from "../peers/python-reach.js";
import type { ReachPeer, ReachTask } from "../peers/reach-peer.js";
import { traversalReach } from "../peers/traversal-reach.js";
import { processorMilliseconds } from "../processor-time.js";

const sourceCount = 200;
const rounds = 5;

const peers: Record<
  "traversal" | "networkx" | "igraph" | "igraph count" | "duckdb",
  (task: ReachTask) => ReachPeer | Promise<ReachPeer>
> = {
  traversal: traversalReach,
  networkx: (task) => pythonReach("networkx", task),
  igraph: (task) => pythonReach("igraph", task),
  "igraph count": (task) => pythonReach("igraph-count", task),
  duckdb: duckdbReach,
};

/** Row 8: what hangs on each of some nodes, gates left aside: every group `all`, every weight 1. Loading is not counted. */
export async function* reachBesidePeers({ nodeCount, folder }: RowSurroundings): AsyncGenerator<Figure> {
  const { dependent, supplier } = layeredGraph({ nodeCount, loops: "local", seed: 1 });
  const graph = compileGraph({ nodeCount, dependent, supplier, weight: new Float64Array(dependent.length).fill(1) });
  // in the order of work, as a sweep tries its units: neighbours share dependents
  const positions = randomFailures(graph, sourceCount, 2).sort((a, b) => a - b);
  const sources = positions.map((position) => graph.nodeAt[position]!);
  const expected = lostByAll(graph, positions);
  for (let warm = 0; warm < 20; warm++) lostByAll(graph, positions);
  for (const goal of Object.keys(peers) as (keyof typeof peers)[]) {
    const peer = await peers[goal]({ nodeCount, dependent, supplier, sources, folder });
    if ("absent" in peer) {
      yield { goal, skipped: peer.absent };
      continue;
    }
    const times = await paired(
      { rounds, oursPerRound: 5 },
      () => processorMilliseconds(() => lostByAll(graph, positions)),
      async () => {
        const { milliseconds, found } = await peer.reach();
        if (found !== expected) throw new Error(`${goal} reaches other nodes: ${found}, not ${expected}`);
        return milliseconds;
      },
    );
    peer.close();
    const detail = `${shownTime(times.ours.median)} and ${shownTime(times.peer.median)}`;
    yield { goal, measured: times.timesAsFast, detail };
  }
}
