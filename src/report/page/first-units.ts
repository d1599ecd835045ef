import type { Rank, RankedUnit } from "../../analysis/rank/rank-result.js";
import { comparedLosses } from "../text/compared-loss.js";

/** The first units of a ranking, with those rows alone from which {@link comparedLosses} tells of whom a unit takes most. */
export function firstUnits(rank: Rank, most: number): Rank {
  const units = rank.units.slice(0, most).map((unit) => ({ ...unit, rows: rowsOf(rank, unit) }));
  return { ...rank, options: { ...rank.options, top: most }, units };
}

function rowsOf(rank: Rank, unit: RankedUnit): RankedUnit["rows"] {
  const losses = comparedLosses(rank, unit);
  // what it takes within the total that is compared stands in the unit itself
  if (losses.every(({ total, isOutside }) => !isOutside && total?.id === rank.total?.id)) return [];
  const named = new Set(losses.flatMap(({ rows }) => rows.map(({ what, type }) => `${what} ${type}`)));
  return unit.rows.filter((row) => row.unit === rank.options.unit && named.has(`${row.what} ${row.type}`));
}
