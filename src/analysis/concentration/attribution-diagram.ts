import { GateTable } from "../../engine/boolean/gate-table.js";
import { LossGates, TooManyLossValues } from "../../engine/boolean/loss-gates.js";
import { shapleyValues } from "../../engine/boolean/shapley.js";
import { simplify } from "../../engine/boolean/simplify.js";
import { solveModel } from "../../engine/boolean/solve-model.js";
import { unrollLoops } from "../../engine/boolean/unroll-loops.js";
import { ownFailures, TargetGates } from "../cut-sets/cut-set-target-gates.js";
import type { RankUnit } from "../failures/failure-units.js";
import type { Sweep } from "../failures/prepared-failures.js";

export interface DiagramLimits {
  /** Nodes of diagrams; 0 does without them. */
  readonly diagramNodes: number;
  /** Levels of one node that are told apart. */
  readonly lossLevels: number;
}

/**
 * Shapley values by the decision diagram of the cut sets of an offer over units, each of which fails with all its nodes;
 * in the pessimistic reading.
 * @returns by unit, or `undefined` where the diagram or the levels pass the limits
 * @remarks Exact but for rounding. Cost and sources: {@link solveModel}, {@link shapleyValues}.
 */
export function diagramValues(
  { worst: { compiled }, offers, figures }: Sweep,
  offer: number,
  units: readonly RankUnit[],
  { diagramNodes, lossLevels }: DiagramLimits,
): number[] | undefined {
  if (diagramNodes === 0) return undefined;
  const organisation = figures.insurers[offers.insurerOf[offer] ?? -1]?.id ?? "";
  const serviceType = offers.serviceTypes[offers.typeOf[offer] ?? -1] ?? "";
  const table = new GateTable(units.length);
  const numbers = units.map(({ nodes, possibly }) => [...nodes, ...possibly].map((id) => compiled.numberOf.get(id) ?? -1));
  const own = ownFailures(compiled, table, numbers);
  try {
    const gates = new LossGates(compiled.graph, table, own, { standBysCarry: false, mostValues: lossLevels });
    const top = new TargetGates(compiled, table, gates, "worst").signalOf({ kind: "service-lost", organisation, serviceType });
    const model = unrollLoops(table.model(top));
    if (model === undefined) return undefined;
    const solved = solveModel(simplify(model), { diagramNodes });
    return "limit" in solved ? undefined : [...shapleyValues(solved)];
  } catch (error) {
    if (error instanceof TooManyLossValues) return undefined;
    throw error;
  }
}
