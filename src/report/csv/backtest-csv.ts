import type { Backtest, BacktestPrediction, BacktestReason } from "../../analysis/backtest/backtest-result.js";
import { csvText } from "./csv-text.js";

const header = [
  "id",
  "observation",
  "nodes",
  "aspect",
  "predicted_worst",
  "predicted_best",
  "predicted_nodes",
  "predicted_earliest",
  "predicted_latest",
  "predicted_at_least",
  "predicted_at_most",
  "gap",
  "observed_state",
  "observed_quantity",
  "observed_unit",
  "observed_at_least",
  "observed_at_most",
  "observed_moment",
  "observed_until",
  "observed_begin_earliest",
  "observed_begin_latest",
  "observed_end_earliest",
  "observed_end_latest",
  "verdict",
  "label",
  "credited",
  "reasons",
  "reason_ids",
  "note",
  "sources",
] as const;

/**
 * A back-test as a table, in the order of the record. Where nodes show several states, those of the runs and the numbers of
 * nodes stand in one order; these, codes of reasons, ids and addresses of sources are separated by spaces.
 */
export function backtestCsv({ rows }: Backtest): string {
  const cells = rows.map(({ id, what, nodes, aspect, predicted, observed, verdict, label, isCredited, why, sources }) => [
    id,
    what,
    nodes.join(" "),
    aspect,
    ...predictedCells(predicted),
    observed.state ?? "",
    observed.quantity ?? "",
    observed.unit ?? "",
    observed.atLeast ?? "",
    observed.atMost ?? "",
    observed.moment ?? "",
    observed.until ?? "",
    ...[observed.begin, observed.end].flatMap((moments) => [moments?.earliest ?? "", moments?.latest ?? ""]),
    verdict,
    label,
    isCredited ? "yes" : "no",
    why.map(({ code }) => code).join(" "),
    [...new Set(why.flatMap(idsOf))].join(" "),
    why.flatMap((reason) => (reason.code === "note" ? [reason.text] : [])).join(" "),
    sources.map(({ id: name, url }) => url ?? name).join(" "),
  ]);
  return csvText([header, ...cells]);
}

/** Cells of states, then of moments, then of an interval: a prediction fills those of one kind. */
function predictedCells(predicted: BacktestPrediction | null): (string | number)[] {
  const states = predicted?.what === "states" ? predicted.states : [];
  const between = predicted?.what === "moments" ? predicted.between : null;
  const interval = predicted?.what === "interval" ? predicted : undefined;
  return [
    ...(["worst", "best", "nodes"] as const).map((field) => states.map((each) => each[field]).join(" ")),
    between?.earliest ?? "",
    between?.latest ?? "",
    interval?.atLeast ?? "",
    interval === undefined || interval.atMost === Number.POSITIVE_INFINITY ? "" : interval.atMost,
    interval?.gap ?? "",
  ];
}

function idsOf(reason: BacktestReason): readonly string[] {
  if ("dependencies" in reason) return reason.dependencies;
  if ("nodes" in reason) return reason.nodes;
  if ("disturbances" in reason) return reason.disturbances;
  return reason.code === "end-of-observation" ? [reason.disturbance, reason.observation] : [];
}
