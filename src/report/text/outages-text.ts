import type { Outages, RankedOutage, ServiceBounds } from "../../analysis/outages/outages-result.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { nameIn } from "../../model/values/name-in.js";
import { type Bounds, byBounds, exactly } from "../../quantities.js";
import { plural } from "../../words/language.js";
import { shown } from "../../words/shown.js";
import { unassignedNote } from "../../words/unassigned-note.js";
import { type TextOptions, type Writing, writingOf } from "../../words/writing.js";
import { hoursText } from "./hours-text.js";
import { modelMark } from "./model-line.js";
import { isOwnOutage, LimitTexts } from "./outages-limits.js";
import { outagesWords } from "./outages-words.js";
import { rankWords } from "./rank-words.js";
import { rankedName } from "./ranked-name.js";
import { type Column, table } from "./table.js";
import { unknownSizeNote } from "./whose-size.js";

/** With what outages are written down. */
export interface OutagesTextOptions extends TextOptions {
  /** The landscape, which knows the names. */
  readonly landscape?: Landscape | undefined;
}

const mostOwn = 3;

/** Outages as a text to read; nothing from a file reaches a terminal unescaped. */
export function outagesText(result: Outages, options: OutagesTextOptions = {}): string {
  const { landscape } = options;
  const { from, onTopOf } = result.options;
  const timedBy = onTopOf?.scenario ?? (from === null ? {} : { start: from });
  const writing = writingOf(landscape, timedBy, options);
  const limits = new LimitTexts(writing, landscape);
  const { width, paint, paragraph } = writing;
  const unknown = unknownSizeNote(result.withoutFigure, result.total !== undefined, writing, landscape?.nodes);
  const parts = [
    [...writing.title(titleText(result, writing)), ...paragraph(headline(result, writing, limits, landscape).join(" "))],
    ...(result.units.length === 0 ? [] : [table(columnsOf(result, writing), width, paint)]),
    ...limits.sections(result),
    paragraph(notes(result, writing).join(" ")),
    ...unknown.map((text) => paragraph(text)),
    ...unassignedNote(result.unassigned, writing).map((text) => paragraph(text)),
    paragraph(modelMark(result.model, result.version, writing)).map((line) => paint("dim", line)),
  ];
  return `${parts.map((part) => part.join("\n")).join("\n\n")}\n`;
}

function titleText({ options: { lastingHours, by, service }, units }: Outages, writing: Writing): string {
  const words = outagesWords[writing.language];
  const hours = writing.numerals.hoursBetween(exactly(lastingHours));
  if (service === null) return words.title(words.each[by], hours);
  const row = units.flatMap(({ rows }) => rows).find(({ type }) => type === service);
  return words.titleOf(words.each[by], hours, writing.typeName(row ?? { what: "service", type: service }));
}

/** What stands first and what it takes, in a few sentences; of one organisation's own landscape, who stands first beside itself. */
function headline(result: Outages, writing: Writing, limits: LimitTexts, landscape: Landscape | undefined): string[] {
  const { language, numerals, clock } = writing;
  const words = outagesWords[language];
  const { from, onTopOf, by } = result.options;
  const [one, many] = rankWords[language].tried[by];
  const supplying = result.units.findIndex((unit) => !isOwnOutage(unit, landscape));
  const own = result.units.slice(0, Math.max(0, supplying));
  const first = result.units[own.length];
  const scenario = onTopOf === undefined ? [] : [shown(nameIn(onTopOf.scenario, language) ?? onTopOf.scenario.id)];
  const tried = `${numerals.count(result.tried)} ${plural(result.tried, one, many)}`;
  return [
    ...scenario.map(words.onTop),
    ...(from === null ? [] : [words.begins(clock.writtenInFull(from))]),
    ...(result.isAnyMoment === true ? [words.anyMoment] : []),
    ...(own.length === 0
      ? []
      : [words.ownOutage(numerals.and(own.slice(0, mostOwn).map((unit) => rankedName(by, writing, unit))), own.length)]),
    ...(first === undefined ? [words.nobody] : firstTexts(first, result, writing, limits, own.length > 0)),
    ...(first === undefined ? [] : [words.units(numerals.count(result.effective), result.effective, tried)]),
  ];
}

function firstTexts(
  unit: RankedOutage,
  { options, tolerances }: Outages,
  writing: Writing,
  limits: LimitTexts,
  isOfOthers: boolean,
): string[] {
  const { numerals, language } = writing;
  const words = outagesWords[language];
  const { lost, degraded, pastTolerance, backHours, services, unitHours } = unit;
  const critical = lost.critical.atMost === 0 ? "" : words.ofThemCritical(numerals.counts(lost.critical));
  // where nobody has a service, organisations are hit themselves
  const isOnlyThemselves = options.unit !== null && unitHours.atMost > 0 && Math.max(lost.all.atMost, degraded.all.atMost) === 0;
  const taken = isOnlyThemselves
    ? words.onlyHours(`${numerals.personsBetween(unitHours)} ${writing.unitName(options.unit ?? "")}`)
    : lost.all.atMost === 0
      ? words.noneLost
      : `${words.lostServices(numerals.counts(lost.all), lost.all.atMost)}${critical}`;
  const partly = degraded.all.atMost === 0 ? "" : words.degradedServices(numerals.counts(degraded.all));
  const isCritical = pastTolerance.critical.atMost > 0;
  const past = isCritical ? pastTolerance.critical : pastTolerance.all;
  const longest = limits.past(isCritical ? services.filter((service) => service.isCritical) : services, 2);
  const tooLong = isCritical ? words.tooLongCritical : words.tooLong;
  return [
    `${words.first(rankedName(options.by, writing, unit), isOfOthers)}: ${taken}${partly}.`,
    ...(past.atMost > 0 ? [tooLong(numerals.counts(past), past.atMost, longest)] : tolerances.all > 0 ? [words.noneTooLong] : []),
    backHours.atMost === Number.POSITIVE_INFINITY ? words.neverBack : words.backAfter(hoursText(backHours, writing)),
  ];
}

/** 10 (6): a number of services, and how many of them are critical. */
function withCritical({ all, critical }: ServiceBounds, { numerals }: Writing): string {
  return all.atMost === 0 ? "0" : `${numerals.counts(all)} (${numerals.counts(critical)})`;
}

function columnsOf(result: Outages, writing: Writing): Column[] {
  const { numerals, language } = writing;
  const words = outagesWords[language];
  const { units, options, critical } = result;
  const column = (header: string, align: Column["align"], cell: (unit: RankedOutage) => string): Column => ({
    header,
    align,
    cells: units.map(cell),
  });
  const over = critical > 0 ? words.withCritical(words.services) : words.services;
  const services = (header: string, of: (unit: RankedOutage) => ServiceBounds): Column => ({
    ...column(header, "right", (unit) => (critical > 0 ? withCritical(of(unit), writing) : numerals.counts(of(unit).all))),
    over,
  });
  const isAny = (of: (unit: RankedOutage) => Bounds): boolean => units.some((unit) => of(unit).atMost > 0);
  const isDegraded = isAny(({ degraded }) => degraded.all);
  const isPast = isAny(({ pastTolerance }) => pastTolerance.all);
  const { unit: countedIn } = options;
  const hoursColumn =
    countedIn === null
      ? [column(words.serviceHours, "right", ({ serviceHours }) => hoursText(serviceHours, writing))]
      : isSameInAll(units)
        ? []
        : [column(`${writing.unitHeading(countedIn)} × h`, "right", ({ unitHours }) => numerals.personsBetween(unitHours))];
  return [
    column("", "right", ({ rank }) => String(rank)),
    column(rankWords[language].headers[options.by], "left", (unit) => rankedName(options.by, writing, unit)),
    services(words.lost, ({ lost }) => lost),
    ...(isDegraded ? [services(words.degraded, ({ degraded }) => degraded)] : []),
    ...(isPast
      ? [
          services(words.past, ({ pastTolerance }) => pastTolerance),
          column(words.longestPast, "right", ({ mostPastHours }) => hoursText(mostPastHours.all, writing)),
        ]
      : []),
    // there is room for one of the two
    ...(!isDegraded && isAny(({ pastObjective }) => pastObjective.all)
      ? [column(words.objective, "right", ({ pastObjective }) => numerals.counts(pastObjective.all))]
      : []),
    ...hoursColumn,
    column(words.back, "right", ({ backHours }) => hoursText(backHours, writing)),
  ];
}

/** Whether each of several takes the same of what is counted: so it is where one organisation has all of it. */
function isSameInAll([first, ...others]: readonly RankedOutage[]): boolean {
  return (
    first === undefined ||
    first.unitHours.atMost === 0 ||
    (others.length > 0 && others.every((unit) => byBounds(unit.unitHours, first.unitHours) === 0))
  );
}

function notes({ units, effective, options, tolerances, critical, doubts }: Outages, writing: Writing): string[] {
  const { language, numerals } = writing;
  const words = outagesWords[language];
  const { unit } = options;
  const hours = unit === null ? words.unitHours : `${writing.unitHeading(unit)} × h`;
  const isColumn = unit !== null && !isSameInAll(units);
  const [first] = units;
  const same =
    unit === null || first === undefined || first.unitHours.atMost === 0
      ? []
      : first.unitHours.atLeast === 0 && first.unitHours.atMost === Number.POSITIVE_INFINITY
        ? [words.unknownHours]
        : [words.sameHours(numerals.personsBetween(first.unitHours))];
  const order =
    tolerances.all === 0
      ? words.orderNone(hours)
      : tolerances.critical > 0
        ? words.orderCritical(hours)
        : words.orderAll(hours, critical === 0);
  return [
    ...(options.by === "operator" ? [rankWords[language].operators] : []),
    ...(units.length < effective ? [rankWords[language].listed(units.length, numerals.count(units.length))] : []),
    order,
    words.hoursNote,
    ...(unit === null ? [] : [words.unitHoursNote(writing.unitHeading(unit))]),
    ...(isColumn ? [] : [...same, words.serviceHoursNote]),
    ...(doubts.length === 0 ? [] : [words.bounds]),
  ];
}
