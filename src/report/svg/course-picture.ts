import type { CountAt } from "../../analysis/course/course-result.js";
import { greatestOf } from "../../sequences.js";
import { disturbanceName } from "../../words/disturbance-names.js";
import { isLevelOpen } from "../rows/part-rows.js";
import { mostCounted, unknownSizeTexts } from "../text/whose-size.js";
import { stepArea } from "./course-areas.js";
import { type CourseRow, flowRows, momentText, stockRows, type TitledRows } from "./course-flows.js";
import { beginMark, courseLegend, endMark } from "./course-legend.js";
import { type CourseScale, courseScale } from "./course-scale.js";
import type { CourseSeries, RowSeries, TimedDisturbance } from "./course-series.js";
import { element, type SvgElement } from "./element.js";
import { heading, headingHeight } from "./heading.js";
import { label } from "./label.js";
import { faint, grid, ink, line } from "./palette.js";
import { roundedPersons } from "./persons-pictures.js";
import { type Picture, picture } from "./picture.js";
import type { PictureWriting } from "./picture-writing.js";
import { linesAtMost, linesWithin } from "./text-width.js";
import { paint } from "./tokens.js";

/** Of more rows than this each is lower. */
const mostTall = 10;

/** How high the areas of all rows are. */
interface RowSize {
  readonly area: number;
  readonly row: number;
}

const tall: RowSize = { area: 44, row: 56 };
/** How wide a course is drawn, and how much of that its names take on the left and its figures on the right. */
interface CourseFrame {
  readonly width: number;
  readonly left: number;
  readonly right: number;
  /** Room of the heading; on paper that of the section is enough. */
  readonly heading: number;
  /** From one disturbance to the next. */
  readonly barRow: number;
  /** How high many rows are. */
  readonly low: RowSize;
}

const onScreen: CourseFrame = {
  width: 1240,
  left: 250,
  right: 214,
  heading: headingHeight,
  barRow: 21,
  low: { area: 28, row: 40 },
};
/** 180 mm at 96 pixels an inch, so that texts are printed as large as they are. */
const onPaper: CourseFrame = { width: 680, left: 160, right: 128, heading: 0, barRow: 16, low: { area: 20, row: 29 } };
/** On paper a picture is no higher than a sheet: as many disturbances are drawn as there is room for, and the others counted. */
const sheetHeight = 860;
/** Room for the heading of the next unit. */
const unitHeight = 28;
/** Lines of a label beside a row. */
const mostLines = 2;

type FramedScale = CourseScale & CourseFrame;

/**
 * The course over time: steps for each service lost and each backlog, and the disturbances with begins and ends on the axis.
 * @param isOnPaper - whether it is drawn as wide as a sheet. Default: as wide as a screen
 */
export function coursePicture(series: CourseSeries, writing: PictureWriting, title: string, isOnPaper = false): Picture {
  const { words, numerals, clock, language } = writing;
  const frame = isOnPaper ? onPaper : onScreen;
  const { width, left, right, barRow, low } = frame;
  const scale = { ...courseScale(series, left, width - right, series.isDated ? clock : undefined, language), ...frame };
  const size = series.rows.length > mostTall ? low : tall;
  const units = rowsOf(series, writing, scale, size);
  const top = frame.heading + 34;
  let below = top;
  const placed = units.map((unit) => {
    const from = below;
    below += unit.rows.length * size.row + unitHeight;
    return { ...unit, from };
  });
  let flowsEnd = units.length === 0 ? top + size.row : below - unitHeight;
  const drawnFlows = [
    ...stockRows(series, writing, scale, size.area, { left, right: width - right }),
    ...flowRows(series, writing, scale, size.area),
  ];
  const flows = drawnFlows.map((flow) => {
    const from = flowsEnd + 18;
    flowsEnd = from + flow.rows.length * size.row + 10;
    return { ...flow, from };
  });
  const axis = flowsEnd + 14;
  const barsTop = axis + 54;
  const mostBars = isOnPaper ? Math.max(3, Math.floor((sheetHeight - barsTop) / barRow)) : series.disturbances.length;
  const bars = series.disturbances.slice(0, mostBars);
  const notDrawn = series.disturbances.length - bars.length;
  const bottom = barsTop + (bars.length + (notDrawn > 0 ? 1 : 0)) * barRow + 4;
  const legend = courseLegend(series, writing, bottom + 22, width);
  const zone = series.isDated ? clock.zone([series.start, series.end]) : "";
  const said = [
    words.courseNote(zone),
    ...unknownSizeTexts(series.rows.map(mostCounted), writing, true),
    ...(scale.break === undefined ? [] : [words.courseBreak(momentText(scale.break, series, writing))]),
  ];
  const notes = linesWithin(said.join(" ").trim(), width - 24, 12);
  const titleOf = (text: string, y: number): SvgElement =>
    label(text, left, y, { size: 13, bold: true, width: width - left - 12 });
  const told = bottom + 44 + legend.height;
  return picture({ width, height: told - 8 + notes.length * 17 + 4, title: `${words.courseTitle}: ${title}` }, [
    ...(isOnPaper ? [] : heading(words.courseTitle, title, width)),
    ...scale.ticks.flatMap((tick) => [vertical(tick.x, top, axis, grid), vertical(tick.x, barsTop, bottom, grid)]),
    ...(units.length === 0 ? [label(series.isNormal ? words.nothing : words.nothingCounted, left, top + 24)] : []),
    ...placed.flatMap(({ title: unit, rows, from }) => [
      titleOf(unit, from - 18),
      ...rows.flatMap((row, index) => drawnRow(row, from + index * size.row + size.area, size, scale)),
    ]),
    ...flows.flatMap(({ title: flow, rows, from }) => [
      titleOf(flow, from + 4),
      ...rows.flatMap((row, index) => drawnRow(row, from + 16 + index * size.row + size.area, size, scale)),
    ]),
    ...drawnAxis(series, scale, axis),
    titleOf(`${words.courseDisturbances} (${numerals.count(series.disturbances.length)})`, barsTop - 10),
    ...bars.flatMap((each, index) => disturbanceBar(each, scale, barsTop + index * barRow, series, writing)),
    ...(notDrawn === 0
      ? []
      : [
          label(words.others(notDrawn, numerals.count(notDrawn)), left - 12, bottom - 12, {
            size: 12,
            anchor: "end",
            fill: faint,
          }),
        ]),
    ...legend.elements,
    ...notes.map((text, index) => label(text, 12, told + index * 17, { size: 12, fill: faint })),
  ]);
}

const vertical = (x: number, from: number, to: number, stroke: string): SvgElement =>
  element("path", { class: "grid", d: `M${x} ${from}L${x} ${to}`, stroke, "stroke-width": 1 });

function drawnRow(
  { name, texts, area }: CourseRow,
  base: number,
  size: RowSize,
  { gap, width, left, right }: FramedScale,
): SvgElement[] {
  const lineY = (index: number, lines: number): number => base - size.area / 2 + 5 + (index - (lines - 1) / 2) * 15;
  return [
    ...linesAtMost(name, left - 24, 12.5, mostLines, true).map((text, index, all) =>
      label(text, left - 12, lineY(index, all.length), { anchor: "end", bold: true, width: left - 24 }),
    ),
    ...area(base),
    element("path", { d: `M${left} ${base}L${width - right} ${base}`, stroke: line, "stroke-width": 1 }),
    ...(gap === undefined ? [] : gapMark(gap, base - size.area - 2, base + 2)),
    ...texts.slice(0, mostLines).map((text, index, all) =>
      label(text, width - right + 8, lineY(index, all.length), {
        size: 12,
        width: right - 12,
        fill: index === 0 ? ink : faint,
      }),
    ),
  ];
}

/** A strip without anything: between its sides no time is drawn to scale. */
function gapMark(x: number, from: number, to: number): SvgElement[] {
  return [
    element("rect", { x: x - 5, y: from, width: 10, height: to - from, fill: paint("bg") }),
    ...[x - 5, x + 5].map((each) =>
      element("path", { d: `M${each} ${from}L${each} ${to}`, stroke: line, "stroke-width": 1, "stroke-dasharray": "2 2" }),
    ),
  ];
}

/** The axis with its days, and on it where disturbances begin and end. */
function drawnAxis({ disturbances }: CourseSeries, { x, ticks, gap, width, left, right }: FramedScale, y: number): SvgElement[] {
  const places = (instants: readonly number[]): number[] => [...new Set(instants.map(x))].sort((a, b) => a - b);
  return [
    element("path", { d: `M${left} ${y}L${width - right} ${y}`, stroke: line, "stroke-width": 1 }),
    ...(gap === undefined ? [] : gapMark(gap, y - 5, y + 5)),
    ...ticks.map((tick) => vertical(tick.x, y, y + 5, line)),
    ...places(disturbances.flatMap(({ end }) => end ?? [])).map((at) => endMark(at, y)),
    ...places(disturbances.map(({ begin }) => begin)).map((at) => beginMark(at, y)),
    ...ticks.map((tick) => label(tick.text, tick.x, y + 20, { size: 12, anchor: "middle", fill: faint })),
  ];
}

/** The rows of each unit, all of one unit to one scale. */
function rowsOf(series: CourseSeries, writing: PictureWriting, scale: FramedScale, { area: height }: RowSize): TitledRows[] {
  const { words, unitName, rowName } = writing;
  const units = [...new Set(series.rows.map(({ unit }) => unit))];
  const { x } = scale;
  const { end } = series;
  return units.map((unit) => {
    const own = series.rows.filter((row) => row.unit === unit);
    const largest = Math.max(1, greatestOf(own.map(({ most }) => most)));
    return {
      title: words.courseUnit(unitName(unit)),
      rows: own.map((row) => ({
        name: rowName(row),
        texts: textsOf(row, series.isCut, writing),
        area: (base) => [
          ...stepArea(row.degraded, { largest, x, base, end, height, colour: paint("deg") }),
          ...stepArea(row.lost, { largest, x, base, end, height, colour: paint("lost") }),
          ...(row.tolerance === undefined ? [] : toleranceLine(row.tolerance, scale, base, height, writing)),
        ],
      })),
    };
  });
}

/** Where more hours are past than are tolerable, with the hours beside it. */
function toleranceLine(
  { exceeded, hours }: NonNullable<RowSeries["tolerance"]>,
  { x, width, right }: FramedScale,
  base: number,
  height: number,
  { numerals }: PictureWriting,
): SvgElement[] {
  const at = x(exceeded);
  const isRight = at > width - right - 60;
  return [
    element("path", {
      class: "tolerance",
      d: `M${at} ${base - height - 4}L${at} ${base + 3}`,
      stroke: ink,
      "stroke-width": 1.6,
      "stroke-dasharray": "3 2",
    }),
    label(`${numerals.hoursBetween(hours)} h`, isRight ? at - 5 : at + 5, base - height / 2 + 4.5, {
      size: 12,
      anchor: isRight ? "end" : "start",
    }),
  ];
}

/** The most that are lost at any moment, else degraded and how far; then who is still lost without an end. */
function textsOf(row: RowSeries, isCut: boolean, writing: PictureWriting): string[] {
  const { mostLost, mostDegraded, degradedLevel, isOpen, lost } = row;
  const { words, numerals } = writing;
  const rounded = (value: number): string => roundedPersons(value, writing);
  const most = ({ count: { atMost } }: CountAt): string =>
    Number.isFinite(atMost) ? words.upTo(rounded(atMost)) : words.unknownCell;
  const isLost = mostLost.organisations.atMost > 0 || degradedLevel === null;
  if (!isLost)
    return [most(mostDegraded), isLevelOpen(row) ? words.perhapsDegraded : words.degradedOnly(numerals.levelLeft(degradedLevel))];
  const atEnd = lost.at(-1)?.value.atMost ?? 0;
  if (!isOpen) return [most(mostLost)];
  const isKnown = Number.isFinite(atEnd) && atEnd > 0;
  if (isCut) return [most(mostLost), isKnown ? words.courseStill(rounded(atEnd)) : words.courseStillLost];
  return [most(mostLost), isKnown ? words.courseOpen(rounded(atEnd)) : words.courseEnds];
}

function disturbanceBar(
  { what, begin, end, endsLater }: TimedDisturbance,
  { x, width, left, right }: FramedScale,
  y: number,
  series: CourseSeries,
  writing: PictureWriting,
): SvgElement[] {
  const { words } = writing;
  const [from, to] = [x(begin), x(end ?? series.end)];
  return [
    label(disturbanceName(what, writing), left - 12, y + 13, { size: 12, anchor: "end", width: left - 24 }),
    element("rect", { x: from, y: y + 5, width: Math.max(1.5, to - from), height: 7, fill: paint("iso") }),
    ...(end === undefined
      ? [
          label(
            endsLater === undefined ? words.courseEnds : words.courseUntil(momentText(endsLater, series, writing)),
            width - right + 8,
            y + 13,
            { size: 12, fill: faint, width: right - 12 },
          ),
        ]
      : []),
  ];
}
