import type { Rank, RankedPair, RankedUnit } from "../../analysis/rank/rank-result.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import type { Bounds } from "../../quantities.js";
import { addTo } from "../../sequences.js";
import { plural } from "../../words/language.js";
import { unassignedNote } from "../../words/unassigned-note.js";
import { type TextOptions, type Writing, writingOf } from "../../words/writing.js";
import { type ComparedLoss, type ComparedRow, comparedLosses, isGraded } from "./compared-loss.js";
import { exceededTexts } from "./exceeded-total.js";
import { modelMark } from "./model-line.js";
import { onTopText } from "./on-top-text.js";
import { untoldUnits } from "./rank-besides.js";
import { rankHeadline } from "./rank-headline.js";
import { rankWords } from "./rank-words.js";
import { rankedName } from "./ranked-name.js";
import { type Column, table } from "./table.js";
import { unsureFirst } from "./unsure-first.js";
import { unknownSizeNote } from "./whose-size.js";

export interface RankTextOptions extends TextOptions {
  /** The landscape, which knows the names. */
  readonly landscape?: Landscape | undefined;
  /** Pairs that are listed. @defaultValue 20 */
  readonly mostPairs?: number | undefined;
}

/** A rank as a text to read; nothing from a file reaches a terminal unescaped. */
export function rankText(result: Rank, options: RankTextOptions = {}): string {
  const { landscape, mostPairs = 20 } = options;
  const writing = writingOf(landscape, result.options.onTopOf?.scenario, options);
  const { numerals, width, paint, title: bold, paragraph } = writing;
  const texts = rankWords[writing.language];
  const { by, service, onTopOf } = result.options;
  const view = texts.views[by];
  const title = service === null ? texts.title(view) : texts.titleOf(view, typeName(result, service, writing));
  const lines = rankLines(result);
  const headline = [
    ...onTopText(onTopOf, writing),
    ...(by !== "site" && by !== "platform" ? [] : isNoneStated(by, landscape) ? [texts.noneStated[by]] : []),
    ...rankHeadline(result, writing),
    ...unsureFirst(
      result.units.map((unit) => ({ ...unit, name: rankedName(by, writing, unit) })),
      writing,
    ),
    texts.effective(numerals.count(result.effective), result.effective, triedText(result, writing)),
  ];
  const notes = [
    ...(by === "operator" ? [texts.operators] : []),
    ...(result.units.length < result.effective ? [texts.listed(result.units.length, numerals.count(result.units.length))] : []),
    texts.order,
    ...(isGraded(lines) ? [texts.gradedLossNote] : []),
    texts.bounds,
    ...totalNotes(result, lines, writing),
    ...otherUnits(result, writing),
    ...throughSupplies(result, writing),
  ];
  const unknown = unknownSizeNote(result.withoutFigure, result.total !== undefined, writing, landscape?.nodes);
  const parts = [
    [...bold(title), ...paragraph(headline.join(" "))],
    ...(lines.length === 0 ? [] : [table(unitColumns(result, lines, writing), width, paint)]),
    paragraph(notes.join(" ")),
    ...(result.pairs === undefined ? [] : [pairLines(result, result.pairs, writing, mostPairs)]),
    ...unknown.map((text) => paragraph(text)),
    ...unassignedNote(result.unassigned, writing).map((text) => paragraph(text)),
    paragraph(modelMark(result.model, result.version, writing)).map((line) => paint("dim", line)),
  ];
  return `${parts.map((part) => part.join("\n")).join("\n\n")}\n`;
}

/** In which other units some are counted who stand nowhere. */
function otherUnits(result: Rank, writing: Writing): string[] {
  const units = untoldUnits(result, writing);
  return units.length === 0 ? [] : [rankWords[writing.language].otherUnits(units.join(", "))];
}

/** Which of the units listed reach others through a supply that is shared. */
function throughSupplies({ units, options: { by } }: Rank, writing: Writing): string[] {
  const unitsOf = new Map<string, string[]>();
  for (const unit of units) for (const id of unit.throughSupplies ?? []) addTo(unitsOf, id, rankedName(by, writing, unit));
  const { throughSupply } = rankWords[writing.language];
  return [...unitsOf].map(([id, names]) => throughSupply(writing.nameOf(id), writing.listed(names)));
}

/** Whether there are systems and none of them states where it is. */
function isNoneStated(place: "site" | "platform", landscape: Landscape | undefined): boolean {
  const systems = landscape?.nodes.flatMap((node) => (node.kind === "system" ? [node] : [])) ?? [];
  return systems.length > 0 && systems.every((system) => system[place] === undefined);
}

/** How many of what were tried. */
function triedText({ tried, options }: Rank, { numerals, language }: Writing): string {
  const [one, many] = rankWords[language].tried[options.by];
  return `${numerals.count(tried)} ${plural(tried, one, many)}`;
}

/** What the one type that was asked for is called. */
function typeName({ units }: Rank, type: string, writing: Writing): string {
  const row = units.flatMap(({ rows }) => rows).find((each) => each.type === type);
  return writing.typeName(row ?? { what: "service", type });
}

/** A line of the table: what one unit takes of one row within one total. */
interface RankLine extends Omit<ComparedLoss, "rows"> {
  readonly unit: RankedUnit;
  /** Absent where it takes nothing. */
  readonly row?: ComparedRow;
  readonly isFirst: boolean;
  /** Whether the line above is of the same row, which is named once. */
  readonly isSameRow: boolean;
}

function rankLines(result: Rank): RankLine[] {
  return result.units.flatMap((unit) =>
    comparedLosses(result, unit)
      .flatMap(({ rows, ...loss }): Omit<RankLine, "unit" | "isFirst" | "isSameRow">[] =>
        rows.length === 0 ? [loss] : rows.map((row) => ({ ...loss, ...row, row })),
      )
      .map((line, place, all) => ({
        ...line,
        unit,
        isFirst: place === 0,
        isSameRow: line.row !== undefined && isSame(line.row, all[place - 1]?.row),
      })),
  );
}

/** ePA by app (+3): a row with how many others it takes as many of. */
function rowsName(row: ComparedRow, writing: Writing): string {
  const name = writing.typeName(row);
  return row.alike === 0 ? name : `${name} (+${writing.numerals.count(row.alike)})`;
}

const isSame = (one: ComparedRow, other: ComparedRow | undefined): boolean => one.what === other?.what && one.type === other.type;

/** Within which total the order is, which total figures exceed, and that some units take nothing within one. */
function totalNotes(result: Rank, lines: readonly RankLine[], writing: Writing): string[] {
  const { language, numerals, totalName } = writing;
  const words = rankWords[language];
  const { total, totals = [], options } = result;
  const isAny = lines.some(({ isOutside }) => isOutside);
  const unit = options.unit ?? "";
  const known = totals.length > 0 ? totals : total === undefined ? [] : [total];
  return [
    ...(total === undefined || totals.length === 0 ? [] : [words.orderWithin(totalName(total.id))]),
    ...(isAny && total !== undefined
      ? [total.count === Number.POSITIVE_INFINITY ? words.outsideOpen : words.outsideNote(numerals.count(total.count))]
      : []),
    ...exceededTexts(
      known.map((each) => ({ ...each, unit })),
      writing,
    ),
  ];
}

/** Whether all that is listed hits insurers most; hospitals beside them are organisations. */
function isOfInsurers({ units, options }: Rank): boolean {
  return options.unit === "insured" && units.every(({ rows: [first] }) => first === undefined || first.unit === "insured");
}

function unitColumns(result: Rank, lines: readonly RankLine[], writing: Writing): Column[] {
  const {
    total,
    totals,
    options: { by, service, unit: countedIn },
  } = result;
  const { language, numerals } = writing;
  const texts = rankWords[language];
  const column = (header: string, align: Column["align"], cell: (line: RankLine) => string): Column => ({
    header,
    align,
    cells: lines.map(cell),
  });
  const once =
    (cell: (unit: RankedUnit) => string) =>
    ({ unit, isFirst }: RankLine): string =>
      isFirst ? cell(unit) : "";
  const amount = (line: RankLine, of: "count" | "gradedLoss"): string => {
    const written = numerals.personsBetween(line[of]);
    return line.isOutside ? texts.outside(written) : written;
  };
  const share = ({ isOutside, count, total: own }: RankLine): string =>
    isOutside || own === null || own.count === Number.POSITIVE_INFINITY ? "–" : numerals.share(count, own.count);
  const counted = countedIn === null ? "" : writing.unitHeading(countedIn);
  return [
    column(
      "",
      "right",
      once(({ rank }) => String(rank)),
    ),
    column(
      texts.headers[by],
      "left",
      once((unit) => rankedName(by, writing, unit)),
    ),
    ...(service === null
      ? [column(texts.worst, "left", ({ row, isSameRow }) => (row === undefined || isSameRow ? "" : rowsName(row, writing)))]
      : []),
    ...(totals === undefined
      ? []
      : [column(texts.within, "left", ({ total: own }) => (own === null ? "" : writing.totalName(own.id)))]),
    column(isOfInsurers(result) ? texts.insurers : texts.organisations, "right", ({ row }) =>
      row === undefined ? "" : numerals.counts(row.organisations),
    ),
    ...(countedIn === null ? [] : [column(counted, "right", (line) => amount(line, "count"))]),
    ...(isGraded(lines) ? [column(texts.gradedLoss, "right", (line) => amount(line, "gradedLoss"))] : []),
    ...(total === undefined ? [] : [column(texts.share, "right", share)]),
  ];
}

function pairLines({ options, total, tried }: Rank, pairs: readonly RankedPair[], writing: Writing, most: number): string[] {
  const { language, width, paint, numerals, paragraph } = writing;
  const texts = rankWords[language];
  const title = writing.title(texts.pairsTitle(numerals.count(Math.min(options.pairs, tried))));
  const listed = pairs.filter(({ excessOrganisations }) => excessOrganisations.atMost > 0).slice(0, most);
  const within = total === undefined ? [] : [texts.pairsWithin(writing.totalName(total.id))];
  if (listed.length === 0) return [...title, ...paragraph([texts.pairsNone, ...within].join(" "))];
  const column = (header: string, align: Column["align"], cell: (pair: RankedPair) => string): Column => ({
    header,
    align,
    cells: listed.map(cell),
  });
  const amount = ({ unit }: RankedPair, count: Bounds): string =>
    unit === null || unit === options.unit
      ? numerals.personsBetween(count)
      : `${numerals.personsBetween(count)} ${writing.unitName(unit, count.atMost)}`;
  return [
    ...title,
    ...paragraph([texts.pairsNote, ...within].join(" ")),
    "",
    ...table(
      [
        column(texts.first, "left", ({ units: [first] }) => rankedName(options.by, writing, { id: first })),
        column(texts.second, "left", ({ units: [, second] }) => rankedName(options.by, writing, { id: second })),
        column(texts.service, "left", (pair) => writing.typeName(pair)),
        column(texts.excess, "right", (pair) => amount(pair, pair.excessCount)),
        column(texts.together, "right", (pair) => amount(pair, pair.count)),
      ],
      width,
      paint,
    ),
  ];
}
