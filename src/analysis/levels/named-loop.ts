import type { CompiledLandscape } from "../../engine/compile/compile.js";
import { NoConvergenceError } from "../../errors/errors.js";

/** Runs, and where a loop finds no rest says other names of its members than the error does. */
export function renamingLoop<T>(nameOf: (member: number) => string | number | undefined, run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw renamedLoop(nameOf, error);
  }
}

/** The error with other names of a loop's members, where it is about a loop. */
export function renamedLoop(nameOf: (member: number) => string | number | undefined, error: unknown): unknown {
  if (!(error instanceof NoConvergenceError)) return error;
  const names = error.component.map((member) => nameOf(Number(member))).filter((name) => name !== undefined);
  return new NoConvergenceError(names, error.evaluationsPerNode);
}

/** Runs, and says ids instead of positions where a loop finds no rest. */
export function namingLoop<T>({ graph, nodes }: CompiledLandscape, run: () => T): T {
  return renamingLoop((position) => nodes[graph.nodeAt[position] ?? -1]?.id, run);
}
