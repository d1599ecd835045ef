import { join } from "node:path";
import type { CompiledGraph } from "../../src/engine/compile/compiled-graph.js";
import { runProgram, writeProgramInput } from "./programs.js";

/** What one run of `sweeps.cpp` tells. */
export interface CppSweep {
  /** Of the processor, for one sweep over all seeds. */
  readonly milliseconds: number;
  /** Nodes that all failures lose (boolean) or impair (graded) in sum. */
  readonly nodes: number;
  /** Of graded ones: the sum of losses in units of 2⁻²⁰, each rounded down. */
  readonly losses: number;
}

/**
 * Writes a graph and the positions that fail, each alone.
 * @param times - how often a run sweeps over all of them, besides a first time that is not counted
 * @returns a function that runs the C++ on them
 */
export function cppSweeps(
  program: string,
  folder: string,
  graph: CompiledGraph,
  seeds: Int32Array,
  { kind, times = 1 }: { readonly kind: "boolean" | "graded"; readonly times?: number },
): () => CppSweep {
  const input = join(folder, `${kind}-${seeds.length}-${graph.dependencyCount}.bin`);
  writeProgramInput(input, graph, Int32Array.of(seeds.length), seeds);
  return () => {
    const [milliseconds = 0, nodes = 0, losses = 0] = runProgram(program, input, kind, String(times));
    return { milliseconds, nodes, losses };
  };
}
