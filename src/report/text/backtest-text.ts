import type { Backtest, BacktestRow, BacktestSource } from "../../analysis/backtest/backtest-result.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import { type NamedRecord, nameIn } from "../../model/values/name-in.js";
import { textIn } from "../../model/values/text-in.js";
import { type Language, locales } from "../../words/language.js";
import { shown } from "../../words/shown.js";
import { type TextOptions, writingOf } from "../../words/writing.js";
import { verdictText } from "./backtest-quantity-text.js";
import { assumptionText, type BacktestWriting, observedText, predictedText, reasonText } from "./backtest-sentences.js";
import { seriesLines } from "./backtest-series-text.js";
import { type BacktestSection, backtestWords } from "./backtest-words.js";
import { table } from "./table.js";

const order: readonly BacktestSection[] = ["prediction", "times-given", "inferred", "held-out", "input", "none"];

/** A back-test; with the landscape and the scenario, which know names and times, texts name things instead of giving their ids. */
export interface BacktestReport {
  readonly result: Backtest;
  readonly landscape?: Landscape | undefined;
  readonly scenario?: Scenario | undefined;
}

/** A back-test as a text to read: predictions first, then what is none, with sources by number. */
export function backtestText({ result, landscape, scenario }: BacktestReport, options: TextOptions = {}): string {
  const own = writingOf(landscape, scenario, options);
  const words = backtestWords[own.language];
  const sources = new SourceNumbers(own.language);
  const writing: BacktestWriting = { ...own, words, rows: result.rows, scenario };
  const { title, paragraph, language } = writing;
  const of = (id: string, named: NamedRecord = {}): string => shown(nameIn(named, language) ?? id);
  const sections = [
    [
      ...title(words.title(of(result.scenario.id, scenario), of(result.model.id, landscape))),
      ...words.given.flatMap((text) => paragraph(text)),
    ],
    scoreLines(result, writing).flatMap((line, index) => (index === 0 ? title(line) : paragraph(line))),
    ...order.map((section) => rowsOf(result, section, sources, writing)),
    seriesLines(result, writing).flatMap((line, index) => (index === 0 ? title(line) : paragraph(line, 2))),
    rejectedLines(result, sources, writing).flatMap((line, index) => (index === 0 ? title(line) : paragraph(line, 2))),
    [...title(words.sourcesTitle), ...sources.lines().flatMap((line) => paragraph(line, 5))],
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

/** Numbers sources in the order in which they are first named. */
class SourceNumbers {
  private readonly numbers = new Map<string, number>();

  constructor(private readonly language: Language) {}

  of({ sources }: Pick<BacktestRow, "sources">): string {
    return sources.map((source) => `[${this.number(this.text(source))}]`).join("");
  }

  private text({ id, title, titles, url }: BacktestSource): string {
    const known = [textIn(title, titles, this.language), url].filter((part) => part !== undefined);
    return known.length === 0 ? id : known.join(", ");
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

/** An input of which nothing but times was read off says who is hit, given these. */
function sectionOf({ label, why }: BacktestRow): BacktestSection {
  return label === "input" && why.every(({ code }) => code === "times-of-record") ? "times-given" : label;
}

function rowsOf({ rows }: Backtest, section: BacktestSection, sources: SourceNumbers, writing: BacktestWriting): string[] {
  const { words, width, paint } = writing;
  const chosen = rows.filter((row) => sectionOf(row) === section);
  if (chosen.length === 0) return [];
  const text = (header: string, cell: (row: BacktestRow) => string) => ({
    header,
    align: "left" as const,
    cells: chosen.map(cell),
  });
  const what = (row: BacktestRow): string =>
    [whatIn(row), ...matched(row), ...(row.conflictsWith === null ? [] : [words.conflicts(whatOf(row.conflictsWith))])].join(
      "; ",
    );
  const matched = ({ nodes }: BacktestRow): string[] =>
    nodes.length > 1 ? [words.matched(writing.numerals.count(nodes.length))] : [];
  const whatIn = (row: BacktestRow): string => shown(textIn(row.what, row.whats, writing.language));
  const whatOf = (id: string): string => {
    const row = rows.find((each) => each.id === id);
    return row === undefined ? shown(id) : whatIn(row);
  };
  const why = ({ label, why: reasons }: BacktestRow): string =>
    [
      section === "times-given" ? words.timesGiven : words.labels[label],
      ...reasons.map((reason) => reasonText(reason, writing)),
    ].join("; ");
  return [
    ...writing.title(words.headings[section]),
    ...table(
      [
        text(words.observation, what),
        text(words.predicted, (row) => predictedText(row.predicted, writing, row)),
        text(words.observed, (row) => observedText(row, writing)),
        text(words.verdict, (row) => verdictText(row, writing)),
        text(words.label, why),
        { header: words.source, align: "right", cells: chosen.map((row) => sources.of(row)) },
      ],
      width,
      paint,
    ),
  ];
}

function scoreLines(
  { score, givenTimes, intervals, heldOut, inferred, inputs, notModelled, undecided }: Backtest,
  { words, numerals }: BacktestWriting,
): string[] {
  const { count } = numerals;
  const apart = (of: Backtest["inferred"], words: (hits: string, misses: string) => string): string[] =>
    of.hits + of.misses === 0 ? [] : [words(count(of.hits), count(of.misses))];
  const rightOf = ({ truePositive, trueNegative }: Backtest["score"]): string => count(truePositive + trueNegative);
  const tested = [
    words.counts(count(score.truePositive), count(score.falseNegative), count(score.falsePositive), count(score.trueNegative)),
    ...sharesText(score, words, numerals),
  ];
  const ofIntervals = intervals.hits + intervals.misses;
  return [
    ...(score.predictions > 0 || ofIntervals === 0
      ? [words.score(rightOf(score), count(score.predictions), score.predictions)]
      : []),
    ...(score.predictions === 0 ? [] : tested),
    ...(ofIntervals === 0 ? [] : [words.intervals(count(intervals.hits), count(ofIntervals))]),
    ...(givenTimes.predictions === 0 ? [] : [words.givenTimes(rightOf(givenTimes), count(givenTimes.predictions))]),
    ...apart(inferred, words.inferred),
    ...apart(heldOut, words.heldOut),
    words.others(inputs, count(inputs), count(notModelled), count(undecided)),
  ];
}

/** Of those who are affected how many were told and missed; a ratio of nothing is left out. */
function sharesText(
  { truePositive, falsePositive, falseNegative, precision, recall }: Backtest["score"],
  words: BacktestWriting["words"],
  { count, decimals }: BacktestWriting["numerals"],
): string[] {
  const [predicted, affected] = [truePositive + falsePositive, truePositive + falseNegative];
  const parts = [
    ...(precision === null
      ? []
      : [words.predictedHit(count(predicted), count(truePositive), truePositive, decimals(precision, 2))]),
    ...(recall === null
      ? []
      : [
          falseNegative === 0
            ? words.noneMissed(count(affected), affected)
            : words.missed(count(affected), count(falseNegative), falseNegative, decimals(recall, 2)),
        ]),
  ];
  return parts.length === 0 ? [] : [parts.join("; ")];
}

function rejectedLines({ rejected }: Backtest, sources: SourceNumbers, writing: BacktestWriting): string[] {
  const { words, language } = writing;
  if (rejected.estimates.length === 0) return [];
  const hundredths = new Intl.NumberFormat(locales[language], {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  const million = (value: number): string => hundredths.format(value / 1e6);
  return [
    words.rejectedTitle,
    ...rejected.estimates.map((estimate) => {
      const range = `${million(estimate.rejected.atLeast)}–${million(estimate.rejected.atMost)}`;
      return `${words.rejected(shown(textIn(estimate.basis, estimate.bases, language)), range)} ${sources.of(estimate)}`;
    }),
    words.assumptions(rejected.assumptions.map((each) => assumptionText(each, writing)).join("; ")),
  ];
}
