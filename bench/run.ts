import { cpus } from "node:os";
import { compileGraph } from "../src/engine/compiled-graph.js";
import { wholeLoss } from "../src/engine/loss.js";
import { propagate } from "../src/engine/propagate.js";
import { clear, degrade, untouchedState } from "../src/engine/propagation-state.js";
import { cppTimes } from "./cpp/cpp-times.js";
import { randomFailures, widestFailure } from "./generators/failures.js";
import { layeredGraph } from "./generators/layered-graph.js";
import { hotBytes } from "./hot-bytes.js";
import { median, type PairedTimes, paired } from "./paired.js";
import { clearPeer, peerGraph, propagatePeer } from "./peers/graphology-peer.js";

const seed = 1;
const peerSeconds = 10; // about how long the peer may take for one row, where three rounds are not longer

/** `npm run bench -- local 100000` measures that one only. */
const [onlyLoops, onlyCount] = process.argv.slice(2);

console.log(`Node.js ${process.version}, ${cpus().length} cores, ${cpus()[0]?.model}`);
for (const loops of ["local", "giant"] as const) {
  for (const nodeCount of [1000, 10_000, 100_000]) {
    const isWanted = (onlyLoops ?? loops) === loops && Number(onlyCount ?? nodeCount) === nodeCount;
    if (isWanted) measure(nodeCount, loops);
  }
}

function measure(nodeCount: number, loops: "local" | "giant"): void {
  const columns = layeredGraph({ nodeCount, loops, seed });
  const graph = compileGraph(columns);
  const state = untouchedState(graph);
  const peer = peerGraph(columns);
  const widest = widestFailure(graph);
  // on a large giant component the peer takes seconds for one of them
  const random = randomFailures(graph, loops === "giant" && nodeCount === 100_000 ? 10 : 200, seed);
  const engineRun = (positions: readonly number[]) => (): number => {
    let evaluations = 0;
    for (const position of positions) {
      degrade(state, position, wholeLoss);
      evaluations += propagate(graph, state);
      clear(state);
    }
    return evaluations;
  };
  const peerRun = (positions: readonly number[]) => (): void => {
    for (const position of positions) clearPeer(peer, propagatePeer(peer, String(graph.nodeAt[position])));
  };

  console.log(`\n${loops}, ${nodeCount} nodes, ${graph.dependencyCount} dependencies`);
  sameLosses();
  for (const [name, positions] of [
    ["widest failure", [widest]],
    [`${random.length} random failures`, random],
  ] as const) {
    const evaluations = engineRun(positions)() / positions.length / nodeCount;
    for (let warm = 0; warm < 20; warm++) engineRun(positions)();
    const start = performance.now();
    peerRun(positions)();
    const rounds = Math.max(3, Math.min(21, Math.floor((peerSeconds * 1000) / (performance.now() - start))));
    report(name, paired(rounds, engineRun(positions), peerRun(positions)), evaluations);
  }
  const compileTimes = Array.from({ length: 7 }, () => {
    const start = performance.now();
    compileGraph(columns);
    return performance.now() - start;
  });
  const bytes = hotBytes(graph, state);
  console.log(`  compile: ${median(compileTimes).toFixed(1)} ms`);
  console.log(
    `  hot arrays: ${bytes.byDependency.toFixed(1)} bytes a dependency, ${bytes.all.toFixed(1)} with those by node and group`,
  );
  const cpp = cppTimes(graph, widest);
  if (typeof cpp === "string") {
    console.log(`  C++: skipped, ${cpp}`);
    return;
  }
  const engine = Math.min(...Array.from({ length: 41 }, () => timeOf(engineRun([widest]))));
  console.log(
    `  C++ -O3, widest failure, least times: ${cpp.toFixed(2)} ms; engine ${engine.toFixed(2)} ms, ${(engine / cpp).toFixed(2)} times as long`,
  );

  function sameLosses(): void {
    degrade(state, widest, wholeLoss);
    propagate(graph, state);
    const impaired = propagatePeer(peer, String(graph.nodeAt[widest]));
    peer.forEachNode((node, { loss }) => {
      if (loss !== state.loss[graph.positionOf[Number(node)]!]) throw new Error(`node ${node}: the peer differs`);
    });
    clearPeer(peer, impaired);
    clear(state);
  }
}

function timeOf(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function report(name: string, { median, least, ratio }: PairedTimes, evaluations: number): void {
  console.log(
    `  ${name}: engine ${median.a.toFixed(2)} ms, graphology ${median.b.toFixed(1)} ms, ratio ${ratio.median.toFixed(0)} ` +
      `(${ratio.least.toFixed(0)} to ${ratio.most.toFixed(0)}); least times ${least.a.toFixed(2)} and ${least.b.toFixed(1)} ms, ` +
      `ratio ${(least.b / least.a).toFixed(0)}; ${evaluations.toFixed(3)} evaluations a node`,
  );
}
