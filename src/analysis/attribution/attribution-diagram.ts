import { GateTable } from "../../engine/boolean/gate-table.js";
import { LossGates, TooManyLossValues } from "../../engine/boolean/loss-gates.js";
import { shapleyValues } from "../../engine/boolean/shapley.js";
import { simplify } from "../../engine/boolean/simplify.js";
import { solveModel } from "../../engine/boolean/solve-model.js";
import { unrollLoops } from "../../engine/boolean/unroll-loops.js";
import { wholeLoss } from "../../engine/loss.js";
import { ownFailures } from "../cut-sets/cut-set-target-gates.js";
import type { RankUnit } from "../failures/failure-units.js";
import type { Sweep } from "../failures/prepared-failures.js";

export interface DiagramLimits {
  /** Nodes of diagrams; 0 does without them. */
  readonly diagramNodes: number;
  /** Levels of one node that are told apart. */
  readonly lossLevels: number;
  /** Levels of the offer for each of which a diagram is made. */
  readonly offerLevels: number;
}

/**
 * Shapley values by the decision diagrams of the cut sets of an offer over units, each of which fails with all its nodes; in the
 * pessimistic reading. One diagram for each loss that the offer can have: what a coalition takes is the sum of the steps up to it,
 * and Shapley values add up over games.
 * @returns by unit, in parts of the offer's level; `undefined` where the diagrams or the levels pass the limits
 * @remarks Exact but for rounding. Cost and sources: {@link solveModel}, {@link shapleyValues}; that values of a sum of games
 * are the sums of their values is Shapley's third axiom.
 */
export function diagramValues(
  { worst: { compiled, reader } }: Sweep,
  offer: number,
  units: readonly RankUnit[],
  { diagramNodes, lossLevels, offerLevels }: DiagramLimits,
): number[] | undefined {
  if (diagramNodes === 0) return undefined;
  const { starts, positions } = reader.nodes;
  const own = positions.subarray(starts[offer], starts[offer + 1]);
  const numbers = units.map(({ nodes, possibly }) => [...nodes, ...possibly].map((id) => compiled.numberOf.get(id) ?? -1));
  try {
    const table = new GateTable(units.length);
    const failures = ownFailures(compiled, table, numbers);
    const gates = new LossGates(compiled.graph, table, failures, { standBysCarry: false, mostValues: lossLevels });
    const losses = lossesIn(gates, own, offerLevels);
    if (losses === undefined) return undefined;
    const sum = new Array<number>(units.length).fill(0);
    let before = 0;
    for (const loss of losses) {
      const model = unrollLoops(table.model(table.and(Array.from(own, (position) => gates.atLeast(position, loss)))));
      if (model === undefined) return undefined;
      const solved = solveModel(simplify(model), { diagramNodes });
      if ("limit" in solved) return undefined;
      for (const [unit, value] of [...shapleyValues(solved)].entries())
        sum[unit] = (sum[unit] ?? 0) + (value * (loss - before)) / wholeLoss;
      before = loss;
    }
    return sum;
  } catch (error) {
    if (error instanceof TooManyLossValues) return undefined;
    throw error;
  }
}

/** The losses that the best of some nodes can have, ascending; `undefined` where they are too many or not known. */
function lossesIn(gates: LossGates, positions: Int32Array, most: number): number[] | undefined {
  const found = new Set<number>();
  for (const position of positions) {
    const values = gates.valuesAt(position);
    if (values === undefined) return undefined;
    for (const value of values) if (value > 0) found.add(value);
  }
  return found.size > most ? undefined : [...found].sort((a, b) => a - b);
}
