import type { Backtest, BacktestLabel, BacktestRow } from "../../analysis/backtest/backtest-result.js";
import { numeralsOf } from "../../words/numerals.js";
import { coloured, type Paint, plain } from "../../words/paint.js";
import { shown } from "../../words/shown.js";
import { wrap } from "../../words/wrap.js";
import { type BacktestWords, backtestWords } from "./backtest-words.js";
import { table } from "./table.js";
import type { TextOptions } from "./writing.js";

const order: readonly BacktestLabel[] = ["prediction", "held-out", "input", "none"];

/** A back-test as a text to read: predictions first, then what is none, with sources by number. */
export function backtestText(result: Backtest, { language = "en", width = 80, colour = false }: TextOptions = {}): string {
  const words = backtestWords[language];
  const paint = colour ? coloured : plain;
  const sources = new SourceNumbers();
  const bold = (text: string): string[] => wrap(text, width).map((line) => paint("bold", line));
  const sections = [
    [
      ...bold(words.title(shown(result.scenario.id), shown(result.model.id))),
      ...words.given.flatMap((text) => wrap(text, width)),
    ],
    ...order.map((label) => rowsOf(result, label, words, { width, paint, sources, bold })),
    scoreLines(result, words, language).flatMap((line, index) => (index === 0 ? bold(line) : wrap(line, width))),
    rejectedLines(result, words, language, sources).flatMap((line, index) => (index === 0 ? bold(line) : wrap(line, width, 2))),
    [...bold(words.sourcesTitle), ...sources.lines().flatMap((line) => wrap(line, width, 5))],
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

/** Numbers sources in the order in which they are first named. */
class SourceNumbers {
  private readonly numbers = new Map<string, number>();

  of({ sources }: Pick<BacktestRow, "sources">): string {
    return sources.map(({ id, title, url }) => `[${this.number(url ?? title ?? id)}]`).join("");
  }

  lines(): string[] {
    return [...this.numbers].map(([source, number]) => `[${number}] ${shown(source)}`);
  }

  private number(source: string): number {
    const known = this.numbers.get(source);
    if (known !== undefined) return known;
    this.numbers.set(source, this.numbers.size + 1);
    return this.numbers.size;
  }
}

interface Page {
  readonly width: number;
  readonly paint: Paint;
  readonly sources: SourceNumbers;
  readonly bold: (text: string) => string[];
}

function rowsOf({ rows }: Backtest, label: BacktestLabel, words: BacktestWords, { width, paint, sources, bold }: Page): string[] {
  const chosen = rows.filter((row) => row.label === label);
  if (chosen.length === 0) return [];
  const text = (header: string, cell: (row: BacktestRow) => string) => ({
    header,
    align: "left" as const,
    cells: chosen.map(cell),
  });
  const what = (row: BacktestRow): string =>
    shown([row.what, ...(row.conflictsWith === null ? [] : [words.conflicts(row.conflictsWith)])].join("; "));
  const why = ({ label: own, why: reasons }: BacktestRow): string => shown([words.labels[own], ...reasons].join("; "));
  return [
    ...bold(words.headings[label]),
    ...table(
      [
        text(words.observation, what),
        text(words.predicted, ({ predicted }) => short(shown(predicted))),
        text(words.observed, ({ observed }) => short(shown(observed))),
        text(words.verdict, ({ verdict }) => words.verdicts[verdict]),
        text(words.label, why),
        { header: words.source, align: "right", cells: chosen.map((row) => sources.of(row)) },
      ],
      width,
      paint,
    ),
  ];
}

/** Moments without zone, and without the time where it is midnight. */
function short(text: string): string {
  return text.replace(/(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})[+-]\d{2}:\d{2}/g, (_, day: string, time: string) =>
    time === "00:00" ? day : `${day} ${time}`,
  );
}

function scoreLines(
  { score, heldOut, inputs, notModelled, undecided }: Backtest,
  words: BacktestWords,
  language: "en" | "de",
): string[] {
  const { count } = numeralsOf(language);
  const share = (value: number | null): string =>
    value === null
      ? "–"
      : new Intl.NumberFormat(language === "de" ? "de-DE" : "en-GB", { maximumFractionDigits: 2 }).format(value);
  return [
    words.score(count(score.predictions)),
    words.counts(count(score.truePositive), count(score.falseNegative), count(score.falsePositive), count(score.trueNegative)),
    words.shares(share(score.precision), share(score.recall)),
    words.heldOut(count(heldOut.hits), count(heldOut.misses)),
    words.others(count(inputs), count(notModelled), count(undecided)),
  ];
}

function rejectedLines({ rejected }: Backtest, words: BacktestWords, language: "en" | "de", sources: SourceNumbers): string[] {
  if (rejected.estimates.length === 0) return [];
  const hundredths = new Intl.NumberFormat(language === "de" ? "de-DE" : "en-GB", {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  const million = (value: number): string => hundredths.format(value / 1e6);
  return [
    words.rejectedTitle,
    ...rejected.estimates.map((estimate) => {
      const range = `${million(estimate.rejected.atLeast)}–${million(estimate.rejected.atMost)}`;
      return `${words.rejected(shown(estimate.basis), range)} ${sources.of(estimate)}`;
    }),
    words.assumptions(rejected.assumptions.join("; ")),
  ];
}
