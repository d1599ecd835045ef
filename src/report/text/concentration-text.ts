import type { Concentration, RowConcentration, UnitConcentration } from "../../analysis/concentration/concentration-result.js";
import type { NextFacts } from "../../analysis/concentration/next-fact.js";
import type { HiddenHub } from "../../analysis/hidden-hubs/hidden-hubs-result.js";
import type { ReachedCount } from "../../analysis/reach/reached-amounts.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { nameIn } from "../../model/values/name-in.js";
import { shown } from "../../words/shown.js";
import { unassignedNote } from "../../words/unassigned-note.js";
import { wrap } from "../../words/wrap.js";
import { type TextOptions, writingOf } from "../../words/writing.js";
import { isWholeKnown } from "../rows/part-rows.js";
import { hubLines, limitLines, nextLines, rulesNotInForce, rulesWithoutFigure } from "./concentration-findings.js";
import { concentrationOverview } from "./concentration-overview.js";
import { attributedShare, nounsOf, summary } from "./concentration-summary.js";
import { concentrationWords } from "./concentration-words.js";
import type { ConcentrationWriting } from "./concentration-writing.js";
import { exceededTexts } from "./exceeded-total.js";
import { modelMark } from "./model-line.js";
import { onTopText } from "./on-top-text.js";
import { rankedName } from "./ranked-name.js";
import { type Column, table } from "./table.js";
import { onlyUnassigned } from "./unassigned-suppliers.js";
import { unknownSizeNote } from "./whose-size.js";

/** Concentration in one or several views, with the hidden hubs and what to find out next. */
export interface ConcentrationReport {
  /** One result for each view, of the same landscape and day. */
  readonly results: readonly Concentration[];
  readonly hubs: readonly HiddenHub[];
  readonly next: readonly NextFacts[];
  /** With it the text names things instead of giving their ids. */
  readonly landscape?: Landscape | undefined;
}

const mostUnits = 10;
/** From here on numbers are told in millions. */
const million = 1_000_000;

/** Results on concentration as a text to read; nothing from a file reaches a terminal unescaped. */
export function concentrationText(report: ConcentrationReport, options: TextOptions = {}): string {
  const own = writingOf(report.landscape, report.results[0]?.options.onTopOf?.scenario, options);
  const writing: ConcentrationWriting = { ...own, words: concentrationWords[own.language], pools: report.landscape?.pools ?? [] };
  const { words, clock, paragraph } = writing;
  const [first] = report.results;
  if (first === undefined) return "\n";
  const { asOf } = first.options;
  const rows = keysOf(report.results);
  const hasTotal = report.results.some(({ rows: all }) => all.some(({ total }) => total !== null));
  const unknown = unknownSizeNote(first.withoutFigure, hasTotal, writing, report.landscape?.nodes);
  const parts = [
    [
      ...writing.title(words.title(titleOf(report, first.model.id, writing))),
      ...onTopText(first.options.onTopOf, writing).flatMap((text) => paragraph(text)),
    ],
    ...overview(report, rows.length, writing),
    [
      ...paragraph(
        [...(asOf === null || first.rules.length === 0 ? [] : [words.onDay(clock.day(asOf))]), words.howToRead].join(" "),
      ),
    ],
    ...rows.flatMap((row) => rowParts(report, row, writing)),
    ...(rows.length > 1 ? [rulesNotInForce(first, writing)] : []),
    ...(options.all === true ? [rulesWithoutFigure(first, writing)] : []),
    ...hubLines(report.hubs, writing),
    ...unknown.map((text) => paragraph(text)),
    [...unassignedNote(first.unassigned, writing), ...onlyUnassigned(report.results, writing)].flatMap((text) => paragraph(text)),
    paragraph(modelMark(first.model, first.version, writing)).map((line) => writing.paint("dim", line)),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

/** What all services together show, where several are told and their operators are looked at. */
function overview({ results, landscape }: ConcentrationReport, rows: number, writing: ConcentrationWriting): string[][] {
  const operators = results.find(({ options }) => options.by === "operator");
  return operators === undefined || landscape === undefined || rows < 2
    ? []
    : concentrationOverview(operators, landscape, writing);
}

/** The name of the landscape; its id where only results are known. */
function titleOf({ landscape }: ConcentrationReport, id: string, { language }: ConcentrationWriting): string {
  return shown((landscape === undefined ? undefined : nameIn(landscape, language)) ?? id);
}

/** What tells rows of several views apart: each once, in order. */
function keysOf(results: readonly Concentration[]): string[] {
  return [...new Set(results.flatMap(({ rows }) => rows.map(keyOf)))];
}

const keyOf = ({ what, type, unit, total }: RowConcentration): string => `${what} ${type} ${unit} ${total?.id ?? ""}`;

function rowParts({ results, next }: ConcentrationReport, key: string, writing: ConcentrationWriting): string[][] {
  const [any] = results.flatMap(({ rows }) => rows.filter((row) => keyOf(row) === key));
  if (any === undefined || any.offering.organisations.atMost === 0) return [];
  const views = results.flatMap((result) =>
    result.rows
      .filter((row) => keyOf(row) === key && (row.units.length > 0 || result === nobodyIn(results, key)))
      .map((row) =>
        isAsOperators(result, row, results)
          ? writing.paragraph(writing.words.ownersAsOperators)
          : viewLines(result, row, writing, { isFirst: result === results[0], isOnly: isOnlyType(results) }),
      ),
  );
  const exceeded =
    any.total === null
      ? []
      : exceededTexts([{ ...any.total, unit: any.unit }], writing).flatMap((text) => writing.paragraph(text));
  return [[...writing.title(rowHeading(any, results, writing)), ...exceeded], ...views, ...nextLines(next, any, writing)];
}

/** The result that says that no supplier is known, where none of them knows one: the first. */
function nobodyIn(results: readonly Concentration[], key: string): Concentration | undefined {
  const isAny = results.some(({ rows }) => rows.some((row) => keyOf(row) === key && row.units.length > 0));
  return isAny ? undefined : results[0];
}

/** Whether a view by owner says the same of a row as the one by operator, as each owns what it operates. */
function isAsOperators({ options }: Concentration, row: RowConcentration, results: readonly Concentration[]): boolean {
  if (options.by !== "owner") return false;
  const operators = results.find((each) => each.options.by === "operator")?.rows.find((each) => keyOf(each) === keyOf(row));
  return operators !== undefined && row.units.length > 0 && JSON.stringify(row.units) === JSON.stringify(operators.units);
}

function rowHeading(row: RowConcentration, results: readonly Concentration[], writing: ConcentrationWriting): string {
  const { words, numerals } = writing;
  const { organisations, count } = row.offering;
  const name = row.total === null ? writing.rowName({ ...row, total: null }) : writing.typeName(row);
  const isShort = count.atMost >= million && count.atMost !== Number.POSITIVE_INFINITY;
  const amount = isShort
    ? `${numerals.personsBetween(count)} ${writing.unitName(row.unit, count.atMost)}`
    : writing.amount(count, row.unit);
  const hasOthers = results.some(({ rows }) => rows.some((each) => isOtherPart(each, row)));
  const heading =
    row.what === "service"
      ? words.offering(name, by(numerals.count(organisations.atMost), organisations.atMost, row, writing), amount)
      : words.standing(name, amount);
  return hasOthers && row.total !== null ? `${heading} (${words.within(writing.totalName(row.total.id))})` : heading;
}

function isOtherPart(a: RowConcentration, b: RowConcentration): boolean {
  return a.what === b.what && a.type === b.type && a.unit === b.unit && a.total?.id !== b.total?.id;
}

/** The same after "by". */
function by(count: string, n: number, row: RowConcentration, writing: ConcentrationWriting): string {
  const { one, by: many } = nounsOf(row, writing);
  return `${count} ${n === 1 ? one : many}`;
}

const isOnlyType = (results: readonly Concentration[]): boolean => results.every(({ options }) => options.service !== null);

/** Limits and markets are told once, with the first view; rules that are not in force only where one type is asked for. */
function viewLines(
  result: Concentration,
  service: RowConcentration,
  writing: ConcentrationWriting,
  { isFirst, isOnly }: { readonly isFirst: boolean; readonly isOnly: boolean },
): string[] {
  const { words, width, paint } = writing;
  if (service.units.length === 0) return wrap(words.nobody[result.options.by], width);
  const listed = writing.all ? service.units : service.units.slice(0, mostUnits);
  const left = service.units.length - listed.length;
  return [
    ...table(unitColumns(result, service, listed, writing), width, paint),
    ...(left > 0 ? [words.more(left, writing.numerals.count(left))] : []),
    ...summary(result, isFirst ? service : { ...service, markets: [] }, writing),
    ...(isFirst ? limitLines(result, service, writing, isOnly) : []),
  ];
}

function unitColumns(
  { options: { by } }: Concentration,
  row: RowConcentration,
  units: readonly UnitConcentration[],
  writing: ConcentrationWriting,
): Column[] {
  const { words, numerals } = writing;
  const column = (header: string, align: Column["align"], cell: (unit: UnitConcentration) => string): Column => ({
    header,
    align,
    cells: units.map(cell),
  });
  const { atLeast, atMost } = row.offering.count;
  // without a total the share is told only where the whole is known
  const whole = row.total?.count ?? (atLeast === atMost ? atMost : 0);
  const total = isWholeKnown({ whole }) ? whole : 0;
  const share = (reach: ReachedCount): string => (total === 0 ? "" : numerals.share(reach.count, total));
  return [
    column(words.views[by], "left", (unit) => rankedName(by, writing, unit)),
    column(words.tier, "right", ({ tier }) => numerals.count(tier)),
    column(nounsOf(row, writing).heading, "right", ({ logic }) => numerals.counts(logic.organisations)),
    column(words.loses, "right", ({ logic }) => numerals.personsBetween(logic.count)),
    column(words.share, "right", ({ logic }) => share(logic)),
    column(words.answersFor, "right", ({ attributed }) =>
      attributed === undefined ? "–" : attributedShare(attributed, writing),
    ),
  ];
}
