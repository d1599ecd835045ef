import type { CountAt } from "../../analysis/course/course-result.js";
import { greatestOf } from "../../sequences.js";
import { disturbanceName } from "../../words/disturbance-names.js";
import type { Backlog, CourseSeries, RowSeries, SeriesStep } from "./course-series.js";
import { element, type SvgElement } from "./element.js";
import { hatched } from "./hatch.js";
import { heading, headingHeight } from "./heading.js";
import { label } from "./label.js";
import { faint, grid, ink, line, shadeOf } from "./palette.js";
import { axisPersons } from "./persons-pictures.js";
import { type Picture, picture } from "./picture.js";
import type { PictureWriting } from "./picture-writing.js";
import { fitted, linesWithin, textWidth } from "./text-width.js";
import { timeTicks } from "./time-axis.js";

const width = 1240;
const left = 250;
const right = 210;
const barRow = 21;
/** Of more rows than this each is lower. */
const mostTall = 10;

/** How high the areas of all rows are, and how many lines a label may have beside them. */
interface RowSize {
  readonly area: number;
  readonly row: number;
  readonly lines: number;
}

const tall: RowSize = { area: 44, row: 56, lines: 3 };
const low: RowSize = { area: 26, row: 36, lines: 2 };
const hoursOfWeek = 168;
/** How much wider bold letters are at most. */
const boldRoom = 1.15;
/** Room for the heading of the next unit. */
const unitHeight = 28;

interface Row {
  readonly name: string;
  readonly text: string;
  readonly area: (base: number) => SvgElement[];
}

/** The course over time: an area for each service lost and each backlog, and the disturbances with their begins and ends. */
export function coursePicture(series: CourseSeries, writing: PictureWriting, title: string): Picture {
  const { words, numerals, clock } = writing;
  const scale = (width - left - right) / Math.max(1, series.end - series.start);
  const x = (instant: number): number => left + (Math.min(series.end, Math.max(series.start, instant)) - series.start) * scale;
  const size = series.rows.length > mostTall ? low : tall;
  const { units, backlogs } = rowsOf(series, writing, x, size);
  const top = headingHeight + 34;
  let below = top;
  const placed = units.map((unit) => {
    const from = below;
    below += unit.rows.length * size.row + unitHeight;
    return { ...unit, from };
  });
  const backlogTop = (units.length === 0 ? top + size.row : below - unitHeight) + 18;
  const barsTop = backlogTop + (backlogs.length === 0 ? 0 : backlogs.length * size.row + 26) + 22;
  const bottom = barsTop + series.disturbances.length * barRow + 8;
  const notes = linesWithin(words.courseNote(series.isDated ? clock.zone([series.start, series.end]) : ""), width - 24, 12);
  const ticks = timeTicks(series.start, series.end, 12, series.isDated ? clock : undefined, writing.language);
  const titleOf = (text: string, y: number): SvgElement =>
    label(text, left, y, { size: 13, bold: true, width: width - left - 12 });
  const drawn = (row: Row, base: number): SvgElement[] => [
    ...fewLines(row.name, left - 24, 12.5, size.lines).map((text, index, all) =>
      label(text, left - 12, base - size.area / 2 + 5 + lineOffset(index, all.length), {
        anchor: "end",
        bold: true,
        width: left - 24,
      }),
    ),
    ...row.area(base),
    element("path", { d: `M${left} ${base}L${width - right} ${base}`, stroke: line, "stroke-width": 1 }),
    ...fewLines(row.text, right - 12, 12, size.lines).map((text, index, all) =>
      label(text, width - right + 8, base - size.area / 2 + 5 + lineOffset(index, all.length), { size: 12, width: right - 12 }),
    ),
  ];
  return picture({ width, height: bottom + 36 + notes.length * 17, title: `${words.courseTitle}: ${title}` }, [
    ...heading(words.courseTitle, title, width),
    ...ticks.map(({ instant }) =>
      element("path", { class: "grid", d: `M${x(instant)} ${top}L${x(instant)} ${bottom}`, stroke: grid, "stroke-width": 1 }),
    ),
    ...(units.length === 0 ? [label(series.isNormal ? words.nothing : words.nothingCounted, left, top + 24)] : []),
    ...placed.flatMap(({ title: unit, rows, from }) => [
      titleOf(unit, from - 18),
      ...rows.flatMap((row, index) => drawn(row, from + index * size.row + size.area)),
    ]),
    ...(backlogs.length === 0 ? [] : [titleOf(words.courseBacklog, backlogTop + 4)]),
    ...backlogs.flatMap((row, index) => drawn(row, backlogTop + 16 + index * size.row + size.area)),
    titleOf(`${words.courseDisturbances} (${numerals.count(series.disturbances.length)})`, barsTop - 10),
    ...series.disturbances.flatMap((each, index) => disturbanceBar(each, x, barsTop + index * barRow, series, writing)),
    ...ticks.map(({ instant, text }) =>
      label(text, x(instant), bottom + 16, { size: 12, anchor: "middle", fill: faint, class: "faint" }),
    ),
    ...notes.map((text, index) => label(text, 12, bottom + 40 + index * 17, { size: 12, fill: faint, class: "faint" })),
  ]);
}

/** A text in at most so many lines, of which the last is cut where the label ends. */
function fewLines(text: string, room: number, size: number, most: number): string[] {
  const lines = linesWithin(text, room / boldRoom, size);
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), lines.slice(most - 1).join(" ")];
}

/** How far below the middle of its row a line of a label stands. */
const lineOffset = (index: number, lines: number): number => (index - (lines - 1) / 2) * 14;

/** The rows of each unit, all of one unit to one scale. */
function rowsOf(
  series: CourseSeries,
  writing: PictureWriting,
  x: (instant: number) => number,
  size: RowSize,
): { units: { title: string; rows: Row[] }[]; backlogs: Row[] } {
  const { words, numerals, nameOf, unitName, rowName } = writing;
  const rounded = (value: number): string => axisPersons(Number(value.toPrecision(3)), writing);
  const units = [...new Set(series.rows.map(({ unit }) => unit))];
  return {
    units: units.map((unit) => {
      const own = series.rows.filter((row) => row.unit === unit);
      const largest = Math.max(1, greatestOf(own.map(({ most }) => most)));
      return {
        title: words.courseUnit(unitName(unit)),
        rows: own.map((row) => ({
          name: rowName(row),
          text: mostText(row, writing),
          area: (base) => [
            ...stepArea(row.degraded, { largest, x, base, end: series.end, area: size.area, loss: degradedShade }),
            ...stepArea(row.lost, { largest, x, base, end: series.end, area: size.area, loss: lostShade }),
          ],
        })),
      };
    }),
    backlogs: series.backlogs.map(({ id, most, isWeeks, points }) => ({
      name: nameOf(id),
      text: isWeeks ? words.hoursOfMessages(numerals.count(Math.ceil(most * hoursOfWeek))) : words.upTo(rounded(most)),
      area: (base) => lineArea(points, most, x, base, size.area),
    })),
  };
}

/** The most that are lost at any moment, else degraded and how far. */
function mostText({ mostLost, mostDegraded, degradedLevel }: RowSeries, writing: PictureWriting): string {
  const { words, numerals } = writing;
  const rounded = (value: number): string => axisPersons(Number(value.toPrecision(3)), writing);
  const most = ({ count: { atMost } }: CountAt): string =>
    Number.isFinite(atMost) ? words.upTo(rounded(atMost)) : words.unknownCell;
  if (mostLost.organisations.atMost > 0 || degradedLevel === null) return most(mostLost);
  return words.degradedTo(most(mostDegraded), numerals.level(degradedLevel));
}

const lostShade = 1;
const degradedShade = 0.5;

interface Drawing {
  /** The value that fills the height. */
  readonly largest: number;
  readonly x: (instant: number) => number;
  readonly base: number;
  readonly end: number;
  readonly area: number;
  readonly loss: number;
}

/** Steps: filled as far as sure, hatched on top as far as possible, to the top where nothing bounds it. */
function stepArea(steps: readonly SeriesStep[], { largest, x, base, end, area, loss }: Drawing): SvgElement[] {
  const colour = shadeOf(loss).fill;
  const high = (value: number): number => (value > 0 ? Math.min(area, Math.max(1.5, (value / largest) * area)) : 0);
  return steps.flatMap(({ instant, value }, index) => {
    if (value.atMost <= 0) return [];
    const [from, to] = [x(instant), x(steps[index + 1]?.instant ?? end)];
    const [sure, possible] = [high(value.atLeast), high(value.atMost)];
    return [
      element("rect", { x: from, y: base - sure, width: to - from, height: sure, fill: colour }),
      ...(possible > sure ? hatched(from, base - possible, to - from, possible - sure, colour) : []),
    ];
  });
}

function lineArea(
  points: Backlog["points"],
  largest: number,
  x: (instant: number) => number,
  base: number,
  area: number,
): SvgElement[] {
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return [];
  const corners = points.map(
    ({ instant, waiting }) => `${x(instant).toFixed(1)} ${(base - (waiting / largest) * area).toFixed(1)}`,
  );
  const d = `M${x(first.instant).toFixed(1)} ${base}L${corners.join("L")}L${x(last.instant).toFixed(1)} ${base}Z`;
  return [element("path", { d, fill: shadeOf(1).fill })];
}

function disturbanceBar(
  { disturbance, begin, end }: CourseSeries["disturbances"][number],
  x: (instant: number) => number,
  y: number,
  series: CourseSeries,
  writing: PictureWriting,
): SvgElement[] {
  const [from, to] = [x(begin), x(end ?? series.end)];
  const triangle = (at: number, isDown: boolean): SvgElement =>
    element("path", {
      class: "mark",
      d: isDown
        ? `M${at - 4} ${y + 2}L${at + 4} ${y + 2}L${at} ${y + 9}Z`
        : `M${at - 4} ${y + 15}L${at + 4} ${y + 15}L${at} ${y + 8}Z`,
      fill: ink,
    });
  const open = end === undefined ? fitted(openEnd, right - 12, 12) : "";
  return [
    label(disturbanceName(disturbance, writing), left - 12, y + 13, { size: 12, anchor: "end", width: left - 24 }),
    element("rect", { x: from, y: y + 5, width: Math.max(1.5, to - from), height: 7, fill: line }),
    triangle(from, true),
    ...(end === undefined ? [] : [triangle(to, false)]),
    ...(open === "" || textWidth(open, 12) > right - 12
      ? []
      : [label(open, width - right + 8, y + 13, { size: 12, fill: faint, class: "faint" })]),
  ];
}
