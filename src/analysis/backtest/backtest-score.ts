import { isOfTimesOnly } from "./backtest-reasons.js";
import type { BacktestRow, BacktestScore, BacktestSource } from "./backtest-result.js";

type Scored = Pick<BacktestRow, "verdict" | "observed">;

/** Counts rows that hit or missed: what was impaired, and what was not. */
export function scoreOf(rows: readonly Scored[]): BacktestScore {
  const count = (isImpaired: boolean, isHit: boolean): number =>
    rows.filter(({ observed, verdict }) => (observed.state !== "normal") === isImpaired && (verdict === "hit") === isHit).length;
  const [truePositive, falseNegative] = [count(true, true), count(true, false)];
  const [trueNegative, falsePositive] = [count(false, true), count(false, false)];
  return withShares({ predictions: rows.length, truePositive, falsePositive, falseNegative, trueNegative });
}

/** Counts with the shares that they make. */
export function withShares(counts: Omit<BacktestScore, "precision" | "recall">): BacktestScore {
  const { truePositive, falsePositive, falseNegative } = counts;
  return {
    ...counts,
    precision: shareOf(truePositive, truePositive + falsePositive),
    recall: shareOf(truePositive, truePositive + falseNegative),
  };
}

/** A part of a whole; null of nothing. */
export const shareOf = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/**
 * The same of states that are no predictions only because what was disturbed when was read off the record: they say who is hit
 * by it. What is said of the same nodes again and again counts once, as a miss where any of it is one.
 */
export function scoreOfTimesGiven(rows: readonly BacktestRow[]): BacktestScore {
  const counted = new Map<string, Scored>();
  for (const row of rows) {
    if (row.aspect !== "state" || !isTimesGiven(row)) continue;
    const key = JSON.stringify([row.nodes, row.observed.state === "normal"]);
    if (row.verdict === "miss" || !counted.has(key)) counted.set(key, row);
  }
  return scoreOf([...counted.values()]);
}

/** Whether a row hit or missed, with a known source, and is no prediction only because times were read off. */
export function isTimesGiven({ label, why, verdict, basis, sources }: BacktestRow): boolean {
  const isDecided = verdict === "hit" || verdict === "miss";
  return label === "input" && basis === "observed" && isDecided && isOfTimesOnly(why) && sources.some(isKnown);
}

/** Whether a source has a title or an address. */
export const isKnown = ({ title, url }: BacktestSource): boolean => title !== undefined || url !== undefined;
