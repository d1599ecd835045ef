import type { Impact } from "../../analysis/impact/impact-result.js";
import { isWholeKnown, partRows } from "../rows/part-rows.js";
import { boundCells, csvText } from "./csv-text.js";

const header = [
  ...["what", "type", "unit", "total", "state", "organisations_at_least", "organisations_at_most"],
  ...["count_at_least", "count_at_most", "of", "level_at_least", "level_at_most", "surely", "possibly"],
];

/** A level to a millionth: what is behind that comes from the arithmetic. */
const rounded = (level: number | undefined): number | string => (level === undefined ? "" : Math.round(level * 1e6) / 1e6);

const states = ["lost", "isolated", "degraded"] as const;

/**
 * A result as a table: a line for each row, part of its unit and state, those that hold of nobody too. Isolated are those of
 * the lost whom only isolation keeps away. Ids are separated by spaces; a cell is empty where a number is not known. Service
 * types of which no supplier is known have a line `unknown` with the number of such services.
 */
export function impactCsv({ rows, unknown }: Impact): string {
  const lines = partRows(rows).flatMap((row) =>
    states.map((state) => {
      const { organisations, count, surely, possibly } = row[state];
      const level = state === "degraded" ? row.degradedLevel : null;
      return [
        ...[row.what, row.type, row.unit, row.total ?? "", state],
        ...[
          ...boundCells(organisations),
          ...boundCells(count),
          isWholeKnown(row) ? row.whole : "",
          rounded(level?.atLeast),
          rounded(level?.atMost),
        ],
        ...[surely.join(" "), possibly.join(" ")],
      ];
    }),
  );
  const open = unknown.flatMap((fact) =>
    fact.what === "suppliers"
      ? [["service", fact.serviceType, "", "", "unknown", fact.ids.length, fact.ids.length, "", "", "", "", "", "", ""]]
      : [],
  );
  return csvText([header, ...lines, ...open]);
}
