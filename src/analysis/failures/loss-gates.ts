import type { Landscape } from "../../model/landscape/landscape.js";
import { type Bounds, exactly } from "../../quantities.js";
import type { CountedRow } from "../counting/counted-rows.js";
import { type AskedGate, partsHeldIn } from "../counting/gates.js";
import type { PartLoss, RowLoss } from "./row-loss.js";

/** Who fully loses a row, by part of its unit. */
export interface LostRow extends Pick<RowLoss, "what" | "type" | "unit"> {
  readonly parts: readonly Pick<PartLoss, "count">[];
}

/** A row of which a failure may take what a limit does not allow. */
export interface LossBreach extends CountedRow {
  readonly part: number;
  readonly count: Bounds;
}

/**
 * Holds a limit against failures, one after the other.
 * @returns for the rows of a failure the first that may reach the limit; a number that nothing bounds reaches every limit
 * @remarks Cost: for each row once O(offers of the landscape), then O(parts of its unit).
 */
export function lossGate(gate: AskedGate, landscape: Landscape): (rows: readonly LostRow[]) => LossBreach | undefined {
  const held = new Map<string, readonly number[]>();
  const partsOf = (row: CountedRow): readonly number[] => {
    const key = `${row.what} ${row.type}`;
    const known = held.get(key) ?? partsHeldIn(gate, landscape, row);
    held.set(key, known);
    return known;
  };
  return (rows) => {
    for (const { what, type, unit, parts } of rows) {
      if (unit === null || unit !== gate.figures.unit || (gate.type ?? type) !== type) continue;
      for (const part of partsOf({ what, type, unit })) {
        const { count = exactly(0) } = parts[part] ?? {};
        if (count.atMost >= gate.limit) return { what, type, unit, part, count };
      }
    }
    return undefined;
  };
}
