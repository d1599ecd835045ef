import type { RowLoss } from "../../analysis/failures/row-loss.js";
import type { Rank, RankedPair, RankedUnit } from "../../analysis/rank/rank-result.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { type Bounds, byBounds } from "../../quantities.js";
import { shown } from "../../words/shown.js";
import { type TextOptions, type Writing, writingOf } from "../../words/writing.js";
import { comparedLoss } from "./compared-loss.js";
import { onTopText } from "./on-top-text.js";
import { rankWords } from "./rank-words.js";
import { rankedName } from "./ranked-name.js";
import { type Column, table } from "./table.js";
import { whoseSizeByKind } from "./whose-size.js";

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
  const notes = [
    ...onTopText(onTopOf, writing),
    texts.effective(numerals.count(result.effective), numerals.count(result.tried)),
    ...(result.units.length < result.effective ? [texts.listed(result.units.length, numerals.count(result.units.length))] : []),
    texts.order,
    texts.bounds,
    ...outsideNote(result, writing),
  ];
  const unknown = whoseSizeByKind(result.withoutFigure, writing, landscape?.nodes);
  const parts = [
    [...bold(title), ...paragraph(notes.join(" "))],
    table(unitColumns(result, writing), width, paint),
    ...(result.pairs === undefined ? [] : [pairLines(result, result.pairs, writing, mostPairs)]),
    ...(unknown === "" ? [] : [paragraph(texts.without(unknown))]),
    paragraph(`${shown(result.model.id)} ${result.model.hash.slice(0, 12)}; tragweite ${result.version}`).map((line) =>
      paint("dim", line),
    ),
  ];
  return `${parts.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

/** What the one type that was asked for is called. */
function typeName({ units }: Rank, type: string, writing: Writing): string {
  const row = units.flatMap(({ rows }) => rows).find((each) => each.type === type);
  return writing.typeName(row ?? { what: "service", type });
}

/** That some units take nothing within the total, and what stands in their lines. */
function outsideNote(result: Rank, { language, numerals }: Writing): string[] {
  const isAny = result.units.some((unit) => comparedLoss(result, unit).isOutside);
  return isAny && result.total !== undefined ? [rankWords[language].outsideNote(numerals.count(result.total.count))] : [];
}

function unitColumns(result: Rank, writing: Writing): Column[] {
  const {
    units,
    total,
    options: { by, service, unit: countedIn },
  } = result;
  const { language, numerals } = writing;
  const texts = rankWords[language];
  const column = (header: string, align: Column["align"], cell: (unit: RankedUnit) => string): Column => ({
    header,
    align,
    cells: units.map(cell),
  });
  const worst = ({ rows: [first] }: RankedUnit, cell: (row: RowLoss) => string): string =>
    first === undefined ? "" : cell(first);
  const isGraded = units.some((unit) => {
    const { count, gradedLoss } = comparedLoss(result, unit);
    return byBounds(count, gradedLoss) !== 0;
  });
  const amount = (unit: RankedUnit, of: "count" | "gradedLoss"): string => {
    const { isOutside, [of]: bounds } = comparedLoss(result, unit);
    const written = numerals.personsBetween(bounds);
    return isOutside ? texts.outside(written) : written;
  };
  const share = (unit: RankedUnit, whole: number): string =>
    comparedLoss(result, unit).isOutside ? "–" : numerals.share(unit.count, whole);
  const counted = countedIn === null ? "" : writing.unitHeading(countedIn);
  return [
    column("", "right", ({ rank }) => String(rank)),
    column(texts.headers[by], "left", (unit) => rankedName(by, writing, unit)),
    ...(service === null ? [column(texts.worst, "left", (unit) => worst(unit, (row) => writing.typeName(row)))] : []),
    column(countedIn === "insured" ? texts.insurers : texts.organisations, "right", (unit) =>
      worst(unit, ({ parts }) => numerals.counts(sumOf(parts.map(({ organisations }) => organisations)))),
    ),
    ...(countedIn === null ? [] : [column(counted, "right", (unit) => amount(unit, "count"))]),
    ...(isGraded ? [column(texts.gradedLoss, "right", (unit) => amount(unit, "gradedLoss"))] : []),
    ...(total === undefined ? [] : [column(texts.share, "right", (unit) => share(unit, total.count))]),
  ];
}

function sumOf(bounds: readonly Bounds[]): Bounds {
  return bounds.reduce((all, { atLeast, atMost }) => ({ atLeast: all.atLeast + atLeast, atMost: all.atMost + atMost }), {
    atLeast: 0,
    atMost: 0,
  });
}

function pairLines({ options }: Rank, pairs: readonly RankedPair[], writing: Writing, most: number): string[] {
  const { language, width, paint, numerals, paragraph } = writing;
  const texts = rankWords[language];
  const title = writing.title(texts.pairsTitle(numerals.count(options.pairs)));
  const listed = pairs.filter(({ excessOrganisations }) => excessOrganisations.atMost > 0).slice(0, most);
  if (listed.length === 0) return [...title, ...paragraph(texts.pairsNone)];
  const column = (header: string, align: Column["align"], cell: (pair: RankedPair) => string): Column => ({
    header,
    align,
    cells: listed.map(cell),
  });
  return [
    ...title,
    ...paragraph(texts.pairsNote),
    "",
    ...table(
      [
        column(texts.first, "left", ({ units: [first] }) => rankedName(options.by, writing, { id: first })),
        column(texts.second, "left", ({ units: [, second] }) => rankedName(options.by, writing, { id: second })),
        column(texts.service, "left", (pair) => writing.typeName(pair)),
        column(texts.excess, "right", ({ excessCount }) => numerals.personsBetween(excessCount)),
        column(texts.together, "right", ({ count }) => numerals.personsBetween(count)),
      ],
      width,
      paint,
    ),
  ];
}
