import type { Landscape } from "../../src/model/landscape/landscape.js";
import type { Pool } from "../../src/model/landscape/pool.js";
import { numberIn } from "./csv-table.js";
import { type EvidenceCells, evidenceOf } from "./evidence-cells.js";
import type { Tables } from "./tables.js";

/**
 * Pools of insurers without a figure of their own, and the published totals.
 * @param isThere - which insurers the landscape has; a pool keeps its sum where those that left it have merged into others
 */
export function counts(
  tables: Tables,
  isThere: (insurer: string) => boolean = () => true,
): Required<Pick<Landscape, "totals" | "pools">> {
  return {
    totals: tables.totals.map((row) => ({
      id: row.id,
      insured: numberIn(row.insured, `insured of ${row.id}`),
      asOf: row.as_of,
      evidence: evidenceOf(row),
    })),
    pools: tables.pools.map((row) => {
      const members = tables.insurers.filter(({ id, pool }) => pool === row.id && isThere(id));
      return poolOf(row, members, row.cap !== "" && { cap: numberIn(row.cap, `cap of ${row.id}`) });
    }),
  };
}

/** A pool of some insurers; `more` is what else is said of it. */
export const poolOf = (
  row: EvidenceCells & Readonly<Record<"id" | "insured", string>>,
  insurers: readonly { readonly id: string }[],
  more: false | Partial<Pool>,
): Pool => ({
  id: row.id,
  insurers: insurers.map(({ id }) => id),
  insured: numberIn(row.insured, `insured of ${row.id}`),
  ...more,
  evidence: evidenceOf(row),
});
