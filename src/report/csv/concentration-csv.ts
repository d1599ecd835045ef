import type { Concentration } from "../../analysis/concentration/concentration-result.js";
import { csvText, endsOf } from "./csv-text.js";

const header = [
  "view",
  "what",
  "type",
  "unit",
  "total",
  "system_type",
  "id",
  "name",
  "tier",
  ...["direct", "all_tiers", "logic"].flatMap((reach) =>
    ["organisations", "count"].flatMap((what) => [`${reach}_${what}_at_least`, `${reach}_${what}_at_most`]),
  ),
  "attributed_share_at_least",
  "attributed_share_at_most",
  "standard_error",
  "market_share_at_least",
  "market_share_at_most",
  "hhi_at_least",
  "hhi_at_most",
] as const;

/** Results as a table: a row for each unit of a row, one for each holder of each market, and for each index a row without unit. */
export function concentrationCsv(results: readonly Concentration[]): string {
  const lines = results.flatMap(({ options: { by }, rows }) =>
    rows.flatMap(({ what, type, unit, total, units, index, markets }) => {
      const head = [by, what, type, unit, total?.id ?? ""];
      const left = header.length - head.length - 1;
      return [
        ...units.map(({ id, name, tier, direct, allTiers, logic, attributed }) => [
          ...head,
          "",
          id,
          name,
          tier,
          ...endsOf([direct, allTiers, logic].flatMap(({ organisations, count }) => [organisations, count])),
          ...(attributed === undefined ? blanks(3) : [...endsOf([attributed.share]), attributed.standardError]),
          ...blanks(4),
        ]),
        ...(index === undefined ? [] : [[...head, "", ...blanks(left - 2), ...endsOf([index.hhi])]]),
        ...markets.flatMap(({ systemType, holders, all }) => [
          ...holders.map(({ id, name, organisations, count, share }) => [
            ...head,
            systemType,
            id,
            name,
            "",
            ...blanks(4),
            ...endsOf([organisations, count]),
            ...blanks(7),
            ...endsOf([share]),
            ...blanks(2),
          ]),
          ...(all === undefined ? [] : [[...head, systemType, ...blanks(left - 2), ...endsOf([all.hhi])]]),
        ]),
      ];
    }),
  );
  return csvText([header, ...lines]);
}

const blanks = (count: number): string[] => new Array<string>(count).fill("");
