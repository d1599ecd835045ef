import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CompiledGraph } from "../../src/engine/compiled-graph.js";
import { wholeLoss } from "../../src/engine/loss.js";
import { propagate } from "../../src/engine/propagate.js";
import { degrade, untouchedState } from "../../src/engine/propagation-state.js";

/**
 * Least milliseconds of one scenario in C++ -O3 on the same arrays, or why there are none.
 * @throws where the losses differ
 */
export function cppTimes(graph: CompiledGraph, failed: number): number | string {
  const folder = mkdtempSync(join(tmpdir(), "tragweite-bench-"));
  try {
    const program = join(folder, "propagate");
    const built = spawnSync("g++", ["-O3", "-march=native", "-std=c++17", "-o", program, "bench/cpp/propagate.cpp"], {
      encoding: "utf8",
    });
    if (built.error) return "g++ is absent";
    if (built.status !== 0) return `g++ failed: ${built.stderr.slice(0, 200)}`;
    const input = join(folder, "graph.bin");
    writeFileSync(
      input,
      Buffer.concat(
        arraysOf(graph, failed).map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)),
      ),
    );
    const run = spawnSync(program, [input], { encoding: "utf8" });
    if (run.status !== 0) return "the program failed";
    const [milliseconds, sum] = run.stdout.trim().split(" ").map(Number);
    if (sum !== sumOfLosses(graph, failed)) throw new Error("the losses of the C++ program differ");
    return milliseconds!;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function arraysOf(graph: CompiledGraph, failed: number): readonly (Int32Array | Uint8Array | Float64Array)[] {
  const { nodeCount, dependencyCount, groupCount, dependent } = graph;
  return [
    Int32Array.of(nodeCount, dependencyCount, groupCount, dependent.length, failed),
    ...[graph.componentLast, graph.groupStart, graph.slotStart, graph.supplier, graph.dependentStart, dependent],
    ...[graph.rule, graph.parameter, graph.weight],
  ];
}

function sumOfLosses(graph: CompiledGraph, failed: number): number {
  const state = untouchedState(graph);
  degrade(state, failed, wholeLoss);
  propagate(graph, state);
  return state.loss.reduce((sum, loss) => sum + loss, 0);
}
