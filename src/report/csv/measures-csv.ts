import type { Measures } from "../../analysis/measures/measures-result.js";
import { boundCells, csvText } from "./csv-text.js";

const header = [
  "id",
  "kind",
  "name",
  "node",
  "supplier",
  "beside",
  "hours",
  "cost",
  "chosen",
  "avoided",
  "avoided_of_all_services",
  "saved_at_least",
  "saved_at_most",
] as const;

/** Measures as a table, a row for each: those of the set first, then the others that change anything alone. */
export function measuresCsv({ set, measures, choice }: Measures): string {
  const isChosen = new Set(choice.measures);
  const rows = [...set, ...measures.filter(({ id }) => !isChosen.has(id))];
  return csvText([
    header,
    ...rows.map(({ id, kind, name = "", about, cost, avoided, avoidedOfAll = "", saved }) => [
      ...[id, kind, name, about?.node ?? "", about?.supplier ?? "", about?.beside ?? "", about?.hours ?? "", cost],
      ...[isChosen.has(id) ? "yes" : "", avoided, avoidedOfAll, ...boundCells(saved)],
    ]),
  ]);
}
