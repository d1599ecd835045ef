import type { CompiledLandscape } from "../../engine/compile/compile.js";

/**
 * Ids of the nodes at some positions. An auxiliary node for candidates has none; where several draw on a supply, it is that of the supply, or of
 * who draws.
 */
export function nodesAt(
  { graph, nodes, choiceOf, supplies, shares, hearing }: CompiledLandscape,
  wanted: readonly number[],
): string[] {
  const supplyOf = new Map(supplies.flatMap(({ id, rations }) => rations.map((ration) => [ration, id] as const)));
  const idOf = (number: number): string | undefined => {
    const owner = shares.has(number) || hearing.has(number) ? (choiceOf[number - nodes.length] ?? -1) : number;
    return nodes[owner]?.id ?? supplyOf.get(number);
  };
  const ids = wanted.map((position) => idOf(graph.nodeAt[position] ?? -1)).filter((id) => id !== undefined);
  return [...new Set(ids)].sort();
}
