import type { MeasureEffect, Measures, TakenByUnit } from "../../analysis/measures/measures-result.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { nameIn } from "../../model/values/name-in.js";
import { exactly } from "../../quantities.js";
import { plural } from "../../words/language.js";
import { shown } from "../../words/shown.js";
import { unassignedNote } from "../../words/unassigned-note.js";
import { type TextOptions, type Writing, writingOf } from "../../words/writing.js";
import { hoursText } from "./hours-text.js";
import { measureText } from "./measure-text.js";
import { isOwnCounted, measuresNotes } from "./measures-notes.js";
import { measuresWords } from "./measures-words.js";
import { modelMark } from "./model-line.js";
import { sumsBeforeAndAfter } from "./outage-sums.js";
import { outagesWords } from "./outages-words.js";
import { rankWords } from "./rank-words.js";
import { rankedName } from "./ranked-name.js";
import { type Column, table } from "./table.js";
import { targetParts } from "./target-parts.js";
import { unknownSizeNote, whoseSize } from "./whose-size.js";

/** With what measures are written down. */
export interface MeasuresTextOptions extends TextOptions {
  /** The landscape, which knows the names. */
  readonly landscape?: Landscape | undefined;
}

const mostListed = 10;

/** Measures as a text to read; nothing from a file reaches a terminal unescaped. */
export function measuresText(result: Measures, options: MeasuresTextOptions = {}): string {
  const { from, scenario } = result.options;
  const writing = writingOf(options.landscape, scenario ?? (from === null ? {} : { start: from }), options);
  const { width, paint, paragraph, title } = writing;
  const words = measuresWords[writing.language];
  const isSet = result.choice.status !== "infeasible" && result.set.length > 0;
  const listed = result.measures.slice(0, options.all === true ? undefined : mostListed);
  const parts = [
    [...title(titleText(result, writing)), ...paragraph(headline(result, writing, options.landscape).join(" "))],
    ...(isSet ? [table(setColumns(result, writing), width, paint)] : []),
    ...(result.choice.status === "none-needed" ? [] : beforeAndAfter(result, writing)),
    ...(listed.length === 0 ? [] : [[...title(words.each), ...table(eachColumns(listed, result, writing), width, paint)]]),
    paragraph(measuresNotes(result, listed.length, writing, options.landscape).join(" ")),
    ...unknownSizeNote(result.withoutFigure, true, writing, options.landscape?.nodes).map((text) => paragraph(text)),
    ...unassignedNote(result.unassigned, writing, isHeldAtWorst(result) ? "of-who-has-most" : "not").map((text) =>
      paragraph(text),
    ),
    paragraph(modelMark(result.model, result.version, writing)).map((line) => paint("dim", line)),
  ];
  return `${parts.map((part) => part.join("\n")).join("\n\n")}\n`;
}

/** Whether a limit is held against what services of unknown operators may add. */
const isHeldAtWorst = ({ options: { target, reading } }: Measures): boolean => target !== null && reading === "worst";

function titleText({ options }: Measures, writing: Writing): string {
  const { language, numerals, typeName, unitName, totalName } = writing;
  const words = measuresWords[language];
  const { target, lastingHours, by, reading, unit, scenario } = options;
  if (scenario !== undefined) return words.titleScenario(shown(nameIn(scenario, language) ?? scenario.id));
  if (target === null)
    return words.titleOutage(outagesWords[language].each[by], numerals.hoursBetween(exactly(lastingHours ?? 0)));
  const { type, total, limit } = targetParts(target);
  const amount = `${numerals.count(limit)} ${unit === null ? "" : unitName(unit, limit)}`.trim();
  const anybody = type === undefined ? words.anything : typeName({ what: "service", type });
  const named = total === undefined ? anybody : `${anybody} (${totalName(total)})`;
  const single = language === "de" ? outagesWords.de.each[by] : rankWords.en.tried[by][0];
  return words.titleTarget(single, reading === "best", named, amount);
}

function headline(result: Measures, writing: Writing, landscape: Landscape | undefined): string[] {
  const { numerals, language, clock } = writing;
  const words = measuresWords[language];
  const { options, tried, effective } = result;
  const [one, many] = rankWords[language].tried[options.by];
  const all = `${numerals.count(tried)} ${plural(tried, one, many)}`;
  const sure = options.target === null ? effective : surelyReaching(options.target, result.taken?.before);
  const reached = options.target === null ? words.hitting : words.reaching;
  const chosen = [...soughtText(result, writing), choiceText(result, writing)];
  if (options.target === null && landscape !== undefined && !landscape.nodes.some(({ kind }) => kind === "service"))
    return [words.noServices];
  if (options.scenario !== undefined) return effective === 0 ? [words.nothingHit, choiceText(result, writing)] : chosen;
  return [
    ...(options.from === null ? [] : [words.begins(clock.writtenInFull(options.from))]),
    sure < effective
      ? words.mayReach(all, numerals.count(effective), effective, numerals.count(sure))
      : reached(all, numerals.count(effective), effective),
    ...chosen,
    ...(result.choice.status === "infeasible" && isOwnCounted(result, landscape) ? [words.ownOutages] : []),
  ];
}

/** What a set is to achieve; a limit stands in the title. */
function soughtText({ options, choice, tolerances, ...result }: Measures, { language }: Writing): string[] {
  const words = measuresWords[language];
  if (options.target !== null || choice.status === "none-needed") return [];
  const isCritical = result.isCritical === true;
  if (options.budget === null) return [words.soughtCheapest(isCritical, options.reading === "best")];
  return [tolerances === 0 ? words.soughtHours : words.soughtBest(isCritical)];
}

/** How many units reach a limit in every truth. */
function surelyReaching(target: string, taken: readonly TakenByUnit[] = []): number {
  const { limit } = targetParts(target);
  return taken.filter(({ count }) => count.atLeast >= limit).length;
}

function choiceText(result: Measures, writing: Writing): string {
  const { choice, options, tolerances, considered, taken } = result;
  const { budget, target, stated } = options;
  const { language, numerals } = writing;
  const words = measuresWords[language];
  const currency = stated?.currency === undefined ? "" : ` ${shown(stated.currency)}`;
  const cost = (value: number): string => `${numerals.decimals(value, 2)}${currency}`;
  if (choice.status === "none-needed" && target === null && budget === null)
    return tolerances === 0 ? words.noTolerance : noneTooLong(result, writing);
  if (choice.status === "none-needed") return words.noneNeeded;
  if (choice.unassigned !== undefined)
    return words.undecided(numerals.count(considered), considered, whoseSize(choice.unassigned, writing));
  if (choice.status === "infeasible") {
    const isSure = considered === 0 || target === null || surelyReaching(target, taken?.after) > 0;
    return (isSure ? words.infeasible : words.infeasibleSurely)(numerals.count(considered), considered);
  }
  if (choice.measures.length === 0) return words.noneHelps;
  const isBest = choice.status === "best";
  const some = words.some(numerals.count(choice.measures.length), numerals.count(considered), considered);
  if (budget !== null) return (isBest ? words.bestWithin : words.foundWithin)(cost(budget), some, cost(choice.cost));
  return isBest ? words.best(cost(choice.cost), some) : words.bestFound(cost(choice.cost), some, cost(choice.bound));
}

/** That nothing that is asked about is missing for too long; and how many others are. */
function noneTooLong({ options, sums, ...result }: Measures, { language, numerals }: Writing): string {
  const words = measuresWords[language];
  const isCritical = result.isCritical === true;
  const others = sums?.before.pastTolerance.all;
  const none = words.noneTooLong(isCritical, options.reading === "best");
  const isAny = isCritical && others !== undefined && others.atMost > 0 && options.reading === "worst";
  return isAny ? `${none} ${words.othersTooLong(numerals.counts(others))}` : none;
}

/** With what costs are in, where that is said. */
function costHeader({ options: { stated } }: Pick<Measures, "options">, { language }: Writing): string {
  const { cost } = measuresWords[language];
  return stated?.currency === undefined ? cost : `${cost} (${shown(stated.currency)})`;
}

function setColumns({ set, options }: Measures, writing: Writing): Column[] {
  const words = measuresWords[writing.language];
  return [
    { header: words.set, align: "left", cells: set.map((measure) => measureText(measure, writing)) },
    {
      header: costHeader({ options }, writing),
      align: "right",
      cells: set.map(({ cost }) => writing.numerals.decimals(cost, 2)),
    },
  ];
}

function beforeAndAfter(result: Measures, writing: Writing): string[][] {
  const { width, paint, language, numerals } = writing;
  const words = measuresWords[language];
  const { options, taken, choice } = result;
  const after = choice.status === "infeasible" ? words.afterAll : words.after;
  if (taken !== undefined && taken.before.length > 0) {
    const counts = (all: readonly TakenByUnit[]): string[] =>
      all.map(({ count: { atLeast, atMost }, mayAdd = 0 }) => numerals.personsBetween({ atLeast, atMost: atMost + mayAdd }));
    const names = taken.before.map(({ id }) => rankedName(options.by, writing, { id }));
    return [
      table(
        [
          { header: rankWords[language].headers[options.by], align: "left", cells: names },
          { header: words.today, align: "right", cells: counts(taken.before) },
          { header: after, align: "right", cells: counts(taken.after) },
        ],
        width,
        paint,
      ),
    ];
  }
  const lines = sumsBeforeAndAfter(result, writing);
  if (lines.length === 0) return [];
  return [
    table(
      [
        { header: "", align: "left", cells: lines.map(({ label }) => label) },
        { header: words.today, align: "right", cells: lines.map((line) => line.before) },
        { header: after, align: "right", cells: lines.map((line) => line.after) },
      ],
      width,
      paint,
    ),
  ];
}

function eachColumns(
  measures: readonly MeasureEffect[],
  { options, isCritical, tolerances }: Measures,
  writing: Writing,
): Column[] {
  const { numerals, unitHeading } = writing;
  const words = measuresWords[writing.language];
  const column = (header: string, cell: (measure: MeasureEffect) => string): Column => ({
    header,
    align: "right",
    cells: measures.map(cell),
  });
  const isTarget = options.target !== null;
  const over = { over: words.avoided };
  const saved = isTarget && options.unit !== null ? words.savedUnits(unitHeading(options.unit)) : words.savedHours;
  return [
    { header: words.measure, align: "left", cells: measures.map((measure) => measureText(measure, writing)) },
    ...(isTarget ? [column(words.avoidedLimits, ({ avoided }) => numerals.count(avoided))] : []),
    ...(isCritical ? [{ ...column(words.criticalOnes, ({ avoided }) => numerals.count(avoided)), ...over }] : []),
    ...(isTarget || tolerances === 0
      ? []
      : [{ ...column(words.allOnes, ({ avoidedOfAll = 0 }) => numerals.count(avoidedOfAll)), ...over }]),
    column(saved, ({ saved: amount }) => (isTarget ? numerals.personsBetween(amount) : hoursText(amount, writing))),
    column(costHeader({ options }, writing), ({ cost }) => numerals.decimals(cost, 2)),
  ];
}
