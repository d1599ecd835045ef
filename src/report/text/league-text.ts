import type { League, LeagueEntry, LeagueFigures, PartOf } from "../../analysis/backtest/league.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import { nameIn } from "../../model/values/name-in.js";
import { exactly } from "../../quantities.js";
import { shown } from "../../words/shown.js";
import { type TextOptions, type Writing, writingOf } from "../../words/writing.js";
import { leagueWords } from "./league-words.js";
import { type Column, table } from "./table.js";

/** A league, and the scenarios that name its incidents. */
interface NamedLeague {
  readonly result: League;
  readonly scenarios?: readonly Scenario[] | undefined;
}

/** Left out where a table of text is too wide; a table of Markdown has them all. */
const spare = new Set([
  "givenTimesPrecision",
  "givenTimesRecall",
  "moments",
  "intervals",
  "givenTimesIntervals",
  "levelError",
  "heldOut",
  "inferred",
  "inputs",
  "undecided",
  "conflicts",
]);

/** A league as a text to read: an incident a row, and all of them. */
export function leagueText(report: NamedLeague, options: TextOptions = {}): string {
  const writing = writingOf(undefined, undefined, options);
  const words = leagueWords[writing.language];
  const columns = columnsOf(report, writing).map(
    ({ key, header, cells }): Column => ({
      header,
      align: key === "incident" ? "left" : "right",
      cells,
      ...(spare.has(key) ? { spare: true } : {}),
    }),
  );
  return `${[
    ...writing.title(words.title),
    ...table(columns, writing.width, writing.paint),
    ...words.notes.flatMap((note) => ["", ...writing.paragraph(note)]),
  ].join("\n")}\n`;
}

/** The same as a table of Markdown, with every count. */
export function leagueMarkdown(report: NamedLeague, options: TextOptions = {}): string {
  const writing = writingOf(undefined, undefined, options);
  const words = leagueWords[writing.language];
  const columns = columnsOf(report, writing);
  const row = (cells: readonly string[]): string => `| ${cells.map(inCell).join(" | ")} |`;
  return `${[
    `# ${words.title}`,
    "",
    row(columns.map(({ header }) => header)),
    row(columns.map(({ key }) => (key === "incident" ? "---" : "--:"))),
    ...(columns[0]?.cells ?? []).map((_, line) => row(columns.map(({ cells }) => cells[line] ?? ""))),
    ...words.notes.flatMap((note) => ["", note]),
  ].join("\n")}\n`;
}

/** What would end a cell, or begin a tag, as text. */
const inCell = (text: string): string => text.replace(/[\\|<&`*_[\]]/g, "\\$&");

interface LeagueCells {
  readonly key: keyof (typeof leagueWords)["en"]["heads"];
  readonly header: string;
  readonly cells: readonly string[];
}

function columnsOf({ result, scenarios = [] }: NamedLeague, { language, numerals }: Writing): LeagueCells[] {
  const words = leagueWords[language];
  const named = new Map(scenarios.map((scenario) => [scenario.id, scenario]));
  const nameOf = ({ scenario }: LeagueEntry): string => shown(nameIn(named.get(scenario) ?? {}, language) ?? scenario);
  const lines: readonly LeagueFigures[] = [...result.incidents, result.all];
  const count = (of: (line: LeagueFigures) => number): string[] => lines.map((line) => numerals.count(of(line)));
  const part = (of: (line: LeagueFigures) => PartOf): string[] =>
    lines.map((line) => (of(line).of === 0 ? "–" : words.of(numerals.count(of(line).right), numerals.count(of(line).of))));
  const share = (of: (line: LeagueFigures) => number | null): string[] =>
    lines.map((line) => {
      const value = of(line);
      return value === null ? "–" : numerals.decimals(value, 2);
    });
  const cells: Readonly<Record<LeagueCells["key"], readonly string[]>> = {
    incident: [...result.incidents.map(nameOf), words.all],
    rows: count(({ rows }) => rows),
    predictions: part(({ predictions }) => predictions),
    precision: share(({ precision }) => precision),
    recall: share(({ recall }) => recall),
    controls: part(({ controls }) => controls),
    givenTimes: part(({ givenTimes }) => givenTimes),
    givenTimesPrecision: share(({ givenTimesPrecision }) => givenTimesPrecision),
    givenTimesRecall: share(({ givenTimesRecall }) => givenTimesRecall),
    moments: part(({ moments }) => moments),
    intervals: part(({ intervals }) => intervals),
    givenTimesIntervals: part(({ givenTimesIntervals }) => givenTimesIntervals),
    levelError: share(({ levelError }) => levelError),
    heldOut: part(({ heldOut }) => heldOut),
    inferred: part(({ inferred }) => inferred),
    inputs: count(({ inputs }) => inputs),
    undecided: count(({ undecided }) => undecided),
    silent: lines.map(({ silent, silentShare }) =>
      silentShare === null
        ? numerals.count(silent)
        : `${numerals.count(silent)} (${numerals.wholePercent(exactly(silentShare))})`,
    ),
    conflicts: count(({ conflicts }) => conflicts),
  };
  return (Object.keys(cells) as LeagueCells["key"][]).map((key) => ({ key, header: words.heads[key], cells: cells[key] }));
}
