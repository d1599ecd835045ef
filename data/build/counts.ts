import type { Landscape } from "../../src/model/landscape/landscape.js";
import { numberIn } from "./csv-table.js";
import { evidenceOf } from "./evidence-cells.js";
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
    pools: tables.pools.map((row) => ({
      id: row.id,
      insurers: tables.insurers.filter(({ id, pool }) => pool === row.id && isThere(id)).map(({ id }) => id),
      insured: numberIn(row.insured, `insured of ${row.id}`),
      ...(row.cap !== "" && { cap: numberIn(row.cap, `cap of ${row.id}`) }),
      evidence: evidenceOf(row),
    })),
  };
}
