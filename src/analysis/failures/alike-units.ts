import type { SupplyingUnit } from "./supplying-units.js";

/**
 * By unit: the place of the first that is alike, most often its own. Alike are units that surely run nothing and may run the very
 * same, of which nobody stated an operator: they reach and take the same.
 * @remarks Cost: O(1) for each unit.
 */
export function firstsAlike(units: readonly SupplyingUnit[]): Int32Array {
  const firstWith = new Map<readonly string[], number>();
  return Int32Array.from(units, ({ nodes, possibly, itself, dependency }, place) => {
    if (nodes.length > 0 || itself !== undefined || dependency !== undefined) return place;
    const first = firstWith.get(possibly) ?? place;
    firstWith.set(possibly, first);
    return first;
  });
}
