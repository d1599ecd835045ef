import { isSameSet } from "../../sequences.js";
import { mayHoldMore, sureHolders } from "../counting/may-hold-more.js";
import type { HitHolders, PartOfRow } from "../reach/reached-amounts.js";
import type { UnitConcentration } from "./concentration-result.js";

/**
 * Marks the units that take the very same holders as the first that supplies the row itself, nothing of it in doubt, and those that
 * may take more than that in one truth.
 * @param units - in their order
 * @param hits - whom each takes, by id
 */
export function markBesideFirst(
  units: readonly UnitConcentration[],
  hits: ReadonlyMap<string, HitHolders>,
  { figures, part }: PartOfRow,
): readonly UnitConcentration[] {
  const first = units.find(({ tier }) => tier === 1);
  const ofFirst = first === undefined ? undefined : hits.get(first.id);
  if (ofFirst === undefined) return units;
  const counted = { ...figures, part };
  const [same, sure] = [surelyHit(ofFirst), sureHolders(counted, ofFirst.sure)];
  return units.map((unit) => {
    const hit = hits.get(unit.id);
    if (unit === first || hit === undefined) return unit;
    if (same !== undefined && isSameSet(same, surelyHit(hit))) return { ...unit, takesAsManyAsFirst: true };
    return mayHoldMore(counted, hit.any, sure) ? { ...unit, mayTakeMoreThanFirst: true } : unit;
  });
}

/** Whom a unit takes where nothing of it is in doubt. */
function surelyHit({ sure, any }: HitHolders): ReadonlySet<number> | undefined {
  return sure.length === any.length ? new Set(sure) : undefined;
}
