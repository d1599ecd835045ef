import { GateTable } from "../../engine/boolean/gate-table.js";
import { LossGates, TooManyLossValues } from "../../engine/boolean/loss-gates.js";
import type { LossValues } from "../../engine/boolean/loss-values.js";
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
 * Shapley values by the decision diagrams of the cut sets of offers over units, each of which fails with all its nodes; in the
 * pessimistic reading. One diagram of an offer for each loss that the offer can have: what a coalition takes is the sum of the steps up to it,
 * and Shapley values add up over games.
 * @returns by offer and unit, in parts of the offer's level; `undefined` where the diagrams or the levels pass the limits
 * @remarks Exact but for rounding. Cost and sources: {@link solveModel}, {@link shapleyValues}; that values of a sum of games
 * are the sums of their values is Shapley's third axiom.
 */
export function diagramValues(
  { worst: { compiled, reader } }: Sweep,
  offers: readonly number[],
  units: readonly RankUnit[],
  limits: DiagramLimits,
): (number[] | undefined)[] {
  const { lossLevels: mostValues } = limits;
  if (limits.diagramNodes === 0) return offers.map(() => undefined);
  const { starts, positions } = reader.nodes;
  const numbers = units.map(({ nodes, possibly }) => [...nodes, ...possibly].map((id) => compiled.numberOf.get(id) ?? -1));
  let values: readonly LossValues[] | undefined; // the same for all offers: the same units fail
  return offers.map((offer) => {
    const table = new GateTable(units.length);
    const failures = ownFailures(compiled, table, numbers);
    const gates = new LossGates(compiled.graph, table, failures, { standBysCarry: false, mostValues, values });
    values = gates.values;
    return valuesByDiagrams(gates, table, positions.subarray(starts[offer], starts[offer + 1]), units.length, limits);
  });
}

/** @param own - the positions of the nodes of one offer */
function valuesByDiagrams(
  gates: LossGates,
  table: GateTable,
  own: Int32Array,
  units: number,
  { diagramNodes, offerLevels }: DiagramLimits,
): number[] | undefined {
  const losses = lossesIn(gates, own, offerLevels);
  if (losses === undefined) return undefined;
  const sum = new Array<number>(units).fill(0);
  let before = 0;
  try {
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
    const values = gates.values[position];
    if (values === undefined) return undefined;
    for (const value of values) if (value > 0) found.add(value);
  }
  return found.size > most ? undefined : [...found].sort((a, b) => a - b);
}
