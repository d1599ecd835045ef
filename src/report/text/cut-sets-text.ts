import type { CutSetTarget } from "../../analysis/cut-sets/cut-set-target.js";
import type { CutSet, CutSets, ImportanceOf } from "../../analysis/cut-sets/cut-sets-result.js";
import type { TargetParts } from "../../analysis/cut-sets/target-parts.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { appendAll } from "../../sequences.js";
import { type Language, locales } from "../../words/language.js";
import { shown } from "../../words/shown.js";
import { type StandIn, unassignedNote } from "../../words/unassigned-note.js";
import { wrap } from "../../words/wrap.js";
import { type TextOptions, type Writing, writingOf } from "../../words/writing.js";
import { offeredInstead, ownFailures, withoutOwn } from "./cut-sets-own.js";
import { targetText } from "./cut-sets-target.js";
import { unknownSuppliers } from "./cut-sets-unknown.js";
import { withinTotals } from "./cut-sets-within.js";
import { type CutSetWords, cutSetWords } from "./cut-sets-words.js";
import { onTopText } from "./on-top-text.js";
import { type Column, table } from "./table.js";

const fewSets = 20;
const fewRows = 10;

export interface CutSetsTextOptions extends TextOptions {
  /** The landscape, where it is one: it knows names in the language. */
  readonly landscape?: Landscape | undefined;
  /** Within which parts a counted target counts. */
  readonly parts?: readonly TargetParts[] | undefined;
}

interface CutSetWriting extends Writing {
  readonly result: CutSets;
  /** Ids of those whose failure is the target itself: it is told and not listed. */
  readonly itself: readonly string[];
  /** A target that may be meant instead. */
  readonly instead: string | undefined;
  readonly words: CutSetWords;
  readonly language: Language;
  readonly number: (value: number) => string;
  readonly percent: (value: number) => string;
  readonly digits: (count: string) => string;
}

/** Cut sets as a text to read: how many there are, how likely the target is, the first of them, and who contributes most. */
export function cutSetsText(given: CutSets, options: CutSetsTextOptions = {}): string {
  const { result, own: itself } = withoutOwn(given, ownFailures(given.targetParts, options.landscape));
  const own = writingOf(options.landscape, result.options.onTopOf?.scenario, options);
  const { language } = own;
  const format = new Intl.NumberFormat(locales[language], { maximumSignificantDigits: 6 });
  const whole = new Intl.NumberFormat(locales[language], { maximumFractionDigits: 0 });
  const percents = new Intl.NumberFormat(locales[language], { maximumSignificantDigits: 3 });
  const writing: CutSetWriting = {
    ...own,
    result,
    itself,
    instead: offeredInstead(given.targetParts, options.landscape),
    words: cutSetWords[language],
    language,
    number: (value) => (value !== 0 && Math.abs(value) < 1e-3 ? tiny(value, language) : format.format(value)),
    percent: (value) => (value > 0 && value < 1e-6 ? `< ${percents.format(1e-4)} %` : `${percents.format(value * 100)} %`),
    digits: (count) => whole.format(BigInt(count)),
  };
  const sections = [
    heading(writing),
    withinTotals(options.parts ?? [], writing),
    unknownSuppliers(result.targetParts, options.landscape, writing),
    unassignedNote(result.unassigned, writing, unassignedIn(result)).flatMap((text) => writing.paragraph(text)),
    orders(writing),
    listed(writing),
    importance(writing),
    doubts(writing),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

/** At worst a count has services of unknown operators as those of who has most; else they are seconds of who would be hit. */
function unassignedIn({ options, targetParts }: CutSets): StandIn {
  const isCounted = (part: CutSetTarget): boolean => ("of" in part ? part.of.some(isCounted) : part.kind !== "service-lost");
  return options.reading === "worst" && (targetParts === undefined || isCounted(targetParts)) ? "of-who-has-most" : "as-seconds";
}

/** 3.0518e-5, in German 3,0518·10⁻⁵. */
function tiny(value: number, language: Language): string {
  const written = value.toExponential(4);
  if (language === "en") return written;
  const [digits = "", power = ""] = written.replace(".", ",").split("e");
  return `${digits}·10${[...power].map((sign) => superscripts["-0123456789".indexOf(sign)]).join("")}`;
}

const superscripts = "⁻⁰¹²³⁴⁵⁶⁷⁸⁹";

function heading(writing: CutSetWriting): string[] {
  const { result, itself, words, number, digits, width, title, paragraph, numerals, fullName, listed: listedNames } = writing;
  const { count, probability, ranges = [], failing, completeUpToOrder, target, targetParts } = result;
  const lines = [...title(words.title(targetParts === undefined ? shown(target) : targetText(targetParts, writing)))];
  for (const sentence of onTopText(result.options.onTopOf, writing)) appendAll(lines, paragraph(sentence));
  const counted = count === null ? words.countedUpTo(completeUpToOrder ?? 0) : countedText(count, writing);
  const others = itself.length > 0 && count === "0" ? "" : `${counted} `;
  const own = itself.length === 0 ? "" : words.itself(numerals.or(itself.map(fullName)), count === "0");
  const relevant = failing.relevant - itself.length;
  const taking = relevant === 0 && itself.length > 0 ? "" : words.failing(digits(String(relevant)), digits(String(failing.all)));
  appendAll(lines, wrap(`${others}${taking}${taking === "" || own === "" ? "" : " "}${own}`, width));
  if (others === "" && own !== "") {
    const instead = writing.instead === undefined ? [] : wrap(words.askInstead(shown(writing.instead)), width);
    return [...lines, ...instead];
  }
  if (probability === null) appendAll(lines, wrap(words.noProbability, width));
  else if (probability.atLeast === probability.atMost) lines.push(words.probability(number(probability.atLeast)));
  else lines.push(words.probabilityBounds(number(probability.atLeast), number(probability.atMost)));
  if (ranges.length > 0) appendAll(lines, wrap(words.ranges(listedNames(ranges.map(fullName)), result.options.reading), width));
  return lines;
}

/** How many there are; where each is of one failure alone, that. */
function countedText(count: string, { result, words, digits }: CutSetWriting): string {
  const isSingle = count !== "0" && result.countByOrder.length > 0 && result.countByOrder.every(({ order }) => order === 1);
  if (!isSingle) return words.counted(digits(count));
  const unsure = result.cutSets.filter(({ sure }) => !sure).length;
  const isAllListed = String(result.cutSets.length) === count;
  if (isAllListed && unsure > 1 && String(unsure) === count) return words.countedPerhaps(digits(count));
  const told = unsure === 0 ? "" : words.ofThemUnsure(isAllListed ? digits(String(unsure)) : undefined);
  return words.countedSingle(digits(count), told);
}

function orders({ result: { countByOrder }, words, number, digits, width, paint }: CutSetWriting): string[] {
  if (countByOrder.length === 0) return [];
  const columns: Column[] = [
    { header: words.order, align: "right", cells: countByOrder.map(({ order }) => String(order)) },
    { header: words.count, align: "right", cells: countByOrder.map(({ count }) => digits(count)) },
  ];
  if (countByOrder.every(({ probability }) => probability !== null))
    columns.push({ header: words.sum, align: "right", cells: countByOrder.map(({ probability }) => number(probability ?? 0)) });
  return table(columns, width, paint);
}

function listed(writing: CutSetWriting): string[] {
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

/** Names; in a fault tree, which a landscape does not name, ids, each with its name where that says more. */
function membersOf({ members, names }: CutSet, { fullName }: CutSetWriting): string {
  return members
    .map((id, index) => {
      const known = fullName(id);
      const name = shown(names[index] ?? id);
      return known !== shown(id) || name.toLowerCase() === known.toLowerCase() ? known : `${known} (${name})`;
    })
    .join(" + ");
}

function importance({
  result: { importance: rows },
  words,
  number,
  percent,
  digits,
  width,
  paint,
  all,
  fullName,
  itself,
}: CutSetWriting): string[] {
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
    { header: words.node, align: "left" as const, cells: some.map(({ id }) => fullName(id)) },
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
    column(words.structural, ({ structural }) => percent(structural)),
    column(words.shapley, ({ shapley }) => percent(shapley)),
  ];
  const lines = table(columns, width, paint);
  if (some.length < rows.length) appendAll(lines, wrap(words.more(digits(String(rows.length - some.length))), width));
  const note = itself.length === 0 ? words.importanceNote : `${words.importanceNote} ${words.shapleyOfItself}`;
  return [...wrap(words.importance, width), ...lines, ...wrap(note, width)];
}

/** What is unknown, where it bears on any of the cut sets. */
function doubts({ result: { doubts: open, options, cutSets, count }, itself, words, width, doubtName }: CutSetWriting): string[] {
  if (itself.length > 0 && count === "0") return [];
  const isSettled = options.reading === "worst" && cutSets.length > 0 && cutSets.every(({ sure }) => sure);
  return open.length === 0 || isSettled ? [] : wrap(words.reading(options.reading, open.map(doubtName)), width);
}
