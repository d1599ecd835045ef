import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CompiledGraph } from "../../src/engine/compile/compiled-graph.js";

/** A program that was built, or why it could not be. */
export type Built = { readonly program: string } | { readonly absent: string };

/** Builds `bench/cpp/NAME.cpp` into a folder. Call it from the root: a benchmark may run as a bundle in another folder. */
export function buildProgram(folder: string, name: "rank" | "sweeps"): Built {
  const program = join(folder, name);
  const source = join(process.cwd(), "bench/cpp", `${name}.cpp`);
  const built = spawnSync("g++", ["-O3", "-march=native", "-std=c++17", "-o", program, source], { encoding: "utf8" });
  if (built.error) return { absent: "g++ is absent" };
  return built.status === 0 ? { program } : { absent: `g++ failed: ${built.stderr.slice(0, 200)}` };
}

/** Writes a graph as `graph.hpp` reads it, and behind it what else a program wants. */
export function writeProgramInput(path: string, graph: CompiledGraph, ...others: (Int32Array | Float64Array)[]): void {
  const { nodeCount, dependencyCount, groupCount, dependent } = graph;
  const arrays = [
    Int32Array.of(nodeCount, dependencyCount, groupCount, dependent.length),
    ...[graph.componentLast, graph.groupStart, graph.slotStart, graph.supplier, graph.dependentStart, dependent],
    ...[graph.rule, graph.parameter, graph.weight, ...others],
  ];
  writeFileSync(
    path,
    Buffer.concat(arrays.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength))),
  );
}

/** The numbers that a program prints. */
export function runProgram(program: string, ...args: string[]): number[] {
  const run = spawnSync(program, args, { encoding: "utf8" });
  if (run.status !== 0) throw new Error(`${program} failed: ${run.stderr.slice(0, 200)}`);
  return run.stdout.trim().split(" ").map(Number);
}
