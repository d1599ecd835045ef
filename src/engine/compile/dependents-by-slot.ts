import type { CompiledGraph } from "./compiled-graph.js";

/** Length: dependencies, by slot: the position whose dependency it is. */
export function dependentsBySlot({ nodeCount, dependencyCount, groupStart, slotStart }: CompiledGraph): Int32Array {
  const dependentAt = new Int32Array(dependencyCount);
  for (let position = 0; position < nodeCount; position++)
    dependentAt.fill(position, slotStart[groupStart[position]!]!, slotStart[groupStart[position + 1]!]!);
  return dependentAt;
}
