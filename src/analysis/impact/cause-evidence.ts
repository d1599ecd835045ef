import { toleranceUnits } from "../../engine/loss.js";
import type { EvidenceStatus } from "../../quantities.js";
import type { Run } from "../levels/steady-state.js";

/**
 * How many documented, inferred and assumed dependencies the impaired nodes of a run rest on: dependencies of impaired
 * nodes that are cut or whose supplier is impaired too.
 * @remarks Cost: time O(n + m).
 */
export function causeEvidence(run: Run): Record<EvidenceStatus, number> {
  const { graph, dependencyOf, landscape } = run.compiled;
  const { dependencies = [] } = landscape;
  const isCause = causesIn(run);
  const isCounted = new Uint8Array(dependencies.length); // one with candidates has several slots
  const evidence: Record<EvidenceStatus, number> = { documented: 0, inferred: 0, assumed: 0 };
  for (let edge = 0; edge < graph.slotOf.length; edge++) {
    const row = dependencyOf[edge] ?? -1;
    if (isCause[graph.slotOf[edge] ?? -1] !== 1 || isCounted[row] === 1) continue;
    isCounted[row] = 1;
    const status = dependencies[row]?.evidence.status;
    if (status !== undefined) evidence[status]++;
  }
  return evidence;
}

/** By slot: 1 where it is cut, or its supplier impaired, and its dependent is impaired. */
function causesIn({ compiled: { graph }, state }: Run): Uint8Array {
  const impaired = (position: number): boolean => (state.loss[position] ?? 0) > toleranceUnits;
  const isCause = new Uint8Array(graph.dependencyCount);
  for (let position = 0; position < graph.nodeCount; position++) {
    if (!impaired(position)) continue;
    const end = graph.slotStart[graph.groupStart[position + 1] ?? 0] ?? 0;
    for (let slot = graph.slotStart[graph.groupStart[position] ?? 0] ?? 0; slot < end; slot++)
      if (state.cut[slot] === 1 || impaired(graph.supplier[slot] ?? -1)) isCause[slot] = 1;
  }
  return isCause;
}
