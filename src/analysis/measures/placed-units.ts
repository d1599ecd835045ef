import type { Landscape } from "../../model/landscape/landscape.js";
import type { RankUnit } from "../failures/failure-units.js";

/**
 * The units of a landscape in another one with the same nodes, in which dependencies stand elsewhere; one that is not there is cut from
 * nothing.
 */
export function placedUnits(units: readonly RankUnit[], from: Landscape, to: Landscape): readonly RankUnit[] {
  if (from.dependencies === to.dependencies || units.every(({ dependency }) => dependency === undefined)) return units;
  const rowOf = new Map(to.dependencies?.map(({ id }, row) => [id, row]));
  return units.map((unit) => {
    const { id, name, nodes, possibly } = unit;
    const row = unit.dependency === undefined ? undefined : rowOf.get(from.dependencies?.[unit.dependency]?.id ?? "");
    return unit.dependency === undefined
      ? unit
      : { id, name, nodes, possibly, ...(row === undefined ? {} : { dependency: row }) };
  });
}
