import type { RestartJob, RestartPlan } from "../../analysis/restart/restart-result.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { type Bounds, exactly } from "../../quantities.js";
import { groupedBy } from "../../sequences.js";
import { shown } from "../../words/shown.js";
import { unassignedNote } from "../../words/unassigned-note.js";
import { type TextOptions, type Writing, writingOf } from "../../words/writing.js";
import { fewBetween, tenths } from "./few-count.js";
import { modelMark } from "./model-line.js";
import { restartWords } from "./restart-words.js";
import { type Column, table } from "./table.js";

/** With what a plan is written down. */
export interface RestartTextOptions extends TextOptions {
  /** The landscape, which knows the names. */
  readonly landscape?: Landscape | undefined;
}

/** A plan of a restart as a text to read; nothing from a file reaches a terminal unescaped. */
export function restartText(plan: RestartPlan, options: RestartTextOptions = {}): string {
  const writing = writingOf(options.landscape, {}, options);
  const { width, paint, paragraph, title } = writing;
  const { jobs, status } = plan;
  const parts = [
    [...title(restartTitle(plan, writing)), ...paragraph(headline(plan, writing).join(" "))],
    ...(jobs.length === 0 ? [] : [table(columns(plan, options.landscape, writing), width, paint)]),
    ...(plan.loops.length === 0 ? [] : [loops(plan, writing).flatMap((each) => paragraph(each))]),
    ...(status === "nothing-lost" ? [] : [paragraph(notes(plan, writing).join(" "))]),
    ...unassignedNote(plan.unassigned, writing).map((text) => paragraph(text)),
    paragraph(modelMark(plan.model, plan.version, writing)).map((line) => paint("dim", line)),
  ];
  return `${parts.map((part) => part.join("\n")).join("\n\n")}\n`;
}

function columns(result: RestartPlan, landscape: Landscape | undefined, writing: Writing): Column[] {
  const { language, numerals } = writing;
  const words = restartWords[language];
  const { unit } = result.options;
  const number = (header: string, cell: (job: RestartJob) => string): Column => ({
    header,
    align: "right",
    cells: result.jobs.map(cell),
  });
  return [
    { header: words.what, align: "left", cells: result.jobs.map(jobNames(result, writing)) },
    ...(result.options.crews === 1 ? [] : [number(words.crew, ({ crew }) => numerals.count(crew))]),
    number(words.from, ({ beginHour }) => hours(beginHour, writing)),
    number(words.to, ({ endHour }) => hours(endHour, writing)),
    number(unit === null ? words.gainedServices : words.gained(writing.unitHeading(unit)), ({ gained }) =>
      unit === null ? numerals.decimals(gained, 2) : fewBetween(exactly(gained), numerals),
    ),
    { header: words.back, align: "left", cells: result.jobs.map((job) => backText(job, landscape, writing)) },
  ];
}

const hours = (value: number, { numerals }: Writing): string => numerals.decimals(value, 2);

/** What a plan is about, as a line. */
export function restartTitle({ jobs, options: { crews } }: RestartPlan, { language, numerals }: Writing): string {
  return restartWords[language].title(jobs.length, numerals.count(jobs.length), crews, numerals.count(crews));
}

/** What is called lost, in the unit that is compared. */
export function lossText(amount: Bounds, { options: { unit } }: RestartPlan, writing: Writing): string {
  const { numerals, language, unitName } = writing;
  const words = restartWords[language];
  return unit === null
    ? words.serviceHours(numerals.hoursBetween(amount))
    : words.unitHours(tenths(amount, numerals) ?? numerals.personsFromTo(amount), unitName(unit));
}

/** How much that is of the plan's loss, in percent. */
function percent(part: number, whole: number, { numerals }: Writing): string {
  return numerals.decimals((100 * part) / whole, part / whole < 0.1 ? 1 : 0);
}

function headline(plan: RestartPlan, writing: Writing): string[] {
  const words = restartWords[writing.language];
  const { status, loss, bound, greedy, lastHour } = plan;
  const lost = (value: number): string => lossText(exactly(value), plan, writing);
  const done = words.done(hours(lastHour, writing));
  if (status === "nothing-lost") return [words.nothingLost, done];
  const more = greedy.compared - loss.compared;
  const share = percent(more, loss.compared, writing);
  return [
    done,
    status === "best"
      ? words.best(lost(loss.compared))
      : words.found(lost(loss.compared), lost(bound), percent(loss.compared - bound, loss.compared, writing)),
    words.greedy(lost(greedy.compared), more <= loss.compared * 1e-6 ? "" : share === "0" ? "< 0.1" : share),
  ];
}

/** The names of jobs, with their operators where two are called alike, and whether they may not be out at all. */
export function jobNames({ jobs }: RestartPlan, { nameOf, fullName, language }: Writing): (job: RestartJob) => string {
  const isAlike = new Set(jobs.map(({ id }) => nameOf(id))).size < jobs.length;
  const called = isAlike ? fullName : nameOf;
  return ({ id, level }) => (level.atMost === 1 ? restartWords[language].perhaps(called(id)) : called(id));
}

/** Few services by name, many by type. */
function backText({ services, organisations }: RestartJob, landscape: Landscape | undefined, writing: Writing): string {
  const { fullName, serviceName, numerals, language } = writing;
  const words = restartWords[language];
  const all = [...services, ...organisations];
  const typeOf = new Map(landscape?.nodes.flatMap((node) => (node.kind === "service" ? [[node.id, node.serviceType]] : [])));
  if (all.length <= 2 || services.some((id) => !typeOf.has(id))) return few(all.map(fullName), writing);
  const byType = [...groupedBy(services, (id) => typeOf.get(id) ?? "")];
  byType.sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1));
  return few(
    [...byType.map(([type, ids]) => words.times(serviceName(type), numerals.count(ids.length))), ...organisations.map(fullName)],
    writing,
  );
}

function few(names: readonly string[], { language, numerals }: Writing): string {
  const [most, rest] = [names.slice(0, 3), names.length - 3];
  return [...most, ...(rest > 0 ? [restartWords[language].more(numerals.count(rest))] : [])].join(", ");
}

function loops({ loops: all }: RestartPlan, writing: Writing): string[] {
  const { numerals, fullName, language } = writing;
  const words = restartWords[language];
  return all.map(({ nodes, after, hour }) => {
    const names = numerals.and(nodes.map(fullName));
    return after === undefined || hour === undefined
      ? words.loopNever(names)
      : words.loop(names, fullName(after), hours(hour, writing));
  });
}

function notes(plan: RestartPlan, writing: Writing): string[] {
  const { language, fullName, listed, numerals } = writing;
  const words = restartWords[language];
  const { options, loss, doubts, withoutFigure, idle, leftOut, inTime, status, states } = plan;
  const isOpen = loss.hours.atLeast < loss.hours.atMost || loss.hours.atMost !== loss.compared;
  const names = (ids: readonly string[]): string => listed(ids.map(fullName));
  return [
    words.hours(hours(options.hoursEach, writing)),
    ...(doubts.length > 0 ? [words.worst] : []),
    ...(isOpen ? [words.between(lossText(loss.hours, plan, writing))] : []),
    options.unit === null ? words.servicesOnly : words.addedUp(writing.unitHeading(options.unit)),
    ...(withoutFigure.length > 0 ? [words.openSizes(names(withoutFigure))] : []),
    ...(idle.length > 0 ? [words.idle(names(idle))] : []),
    ...(leftOut.length > 0 ? [words.leftOut(listed(leftOut.map(shown)))] : []),
    ...(inTime === undefined || (inTime.atLeast === loss.hours.atLeast && inTime.atMost === loss.hours.atMost)
      ? []
      : [words.inTime(lossText(inTime, plan, writing))]),
    ...(status === "best-found" && states > 0 ? [words.search(numerals.count(states))] : []),
  ];
}
