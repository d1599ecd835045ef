import { toleranceUnits, wholeLoss } from "../../engine/loss.js";
import { suppliedLoss } from "../../engine/propagate/supplied-loss.js";
import type { LostUnassigned } from "../counting/may-offer.js";
import type { RankUnit } from "../failures/failure-units.js";
import type { SweepSide } from "../failures/prepared-failures.js";

/** How a service of an unknown operator is lost with a unit: not at all, if the unit is the one who runs it, or whoever does. */
export const lostWith = { nothing: 0, itsOperator: 1, anything: 2 } as const;

/**
 * Of services of unknown operators, how each is lost by the last failure, that of a unit: one that any organisation may run goes with
 * it as its own, and is another's only where suppliers take it.
 */
export function lostWithUnit(services: readonly string[], { compiled, state }: SweepSide, unit: RankUnit): number[] {
  const { graph, numberOf } = compiled;
  const isAnyones = unit.possibly.length > 0 && unit.unstated === undefined;
  const isLost = (units: number): boolean => units >= wholeLoss - toleranceUnits;
  return services.map((id) => {
    const position = graph.positionOf[numberOf.get(id) ?? -1] ?? -1;
    if (!isLost(state.loss[position] ?? 0)) return lostWith.nothing;
    return isAnyones && !isLost(suppliedLoss(graph, state, position)) ? lostWith.itsOperator : lostWith.anything;
  });
}

/** How many are lost in which way. */
export function countsOf(how: readonly number[]): LostUnassigned {
  const count = (way: number): number => how.filter((each) => each === way).length;
  return { anybodys: count(lostWith.anything), ofLost: count(lostWith.itsOperator) };
}
