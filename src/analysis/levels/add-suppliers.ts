import type { CompiledGraph } from "../../engine/compile/compiled-graph.js";

/** Adds the positions on which one depends, without any between. */
export function addSuppliers({ groupStart, slotStart, supplier }: CompiledGraph, position: number, reached: Set<number>): void {
  const end = slotStart[groupStart[position + 1] ?? 0] ?? 0;
  for (let slot = slotStart[groupStart[position] ?? 0] ?? 0; slot < end; slot++) reached.add(supplier[slot] ?? -1);
}
