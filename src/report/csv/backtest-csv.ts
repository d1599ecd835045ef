import type { Backtest } from "../../analysis/backtest/backtest-result.js";
import { csvText } from "./csv-text.js";

const header = ["id", "observation", "predicted", "observed", "verdict", "label", "credited", "why", "sources"] as const;

/** A back-test as a table, in the order of the record; addresses of sources separated by spaces. */
export function backtestCsv({ rows }: Backtest): string {
  const cells = rows.map(({ id, what, predicted, observed, verdict, label, isCredited, why, sources }) => [
    id,
    what,
    predicted,
    observed,
    verdict,
    label,
    isCredited ? "yes" : "no",
    why.join("; "),
    sources.map(({ id: name, url }) => url ?? name).join(" "),
  ]);
  return csvText([header, ...cells]);
}
