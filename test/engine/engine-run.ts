import { type CompiledGraph, compileGraph } from "../../src/engine/compile/compiled-graph.js";
import type { GraphColumns } from "../../src/engine/compile/graph-columns.js";
import { propagate } from "../../src/engine/propagate/propagate.js";
import { cutSlot, degradePosition, type PropagationState, untouchedState } from "../../src/engine/propagate/propagation-state.js";
import type { Disturbance } from "../arbitraries/disturbance.js";
import type { Inputs } from "../twin/slow-propagation.js";

/** Notes a disturbance in a state; propagation is left to the caller. */
export function disturb(
  graph: CompiledGraph,
  columns: GraphColumns,
  state: PropagationState,
  { degraded, cut }: Disturbance,
): void {
  for (const { node, loss } of degraded) degradePosition(state, graph.positionOf[node]!, loss);
  for (const dependency of cut) {
    cutSlot(state, graph.positionOf[columns.dependent[dependency]!]!, graph.slotOf[dependency]!);
  }
}

/** Losses by node as given. */
export function lossesByNode({ positionOf }: CompiledGraph, loss: Float64Array): number[] {
  return Array.from(positionOf, (position) => loss[position]!);
}

export interface EngineRun {
  readonly graph: CompiledGraph;
  readonly state: PropagationState;
  /** Units lost, by node as given. */
  readonly losses: number[];
  readonly evaluations: number;
}

/** From columns to the greatest fixed point. */
export function runEngine(columns: GraphColumns, disturbance: Disturbance, standBysCarry = false): EngineRun {
  const graph = compileGraph(columns);
  const state = untouchedState(graph, { standBysCarry });
  disturb(graph, columns, state, disturbance);
  const evaluations = propagate(graph, state);
  return { graph, state, losses: lossesByNode(graph, state.loss), evaluations };
}

/** The same disturbance as the twin takes it. */
export function twinInputs({ nodeCount }: GraphColumns, { degraded, cut }: Disturbance, standBysCarry = false): Inputs {
  const ownLoss = new Array<number>(nodeCount).fill(0);
  for (const { node, loss } of degraded) ownLoss[node] = Math.max(ownLoss[node]!, loss);
  return { ownLoss, cut: new Set(cut), standBysCarry };
}
