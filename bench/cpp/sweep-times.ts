import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CompiledGraph } from "../../src/engine/compiled-graph.js";

/** Builds the C++ of the sweeps into a folder; why not, where it cannot. */
export function buildSweeps(folder: string): { readonly program: string } | string {
  const program = join(folder, "sweeps");
  // from the root: a benchmark may run as a bundle in another folder
  const source = join(process.cwd(), "bench/cpp/sweeps.cpp");
  const built = spawnSync("g++", ["-O3", "-march=native", "-std=c++17", "-o", program, source], { encoding: "utf8" });
  if (built.error) return "g++ is absent";
  return built.status === 0 ? { program } : `g++ failed: ${built.stderr.slice(0, 200)}`;
}

/** Writes the arrays of a graph and the positions that fail for the program to read. */
export function writeSweepInput(path: string, graph: CompiledGraph, seeds: Int32Array): void {
  const { nodeCount, dependencyCount, groupCount, dependent } = graph;
  const arrays = [
    Int32Array.of(nodeCount, dependencyCount, groupCount, dependent.length, seeds.length),
    ...[graph.componentLast, graph.groupStart, graph.slotStart, graph.supplier, graph.dependentStart, dependent, seeds],
    ...[graph.rule, graph.parameter, graph.weight],
  ];
  writeFileSync(
    path,
    Buffer.concat(arrays.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength))),
  );
}

/** One run of the program: milliseconds, and what all failures lose or impair in sum. */
export function runSweeps(program: string, input: string, kind: "boolean" | "graded"): { milliseconds: number; found: number } {
  const run = spawnSync(program, [input, kind], { encoding: "utf8" });
  if (run.status !== 0) throw new Error("the C++ of the sweeps failed");
  const [milliseconds = 0, found = 0] = run.stdout.trim().split(" ").map(Number);
  return { milliseconds, found };
}
