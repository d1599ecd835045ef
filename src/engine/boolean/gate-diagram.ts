import { applyBdd, bddOperations } from "./bdd.js";
import type { DiagramStore } from "./diagram-store.js";
import { type GateModel, gateKinds } from "./gate-model.js";
import { thresholdBdd } from "./threshold-bdd.js";

/**
 * The binary diagram of one gate.
 * @param nodes - diagrams of its inputs, in their order
 */
export function gateDiagram(store: DiagramStore, model: GateModel, gate: number, nodes: readonly number[]): number {
  const { kind, threshold, inputStart, weight } = model;
  if (kind[gate] === gateKinds.atLeast)
    return thresholdBdd(store, threshold[gate]!, nodes, weight.subarray(inputStart[gate]!, inputStart[gate + 1]!));
  const operation = kind[gate] === gateKinds.and ? bddOperations.and : bddOperations.or;
  // from the last variables to the first, so that functions of different variables are only put together
  const sorted = [...nodes].sort((a, b) => store.variable[b]! - store.variable[a]!);
  let result = operation === bddOperations.and ? 1 : 0;
  store.spend(nodes.length);
  for (const node of sorted) result = applyBdd(store, operation, result, node);
  return result;
}
