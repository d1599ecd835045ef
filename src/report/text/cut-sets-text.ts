import type { CutSet, CutSets, ImportanceOf } from "../../analysis/cut-sets/cut-sets-result.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { nameIn } from "../../model/values/name-in.js";
import { appendAll } from "../../sequences.js";
import { coloured, type Paint, plain } from "../../words/paint.js";
import { shown } from "../../words/shown.js";
import { wrap } from "../../words/wrap.js";
import { type CutSetWords, cutSetWords } from "./cut-sets-words.js";
import { type Column, table } from "./table.js";
import type { TextOptions } from "./writing.js";

const fewSets = 20;
const fewRows = 10;

export interface CutSetsTextOptions extends TextOptions {
  /** The landscape, where it is one: it knows names in the language. */
  readonly landscape?: Landscape | undefined;
}

interface Writing {
  readonly result: CutSets;
  readonly words: CutSetWords;
  readonly number: (value: number) => string;
  readonly digits: (count: string) => string;
  readonly width: number;
  readonly paint: Paint;
  readonly all: boolean;
  /** By id, the names in the language. */
  readonly names: ReadonlyMap<string, string>;
}

/** Cut sets as a text to read: how many there are, how likely the target is, the first of them, and who contributes most. */
export function cutSetsText(
  result: CutSets,
  { language = "en", width = 80, colour = false, all = false, landscape }: CutSetsTextOptions = {},
): string {
  const locale = language === "de" ? "de-DE" : "en-GB";
  const format = new Intl.NumberFormat(locale, { maximumSignificantDigits: 6 });
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const decimal = language === "de" ? "," : ".";
  const writing: Writing = {
    result,
    words: cutSetWords[language],
    number: (value) =>
      value !== 0 && Math.abs(value) < 1e-3 ? value.toExponential(4).replace(".", decimal) : format.format(value),
    digits: (count) => whole.format(BigInt(count)),
    width,
    paint: colour ? coloured : plain,
    all,
    names: new Map(landscape?.nodes.map((node) => [node.id, nameIn(node, language)])),
  };
  const sections = [heading(writing), orders(writing), listed(writing), importance(writing), doubts(writing)];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function heading({ result, words, number, digits, width, paint }: Writing): string[] {
  const { count, probability, failing, completeUpToOrder } = result;
  const lines = [paint("bold", words.title(shown(result.target)))];
  const counted = count === null ? words.countedUpTo(completeUpToOrder ?? 0) : words.counted(digits(count));
  appendAll(lines, wrap(`${counted} ${words.failing(digits(String(failing.relevant)), digits(String(failing.all)))}`, width));
  if (probability === null) appendAll(lines, wrap(words.noProbability, width));
  else if (probability.atLeast === probability.atMost) lines.push(words.probability(number(probability.atLeast)));
  else lines.push(words.probabilityBounds(number(probability.atLeast), number(probability.atMost)));
  return lines;
}

function orders({ result: { countByOrder }, words, number, digits, width, paint }: Writing): string[] {
  if (countByOrder.length === 0) return [];
  const columns: Column[] = [
    { header: words.order, align: "right", cells: countByOrder.map(({ order }) => String(order)) },
    { header: words.count, align: "right", cells: countByOrder.map(({ count }) => digits(count)) },
  ];
  if (countByOrder.every(({ probability }) => probability !== null))
    columns.push({ header: words.sum, align: "right", cells: countByOrder.map(({ probability }) => number(probability ?? 0)) });
  return table(columns, width, paint);
}

function listed(writing: Writing): string[] {
  const { result, words, number, digits, width, paint, all } = writing;
  const { cutSets, leftOut, complete } = result;
  const some = all ? cutSets : cutSets.slice(0, fewSets);
  if (some.length === 0) return [];
  const mark = ({ sure }: CutSet): string => (sure ? "" : ` (${words.possibly})`);
  const columns: Column[] = [
    { header: words.order, align: "right", cells: some.map(({ order }) => String(order)) },
    {
      header: words.members,
      align: "left",
      cells: some.map((set) => (membersOf(set, writing) || words.nothing) + mark(set)),
    },
  ];
  if (some.every(({ probability }) => probability !== null))
    columns.splice(1, 0, { header: words.p, align: "right", cells: some.map(({ probability }) => number(probability ?? 0)) });
  const lines = table(columns, width, paint);
  if (some.length < cutSets.length) appendAll(lines, wrap(words.more(digits(String(cutSets.length - some.length))), width));
  if (!complete) {
    const bound = leftOut.probabilityAtMost === null ? undefined : number(leftOut.probabilityAtMost);
    appendAll(lines, wrap(words.leftOut(leftOut.count === null ? undefined : digits(leftOut.count), bound), width));
  }
  return lines;
}

/** Ids, each with its name where that says more. */
function membersOf({ members, names }: CutSet, { names: inLanguage }: Writing): string {
  return members
    .map((id, index) => {
      const name = inLanguage.get(id) ?? names[index] ?? id;
      return name.toLowerCase() === id.toLowerCase() ? shown(id) : `${shown(id)} (${shown(name)})`;
    })
    .join(" + ");
}

function importance({ result: { importance: rows }, words, number, digits, width, paint, all }: Writing): string[] {
  const some = all ? rows : rows.slice(0, fewRows);
  if (some.length === 0) return [];
  const column = (header: string, cell: (row: ImportanceOf) => string, spare = false): Column => ({
    header,
    align: "right",
    cells: some.map(cell),
    ...(spare ? { spare: true as const } : {}),
  });
  const value = (each: number | "infinite" | null): string => (each === null ? "–" : each === "infinite" ? "∞" : number(each));
  const hasProbability = some.every(({ birnbaum }) => birnbaum !== null);
  const columns = [
    { header: words.node, align: "left" as const, cells: some.map(({ id }) => shown(id)) },
    column(words.sets, ({ cutSets }) => digits(cutSets), true),
    ...(hasProbability
      ? [
          column("CIF", ({ criticality }) => value(criticality)),
          column("FV", ({ fussellVesely }) => value(fussellVesely)),
          column("MIF", ({ birnbaum }) => value(birnbaum), true),
          column("DIF", ({ diagnostic }) => value(diagnostic), true),
          column("RAW", ({ riskAchievementWorth }) => value(riskAchievementWorth), true),
          column("RRW", ({ riskReductionWorth }) => value(riskReductionWorth), true),
        ]
      : []),
    column(words.structural, ({ structural }) => value(structural)),
    column("Shapley", ({ shapley }) => value(shapley)),
  ];
  const lines = table(columns, width, paint);
  if (some.length < rows.length) appendAll(lines, wrap(words.more(digits(String(rows.length - some.length))), width));
  return [...wrap(words.importance, width), ...lines];
}

function doubts({ result: { doubts: open, options }, words, width }: Writing): string[] {
  return open.length === 0 ? [] : wrap(words.reading(options.reading, open), width);
}
