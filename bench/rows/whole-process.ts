import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compileGraph } from "../../src/engine/compile/compiled-graph.js";
import { writeEdgeList } from "../edge-list.js";
import { type Figure, type RowSurroundings, shownTime } from "../figure.js";
import { booleanColumns } from "../generators/boolean-columns.js";
import { writeLandscapeFile } from "../generators/landscape-files.js";
import { layeredGraph } from "../generators/layered-graph.js";
import { lostByAll } from "../lost-by-all.js";
import { median, paired } from "../paired.js";
import { pythonWith, reachScript } from "../peers/python-reach.js";
import { writeReachTask } from "../peers/reach-peer.js";
import { timeProcess } from "../time-process.js";

const rounds = 3;

/**
 * Row 9: fresh processes in turn, in processor time. Ours fail every node alone, with gates, in one thread; igraph's tells
 * what hangs on every node, without gates. The first of ours reads the same bare numbers as igraph and the gates besides;
 * the second is the command line as it is used: it checks a typed landscape with sources, hashes it, and counts persons.
 */
export async function* processBesideIgraph({ nodeCount, folder }: RowSurroundings): AsyncGenerator<Figure> {
  const python = pythonWith("igraph");
  if (python === undefined) {
    for (const goal of ["process", "process count", "command"] as const) yield { goal, skipped: "python3-igraph is absent" };
    return;
  }
  const options = { nodeCount, loops: "local", seed: 1 } as const;
  const columns = layeredGraph(options);
  const task = writeReachTask({ ...columns, sources: [0], folder });
  const edgeList = join(folder, "edges.txt");
  writeEdgeList(edgeList, booleanColumns(columns));
  const landscape = join(folder, "landscape.ndjson");
  await writeLandscapeFile(landscape, "ndjson", options, true);
  const out = join(folder, "sweep.ndjson");
  const bare = [fileURLToPath(new URL("sweep-edge-list.js", import.meta.url)), edgeList];
  const command = [join(process.cwd(), "dist/cli.js"), "sweep", landscape, "--threads", "1", "--out", out, "--quiet"];
  const lost = Number(timeProcess(process.execPath, ...bare).output);
  if (lost !== lostOf(columns)) throw new Error("the process loses other nodes");
  for (const [goal, ours, peer] of [
    ["process", bare, "igraph"],
    ["process count", bare, "igraph-count"],
    ["command", command, "igraph"],
  ] as const) {
    const clock: Record<"ours" | "peer", number[]> = { ours: [], peer: [] };
    const timed = (side: "ours" | "peer", program: string, args: readonly string[]) => (): number => {
      const time = timeProcess(program, ...args);
      clock[side].push(time.clock);
      return time.processor;
    };
    const times = await paired(
      { rounds },
      timed("ours", process.execPath, ours),
      timed("peer", python, [reachScript, peer, task, "all"]),
    );
    const byClock = median(clock.ours.map((own, round) => own / clock.peer[round]!));
    const detail = `${shownTime(times.ours.median)} and ${shownTime(times.peer.median)}; by the clock ${byClock.toFixed(2)}`;
    yield { goal, measured: times.timesAsLong, detail };
  }
}

/** Nodes that all failures lose in sum. */
function lostOf(columns: Parameters<typeof booleanColumns>[0]): number {
  const graph = compileGraph(booleanColumns(columns));
  return lostByAll(
    graph,
    Array.from({ length: graph.nodeCount }, (_, position) => position),
  );
}
