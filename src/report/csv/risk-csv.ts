import type { Risk, TypeRisk } from "../../analysis/risk/risk-result.js";
import { csvText, endsOf } from "./csv-text.js";

const header = [
  "what",
  "type",
  "unit",
  "total",
  "method",
  "expected_at_least",
  "expected_at_most",
  "standard_error_at_least",
  "standard_error_at_most",
  "alone_at_least",
  "alone_at_most",
  "undrawn_organisations",
  "undrawn_at_least",
  "undrawn_at_most",
  "exceedance",
  "years",
  "worst_event_at_least",
  "worst_event_at_most",
  "year_total_at_least",
  "year_total_at_most",
  "tail_at_least",
  "tail_at_most",
  "played_at_least",
  "played_at_most",
] as const;

/** A risk as a table: a row for each type and point of its curve; what holds of the type stands in each of its rows. */
export function riskCsv({ types, options, total }: Risk): string {
  const rows = types.flatMap((type) => {
    const own = typeCells(type, options.unit, total?.id);
    const points = type.curve.map((level, place) => [
      ...own,
      ...[level.exceedance, level.years, ...endsOf([level.worstEvent, level.total, level.tail])],
      ...(type.sampled === undefined ? ["", ""] : endsOf([type.sampled.levels[place]?.total ?? level.total])),
    ]);
    return points.length > 0 ? points : [[...own, ...new Array<string>(header.length - own.length).fill("")]];
  });
  return csvText([header, ...rows]);
}

function typeCells(
  { what, type, method, expected, standardErrors, alone, undrawn }: TypeRisk,
  unit: string | null,
  total: string | undefined,
): (string | number)[] {
  return [
    ...[what, type, unit ?? "", total ?? "", method],
    ...endsOf([expected]),
    ...(standardErrors === undefined ? ["", ""] : endsOf([standardErrors])),
    ...endsOf([alone]),
    undrawn.organisations,
    ...endsOf([undrawn.amount]),
  ];
}
