import type { Backtest } from "../../analysis/backtest/backtest-result.js";
import type { Bounds } from "../../quantities.js";
import { gapText } from "./backtest-quantity-text.js";
import type { BacktestWriting } from "./backtest-sentences.js";

/** Each curve with its mean error, and what it misses of the whole; nothing where there are none. */
export function seriesLines({ series, rows }: Backtest, writing: BacktestWriting): string[] {
  const { words, numerals, shown } = writing;
  const tenths = ({ atLeast, atMost }: Bounds): string =>
    [...new Set([atLeast, atMost].map((value) => numerals.decimals(value, 1)))].join("–");
  const lines = series.flatMap(({ id, rows: points, meanAbsoluteError, missingArea }) => {
    const aspect = rows.find((row) => row.id === points[0])?.aspect ?? "level";
    const parts = [
      words.series(shown(id), numerals.count(points.length), points.length),
      ...(meanAbsoluteError === null ? [] : [words.meanError(gapText(meanAbsoluteError, aspect, writing))]),
      ...(missingArea === undefined ? [] : [words.missingArea(tenths(missingArea.predicted), tenths(missingArea.observed))]),
    ];
    return parts.length === 1 ? parts : [`${parts[0]}: ${parts.slice(1).join("; ")}`];
  });
  return lines.length === 0 ? [] : [words.seriesTitle, ...lines];
}
