import type { CompiledLandscape } from "../../engine/compile/compile.js";
import { rationsAt } from "./rations-at.js";

/**
 * Ids of the nodes at some positions. An auxiliary node for candidates has none; where several draw on a supply, it is that of the supply, or of
 * who draws.
 */
export function nodesAt(compiled: CompiledLandscape, wanted: readonly number[]): string[] {
  const { graph, nodes, choiceOf, shares, hearing } = compiled;
  const supplyAt = rationsAt(compiled);
  const idOf = (position: number): string | undefined => {
    const number = graph.nodeAt[position] ?? -1;
    const owner = shares.has(number) || hearing.has(number) ? (choiceOf[number - nodes.length] ?? -1) : number;
    return nodes[owner]?.id ?? supplyAt.get(position);
  };
  const ids = wanted.map(idOf).filter((id) => id !== undefined);
  return [...new Set(ids)].sort();
}
