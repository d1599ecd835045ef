import type { CompiledGraph } from "../src/engine/compile/compiled-graph.js";
import type { PropagationState } from "../src/engine/propagate/propagation-state.js";

/** What propagation reads and writes, in bytes a dependency: the arrays by dependency alone, and all of them. */
export function hotBytes(graph: CompiledGraph, state: PropagationState): { byDependency: number; all: number } {
  const byDependency = [graph.supplier, graph.weight, graph.dependent, state.cut];
  const others = [
    ...[graph.componentLast, graph.groupStart, graph.rule, graph.parameter, graph.slotStart, graph.dependentStart],
    ...[state.loss, state.own, state.touched, state.isTouched],
  ];
  const bytes = (arrays: readonly { readonly byteLength: number }[]): number =>
    arrays.reduce((sum, { byteLength }) => sum + byteLength, 0) / graph.dependencyCount;
  return { byDependency: bytes(byDependency), all: bytes([...byDependency, ...others]) };
}
