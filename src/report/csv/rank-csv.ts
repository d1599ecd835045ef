import type { Rank } from "../../analysis/rank/rank-result.js";
import { csvText, endsOf } from "./csv-text.js";

const header = [
  "rank",
  "id",
  "name",
  "kind",
  "what",
  "type",
  "unit",
  "total",
  "nodes_at_least",
  "nodes_at_most",
  "organisations_at_least",
  "organisations_at_most",
  "count_at_least",
  "count_at_most",
  "graded_loss_at_least",
  "graded_loss_at_most",
] as const;

const pairHeader = [
  "first",
  "second",
  "what",
  "type",
  "unit",
  "organisations_at_least",
  "organisations_at_most",
  "count_at_least",
  "count_at_most",
  "excess_organisations_at_least",
  "excess_organisations_at_most",
  "excess_count_at_least",
  "excess_count_at_most",
] as const;

/** A rank as a table: a row for each unit, what it takes and within which total; where pairs were asked for, a row for each pair and type instead. */
export function rankCsv({ units, pairs }: Rank): string {
  if (pairs !== undefined) {
    const rows = pairs.map(({ units: [first, second], what, type, unit, ...counts }) => [
      ...[first, second, what, type, unit ?? ""],
      ...endsOf([counts.organisations, counts.count, counts.excessOrganisations, counts.excessCount]),
    ]);
    return csvText([pairHeader, ...rows]);
  }
  const rows = units.flatMap(({ rank, id, name, kind = "", rows: losses }) =>
    losses.flatMap(({ what, type, unit, nodes, parts }) => {
      const head = [rank, id, name, kind, what, type];
      if (unit === null) return [[...head, "", "", ...endsOf([nodes]), "", "", "", "", "", ""]];
      return parts.map(({ total, organisations, count, gradedLoss }) => [
        ...head,
        unit,
        total ?? "",
        ...endsOf([nodes, organisations, count, gradedLoss]),
      ]);
    }),
  );
  return csvText([header, ...rows]);
}
