import type { PartCount } from "../../analysis/counting/count-rows.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { repairOf } from "../../model/landscape/repaired-nodes.js";
import { type Bounds, exactly } from "../../quantities.js";
import { heldInRow } from "./held-in-row.js";
import { isWholeKnown, type PartRow } from "./part-rows.js";

/** Which part is hit, and of whom. */
export interface RowShare {
  /** In [0, 1], above only where more are hit than a published total has. */
  readonly share: Bounds;
  /** Of a published total, or of those who stand in the row. */
  readonly of: "total" | "row";
  /** How many these are. */
  readonly whole: Bounds;
  /** Present where others have it, too, of whom nothing is stated in this unit. */
  readonly isPart?: true;
}

/**
 * Which part of a published total, or where there is none of those who stand in the row; nothing where that is not known, or of the
 * only one: there a share says nothing. What the landscape counts of a unit in all is no whole: the same people may stand in it twice.
 */
export function rowShare(
  landscape: Pick<Landscape, "nodes" | "totals" | "crews">,
  row: Pick<PartRow, "what" | "type" | "unit" | "whole" | "total" | "published">,
  { count, organisations }: Pick<PartCount, "count" | "organisations">,
): RowShare | undefined {
  if (count.atMost === Number.POSITIVE_INFINITY) return undefined;
  const { totals = [] } = landscape;
  if (row.published === undefined && totals.some(({ id }) => id === row.total)) {
    if (!isWholeKnown(row) || row.whole === 1) return undefined;
    const share = { atLeast: count.atLeast / row.whole, atMost: count.atMost / row.whole };
    return { share, of: "total", whole: exactly(row.whole) };
  }
  const held = heldInRow(landscape, row);
  if (held === undefined || held.size.atMost <= 1) return undefined;
  const { holders, size: whole } = held;
  const ofRow: Omit<RowShare, "share"> = { of: "row", whole, ...(held.isPart ? { isPart: true } : {}) };
  // of a population that is repaired one after the other only a part may be hit
  const isPartly = landscape.nodes.some((node) => repairOf(node) !== undefined) || (landscape.crews ?? []).length > 0;
  const isAll = organisations.atLeast >= holders && (!isPartly || (count.atLeast >= whole.atLeast && whole.atLeast > 0));
  if (isAll) return { share: exactly(1), ...ofRow };
  const isSure = organisations.atLeast === organisations.atMost && !isPartly;
  return { share: isSure ? shareOfSure(count, whole) : shareOfSome(count, whole), ...ofRow };
}

/** Who is hit is known: more of them does not make the others fewer. */
function shareOfSure(count: Bounds, whole: Bounds): Bounds {
  const part = (hit: number, others: number): number => (hit === 0 ? 0 : hit / (hit + Math.max(0, others)));
  return {
    atLeast: part(count.atLeast, whole.atMost - count.atMost),
    atMost: part(count.atMost, whole.atLeast - count.atLeast),
  };
}

/** Who is hit is not known. */
function shareOfSome(count: Bounds, whole: Bounds): Bounds {
  return {
    atLeast: count.atLeast / whole.atMost,
    atMost: count.atMost === 0 ? 0 : Math.min(1, count.atMost / Math.max(whole.atLeast, count.atLeast)),
  };
}
