import type {
  BreachChange,
  CourseComparison,
  HoursChange,
  OfferHoursChange,
  RowHoursChange,
} from "../../analysis/compare/course-comparison.js";
import type { CourseBreach } from "../../analysis/course/course-result.js";
import type { Comparison } from "../../explain/compare.js";
import { parseMoment } from "../../model/values/moments.js";
import { type Bounds, exactly } from "../../quantities.js";
import { groupedBy } from "../../sequences.js";
import { type TextOptions, type Writing, writingOf } from "../../words/writing.js";
import { comparedHoursWords } from "./compared-hours-words.js";
import { plus } from "./course-longest.js";
import { courseWords } from "./course-words.js";
import { fewBetween } from "./few-count.js";
import { hoursText } from "./hours-text.js";
import { momentWriter } from "./moment-writer.js";
import { restartWords } from "./restart-words.js";
import { type Column, table } from "./table.js";
import { unknownSizeNote } from "./whose-size.js";

/** What a comparison says of hours: the first sentences, and what stands below the names of both sides. */
export interface ComparedHoursText {
  readonly headline: readonly string[];
  readonly section: readonly string[];
}

/** Hours over both courses; nothing where they were not asked for. */
export function comparedHours(comparison: Comparison, options: TextOptions = {}): ComparedHoursText | undefined {
  const { course, nodes, units, totals, serviceTypes, after } = comparison;
  if (course === undefined) return undefined;
  const named = { nodes: Object.values(nodes), units, totals, serviceTypes };
  const writing = writingOf(named, after.scenario, { ...options, colour: false });
  const before = writingOf(named, comparison.before.scenario, { ...options, colour: false });
  const parts = [
    periods(course, before, writing),
    ...tables(course, writing),
    notes(course, writing),
    offerLines(course, writing),
    breachLines(course, writing),
  ].filter((part) => part.length > 0);
  return {
    headline: headline(course, writing).flatMap((text) => writing.paragraph(text)),
    section: parts.flatMap((part, place) => (place === 0 ? part : ["", ...part])),
  };
}

const mostNamed = 10;

function headline({ rows, breached }: CourseComparison, writing: Writing): string[] {
  const words = comparedHoursWords[writing.language];
  const verdictOf = ({ unitHours, anyLostHours }: RowHoursChange): HoursChange["verdict"] => {
    if (unitHours.verdict !== "open") return unitHours.verdict;
    return anyLostHours.verdict === "same" ? "open" : anyLostHours.verdict;
  };
  const told = (["fewer", "more", "open"] as const).flatMap((verdict) => {
    const alike = rows.filter((row) => verdictOf(row) === verdict);
    const types = oncePerType(alike);
    const most = mostChanged(alike);
    if (most === undefined) return [];
    const more = types.length === 1 ? "" : ` ${writing.more(types.length - 1)}`;
    const name = verdict === "open" ? writing.rowName(most) : changedText(most, writing);
    return [words.headline[verdict](`${name}${more}`)];
  });
  const isAny = breached.before.atMost + breached.after.atMost > 0;
  return [
    [
      ...(rows.length === 0 ? [words.nothing] : []),
      ...(rows.length > 0 && told.length === 0 ? [words.allSame] : told),
      ...(isAny ? [words.tooLong(writing.numerals.counts(breached.before), writing.numerals.counts(breached.after))] : []),
    ].join(" "),
  ];
}

/** The first of each type: its people rather than its sites. */
function oncePerType(rows: readonly RowHoursChange[]): RowHoursChange[] {
  return [...groupedBy(rows, ({ what, type }) => `${what} ${type}`).values()].flatMap(([first]) => first ?? []);
}

/** Of those that are counted in the unit of the first, the one that surely changes most; where none does, the first. */
function mostChanged([first, ...others]: readonly RowHoursChange[]): RowHoursChange | undefined {
  if (first === undefined) return undefined;
  const by = ({ unitHours: { verdict, difference } }: RowHoursChange): number => {
    if (verdict === "fewer") return -difference.atMost;
    return verdict === "more" ? difference.atLeast : 0;
  };
  return others.reduce((most, row) => (row.unit === first.unit && by(row) > by(most) ? row : most), first);
}

/** By how much a row has fewer or more; where its unit-hours do not say it, by its hours with a loss. */
function changedText(row: RowHoursChange, writing: Writing): string {
  const { language, rowName, numerals, unitName } = writing;
  const words = comparedHoursWords[language];
  const { unitHours, anyLostHours, unit } = row;
  if (unitHours.verdict === "open") {
    const [before, after] = [anyLostHours.before, anyLostHours.after].map((hours) => hoursText(hours, writing));
    const difference = words.hoursWithLoss(differenceText(anyLostHours, (hours) => hoursText(hours, writing), writing));
    return words.changed(rowName(row), difference, before ?? "", after ?? "");
  }
  const written = (amount: Bounds): string => restartWords[language].unitHours(fewBetween(amount, numerals), unitName(unit));
  const [before, after] = [unitHours.before, unitHours.after].map((amount) => fewBetween(amount, numerals));
  return words.changed(rowName(row), differenceText(unitHours, written, writing), before ?? "", after ?? "");
}

/** So many fewer or more, where that is sure. */
function differenceText(
  { difference: { atLeast, atMost }, verdict }: HoursChange,
  written: (amount: Bounds) => string,
  { language }: Writing,
): string {
  const words = comparedHoursWords[language];
  if (verdict === "fewer") return words.fewer(written({ atLeast: -atMost, atMost: -atLeast }));
  return verdict === "more" ? words.more(written({ atLeast, atMost })) : words[verdict];
}

/** From when until when is counted: once where it is the same on both sides. */
function periods({ before, after }: CourseComparison, writingBefore: Writing, writing: Writing): string[] {
  const words = comparedHoursWords[writing.language];
  const periodOf = ({ start, until }: CourseComparison["before"], { clock, numerals, ...rest }: Writing): string => {
    const moment = momentWriter({ clock, numerals });
    const instants = [start, until].flatMap((each) => (each.moment === null ? [] : (parseMoment(each.moment) ?? [])));
    const zone = instants.length === 0 ? "" : clock.zone(instants);
    const hours = numerals.hoursBetween(exactly(until.hour - start.hour));
    return courseWords[rest.language].title(moment(start), moment(until), hours, zone);
  };
  const [one, other] = [periodOf(before, writingBefore), periodOf(after, writing)];
  const texts = one === other ? [one] : [words.period.before(one), words.period.after(other)];
  return texts.flatMap((text) => writing.paragraph(text));
}

/** One table for each unit. */
function tables({ rows }: CourseComparison, writing: Writing): string[][] {
  const words = comparedHoursWords[writing.language];
  const blocks = [...groupedBy(rows, ({ unit }) => unit)].map(([unit, own]) => {
    const heading = `${writing.unitHeading(unit)} × h`;
    return table(columns(own, heading, writing), writing.width, writing.paint);
  });
  const [first, ...others] = blocks;
  return first === undefined ? [] : [[...writing.title(words.title), ...first], ...others];
}

function columns(rows: readonly RowHoursChange[], heading: string, writing: Writing): Column[] {
  const { language, numerals } = writing;
  const words = comparedHoursWords[language];
  const three = (
    over: string,
    of: (row: RowHoursChange) => HoursChange,
    written: (amount: Bounds) => string,
    goesOn: (row: RowHoursChange, side: "before" | "after") => boolean,
  ): Column[] => [
    ...(["before", "after"] as const).map((side): Column => {
      const cell = (row: RowHoursChange): string => written(of(row)[side]) + plus(goesOn(row, side));
      return { header: words[side], over, align: "right", cells: rows.map(cell) };
    }),
    { header: words.difference, over, align: "right", cells: rows.map((row) => differenceText(of(row), written, writing)) },
  ];
  return [
    { header: words.row, align: "left", cells: rows.map(writing.rowName) },
    ...three(
      heading,
      ({ unitHours }) => unitHours,
      (amount) => fewBetween(amount, numerals),
      ({ goesOn }, side) => goesOn[side].worst,
    ),
    ...three(
      courseWords[language].lost,
      ({ anyLostHours }) => anyLostHours,
      (hours) => hoursText(hours, writing),
      ({ isLostAtEnd }, side) => isLostAtEnd[side].worst,
    ),
  ];
}

function notes({ rows, offers, isWhole }: CourseComparison, writing: Writing): string[] {
  if (rows.length === 0) return [];
  const words = comparedHoursWords[writing.language];
  const isOpen = [...rows.flatMap(({ unitHours, anyLostHours }) => [unitHours, anyLostHours])].some(
    ({ verdict }) => verdict === "open",
  );
  const goesOn = [...rows, ...offers].some((each) => each.goesOn.before.worst || each.goesOn.after.worst);
  const unknown = rows
    .filter(({ unitHours: { before, after } }) => ![before.atMost, after.atMost].every(Number.isFinite))
    .flatMap(({ withoutFigure }) => withoutFigure);
  return [
    words.note,
    ...(isOpen ? [words.openNote] : []),
    ...(goesOn ? [courseWords[writing.language].goesOn(isWhole)] : []),
    ...unknownSizeNote([...new Set(unknown)].sort(), false, writing),
  ].flatMap((text) => writing.paragraph(text));
}

function offerLines({ offers }: CourseComparison, writing: Writing): string[] {
  if (offers.length === 0) return [];
  const words = comparedHoursWords[writing.language];
  return [
    ...writing.title(words.offers),
    ...writing.lines(
      offers.map((each) => offerText(each, writing)),
      2,
      mostNamed,
    ),
  ];
}

function offerText({ holder, what, type, lostHours, lackingHours, goesOn }: OfferHoursChange, writing: Writing): string {
  const words = comparedHoursWords[writing.language];
  const isLost = lostHours.verdict !== "same";
  const hours = isLost ? lostHours : lackingHours;
  const name = writing.levelName(holder);
  const called = what === "service" ? `${name}, ${writing.serviceName(type)}` : name;
  const [before = "", after = ""] = (["before", "after"] as const).map(
    (side) => hoursText(hours[side], writing) + plus(goesOn[side].worst),
  );
  const difference = differenceText(hours, (amount) => `${hoursText(amount, writing)} h`, writing);
  return (isLost ? words.lostHours : words.lackingHours)(called, before, after, difference);
}

/** Services that are out for too long on either side; those of which the same is said stand together. */
function breachLines({ breaches }: CourseComparison, writing: Writing): string[] {
  if (breaches.length === 0) return [];
  const words = comparedHoursWords[writing.language];
  const sideText = (breach: CourseBreach | undefined): string => {
    if (breach === undefined) return words.notTooLong;
    const { lostHours, isOpen, maxTolerableHours, isSure } = breach;
    const lost = hoursText(lostHours, writing) + plus(isOpen.worst);
    return words.tooLongBy(lost, hoursText(exactly(maxTolerableHours), writing), isSure);
  };
  const textOf = (names: string, { before, after }: BreachChange): string =>
    words.breach(names, sideText(before), sideText(after));
  const texts = [...groupedBy(breaches, (each) => textOf("", each)).values()].flatMap((alike) => {
    const [first] = alike;
    return first === undefined ? [] : [textOf(writing.listed(alike.map(({ id }) => writing.fullName(id))), first)];
  });
  return [...writing.title(words.breaches), ...writing.lines(texts, 2, mostNamed)];
}
