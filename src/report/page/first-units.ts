import type { Rank, RankedUnit } from "../../analysis/rank/rank-result.js";
import { comparedLosses } from "../text/compared-loss.js";

/** The first units of a ranking, with no more of their rows than that {@link comparedLosses} tells how many each takes within which total. */
export function firstUnits(rank: Rank, most: number): Rank {
  const units = rank.units.slice(0, most).map((unit) => ({ ...unit, rows: rowsOf(rank, unit) }));
  return { ...rank, options: { ...rank.options, top: most }, units };
}

/** One row for all: the page has room for that, and names none. */
function rowsOf(rank: Rank, unit: RankedUnit): RankedUnit["rows"] {
  const losses = comparedLosses(rank, unit);
  const [row] = unit.rows;
  // what it takes within the total that is compared stands in the unit itself
  if (row === undefined || losses.every(({ total, isOutside }) => !isOutside && total?.id === rank.total?.id)) return [];
  const parts = losses.flatMap(({ total, isOutside, count, gradedLoss, rows: [first] }) =>
    first === undefined
      ? []
      : [{ total: isOutside ? null : (total?.id ?? null), organisations: first.organisations, count, gradedLoss }],
  );
  return [{ what: row.what, type: row.type, unit: rank.options.unit, nodes: row.nodes, parts }];
}
