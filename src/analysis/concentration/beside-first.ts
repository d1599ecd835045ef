import { oncePer } from "../../model/values/remembered.js";
import { isSameSet } from "../../sequences.js";
import { mayHoldMore, sureHolders } from "../counting/may-hold-more.js";
import type { HitHolders, PartOfRow } from "../reach/reached-amounts.js";
import type { UnitConcentration } from "./concentration-result.js";

/**
 * Marks the units that take the very same holders as the first that supplies the row itself, nothing of it in doubt, and those that
 * may take more than that in one truth.
 * @param units - in their order
 * @param hits - whom each takes, by id: the same object for those that take the same
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
  const markOf = oncePer((hit: HitHolders): Partial<UnitConcentration> => {
    if (same !== undefined && isSameSet(same, surelyHit(hit))) return { takesAsManyAsFirst: true };
    return mayHoldMore(counted, hit.any, sure) ? { mayTakeMoreThanFirst: true } : {};
  });
  return units.map((unit) => {
    const hit = hits.get(unit.id);
    return unit === first || hit === undefined ? unit : { ...unit, ...markOf(hit) };
  });
}

/** Whom a unit takes where nothing of it is in doubt. */
function surelyHit({ sure, any }: HitHolders): ReadonlySet<number> | undefined {
  return sure.length === any.length ? new Set(sure) : undefined;
}
