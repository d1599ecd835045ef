import type { CompiledLandscape } from "../../engine/compile/compile.js";

/**
 * Positions on which one depends, nearest first, without itself. What others draw instead of is nothing that a supply needs, and is left out.
 */
export function suppliersByTier({ graph, supplies }: CompiledLandscape, target: number): number[] {
  const rations = new Set(supplies.flatMap((supply) => supply.rations.map((ration) => graph.positionOf[ration] ?? -1)));
  const reached = new Set([target]);
  for (const position of reached) {
    if (rations.has(position)) continue;
    const end = graph.slotStart[graph.groupStart[position + 1] ?? 0] ?? 0;
    for (let slot = graph.slotStart[graph.groupStart[position] ?? 0] ?? 0; slot < end; slot++)
      reached.add(graph.supplier[slot] ?? -1);
  }
  reached.delete(target);
  return [...reached];
}
