import type { Landscape } from "../../model/landscape/landscape.js";
import { countedUnit } from "../counting/counted-unit.js";
import { type AskedGate, askedGate } from "../counting/gates.js";
import type { CutSetTarget } from "./cut-set-target.js";

/** So many of a unit, within a total or by the rule for limits, as targets in numbers say it. */
export type CountedTarget = Pick<Extract<CutSetTarget, { readonly unit: string }>, "unit" | "total" | "type" | "atLeast">;

/**
 * A counted target as the limit that says the same: it counts in the parts in which that holds.
 * @throws {@link UnknownIdError} for a unit, type or total that the landscape lacks, in the words of limits
 */
export function gateOfTarget({ unit, total, type, atLeast }: CountedTarget, landscape: Landscape): AskedGate {
  // "lost" is a word of limits, and no unit
  countedUnit(landscape, unit);
  return askedGate({ type, unit, ...(total === undefined ? {} : { total }), limit: atLeast }, landscape);
}
