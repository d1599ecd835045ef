import { isSameSet } from "../../sequences.js";
import type { HitHolders } from "../reach/reached-amounts.js";
import type { UnitConcentration } from "./concentration-result.js";

/**
 * Marks the units that take the very same holders as the first that supplies the row itself, nothing of it in doubt.
 * @param units - in their order
 * @param hits - whom each takes, by id
 */
export function markSame(
  units: readonly UnitConcentration[],
  hits: ReadonlyMap<string, HitHolders>,
): readonly UnitConcentration[] {
  const first = units.find(({ tier }) => tier === 1);
  const ofFirst = first === undefined ? undefined : surelyHit(hits.get(first.id));
  if (ofFirst === undefined) return units;
  return units.map((unit) => {
    const isSame = unit !== first && isSameSet(ofFirst, surelyHit(hits.get(unit.id)));
    return isSame ? { ...unit, takesAsManyAsFirst: true } : unit;
  });
}

/** Whom a unit takes where nothing of it is in doubt. */
function surelyHit(hit: HitHolders | undefined): ReadonlySet<number> | undefined {
  return hit === undefined || hit.sure.length !== hit.any.length ? undefined : new Set(hit.sure);
}
