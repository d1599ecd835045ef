import type { Concentration } from "../../analysis/concentration/concentration-result.js";
import { csvText } from "./csv-text.js";

const header = [
  "view",
  "service_type",
  "system_type",
  "id",
  "name",
  "tier",
  ...["direct", "all_tiers", "logic"].flatMap((reach) =>
    ["insurers", "insured"].flatMap((what) => [`${reach}_${what}_at_least`, `${reach}_${what}_at_most`]),
  ),
  "attributed_share_at_least",
  "attributed_share_at_most",
  "standard_error",
  "market_share_at_least",
  "market_share_at_most",
  "hhi_at_least",
  "hhi_at_most",
] as const;

/** Results as a table: a row for each unit of a service type, one for each holder of each market, and for each index a row without unit. */
export function concentrationCsv(results: readonly Concentration[]): string {
  const rows = results.flatMap(({ options: { by }, services }) =>
    services.flatMap(({ serviceType, units, index, markets }) => [
      ...units.map(({ id, name, tier, direct, allTiers, logic, attributed }) => [
        by,
        serviceType,
        "",
        id,
        name,
        tier,
        ...[direct, allTiers, logic].flatMap(({ insurers, insured }) => [
          insurers.atLeast,
          insurers.atMost,
          insured.atLeast,
          insured.atMost,
        ]),
        attributed?.share.atLeast ?? "",
        attributed?.share.atMost ?? "",
        attributed?.standardError ?? "",
        ...["", "", "", ""],
      ]),
      ...(index === undefined ? [] : [[by, serviceType, ...blanks(header.length - 4), index.hhi.atLeast, index.hhi.atMost]]),
      ...markets.flatMap(({ systemType, holders, all }) => [
        ...holders.map(({ id, name, insurers, insured, share }) => [
          by,
          serviceType,
          systemType,
          id,
          name,
          "",
          ...blanks(4),
          insurers.atLeast,
          insurers.atMost,
          insured.atLeast,
          insured.atMost,
          ...blanks(7),
          share.atLeast,
          share.atMost,
          "",
          "",
        ]),
        ...(all === undefined
          ? []
          : [[by, serviceType, systemType, ...blanks(header.length - 5), all.hhi.atLeast, all.hhi.atMost]]),
      ]),
    ]),
  );
  return csvText([header, ...rows]);
}

const blanks = (count: number): string[] => new Array<string>(count).fill("");
