import type { Rank } from "../../analysis/rank/rank-result.js";
import { csvText } from "./csv-text.js";

const header = [
  "rank",
  "id",
  "name",
  "kind",
  "service_type",
  "services_at_least",
  "services_at_most",
  "insurers_at_least",
  "insurers_at_most",
  "insured_at_least",
  "insured_at_most",
  "impaired_insured_at_least",
  "impaired_insured_at_most",
] as const;

const pairHeader = [
  "first",
  "second",
  "service_type",
  "insurers_at_least",
  "insurers_at_most",
  "insured_at_least",
  "insured_at_most",
  "excess_insurers_at_least",
  "excess_insurers_at_most",
  "excess_insured_at_least",
  "excess_insured_at_most",
] as const;

/** A rank as a table: a row for each unit and service type; where pairs were asked for, a row for each pair and service type instead. */
export function rankCsv({ units, pairs }: Rank): string {
  if (pairs !== undefined) {
    const rows = pairs.map(({ units: [first, second], serviceType, ...counts }) => [
      first,
      second,
      serviceType,
      ...[counts.insurers, counts.insured, counts.excessInsurers, counts.excessInsured].flatMap(({ atLeast, atMost }) => [
        atLeast,
        atMost,
      ]),
    ]);
    return csvText([pairHeader, ...rows]);
  }
  const rows = units.flatMap(({ rank, id, name, kind = "", services }) =>
    services.map(({ serviceType, ...counts }) => [
      rank,
      id,
      name,
      kind,
      serviceType,
      ...[counts.services, counts.insurers, counts.insured, counts.impairedInsured].flatMap(({ atLeast, atMost }) => [
        atLeast,
        atMost,
      ]),
    ]),
  );
  return csvText([header, ...rows]);
}
