import { greatestOf } from "../../sequences.js";
import type { Backlog, CourseSeries, SeriesStep } from "./course-series.js";
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
const right = 150;
const areaHeight = 44;
const barRow = 21;
const rowHeight = areaHeight + 12;
const hoursOfWeek = 168;

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
  const { services, backlogs } = rowsOf(series, writing, x);
  const top = headingHeight + 34;
  const backlogTop = top + Math.max(1, services.length) * rowHeight + 18;
  const barsTop = backlogTop + (backlogs.length === 0 ? 0 : backlogs.length * rowHeight + 26) + 22;
  const bottom = barsTop + series.disturbances.length * barRow + 8;
  const notes = linesWithin(words.courseNote(series.isDated ? clock.zone([series.start, series.end]) : ""), width - 24, 12);
  const ticks = timeTicks(series.start, series.end, 12, series.isDated ? clock : undefined, writing.language);
  const titleOf = (text: string, y: number): SvgElement =>
    label(text, left, y, { size: 13, bold: true, width: width - left - 12 });
  const drawn = (row: Row, base: number): SvgElement[] => [
    label(row.name, left - 12, base - 14, { anchor: "end", bold: true, width: left - 24 }),
    ...row.area(base),
    element("path", { d: `M${left} ${base}L${width - right} ${base}`, stroke: line, "stroke-width": 1 }),
    label(row.text, width - right + 8, base - 14, { size: 12, width: right - 12 }),
  ];
  return picture({ width, height: bottom + 36 + notes.length * 17, title: `${words.courseTitle}: ${title}` }, [
    ...heading(words.courseTitle, title, width),
    titleOf(words.coursePersons, headingHeight + 16),
    ...ticks.map(({ instant }) =>
      element("path", { class: "grid", d: `M${x(instant)} ${top}L${x(instant)} ${bottom}`, stroke: grid, "stroke-width": 1 }),
    ),
    ...(services.length === 0 ? [label(words.nothing, left, top + 24)] : []),
    ...services.flatMap((row, index) => drawn(row, top + index * rowHeight + areaHeight)),
    ...(backlogs.length === 0 ? [] : [titleOf(words.courseBacklog, backlogTop + 4)]),
    ...backlogs.flatMap((row, index) => drawn(row, backlogTop + 16 + index * rowHeight + areaHeight)),
    titleOf(`${words.courseDisturbances} (${numerals.count(series.disturbances.length)})`, barsTop - 10),
    ...series.disturbances.flatMap((each, index) => disturbanceBar(each, x, barsTop + index * barRow, series, words.courseEnds)),
    ...ticks.map(({ instant, text }) =>
      label(text, x(instant), bottom + 16, { size: 12, anchor: "middle", fill: faint, class: "faint" }),
    ),
    ...notes.map((text, index) => label(text, 12, bottom + 40 + index * 17, { size: 12, fill: faint, class: "faint" })),
  ]);
}

function rowsOf(
  series: CourseSeries,
  writing: PictureWriting,
  x: (instant: number) => number,
): { services: Row[]; backlogs: Row[] } {
  const { words, numerals, serviceName, nameOf } = writing;
  const rounded = (value: number): string => axisPersons(Number(value.toPrecision(3)), writing);
  const largest = Math.max(1, greatestOf(series.services.map(({ most }) => most)));
  return {
    services: series.services.map(({ serviceType, most, steps }) => ({
      name: serviceName(serviceType),
      text: words.upTo(rounded(most)),
      area: (base) => stepArea(steps, largest, x, base, series.end),
    })),
    backlogs: series.backlogs.map(({ id, most, isWeeks, points }) => ({
      name: nameOf(id),
      text: isWeeks ? words.hoursOfMessages(numerals.count(Math.ceil(most * hoursOfWeek))) : words.upTo(rounded(most)),
      area: (base) => lineArea(points, most, x, base),
    })),
  };
}

/** Steps: filled as far as sure, hatched on top as far as possible. */
function stepArea(
  steps: readonly SeriesStep[],
  largest: number,
  x: (instant: number) => number,
  base: number,
  end: number,
): SvgElement[] {
  const colour = shadeOf(0.6).stroke;
  const high = (value: number): number => (value > 0 ? Math.max(1.5, (value / largest) * areaHeight) : 0);
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

function lineArea(points: Backlog["points"], largest: number, x: (instant: number) => number, base: number): SvgElement[] {
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return [];
  const corners = points.map(
    ({ instant, waiting }) => `${x(instant).toFixed(1)} ${(base - (waiting / largest) * areaHeight).toFixed(1)}`,
  );
  const d = `M${x(first.instant).toFixed(1)} ${base}L${corners.join("L")}L${x(last.instant).toFixed(1)} ${base}Z`;
  return [element("path", { d, fill: shadeOf(0.6).stroke })];
}

function disturbanceBar(
  { id, begin, end }: CourseSeries["disturbances"][number],
  x: (instant: number) => number,
  y: number,
  series: CourseSeries,
  openEnd: string,
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
  const open = end === undefined ? fitted(openEnd, right - 12, 11) : "";
  return [
    label(id, left - 12, y + 13, { size: 12, anchor: "end", width: left - 24 }),
    element("rect", { x: from, y: y + 5, width: Math.max(1.5, to - from), height: 7, fill: line }),
    triangle(from, true),
    ...(end === undefined ? [] : [triangle(to, false)]),
    ...(open === "" || textWidth(open, 11) > right - 12
      ? []
      : [label(open, width - right + 8, y + 13, { size: 11, fill: faint, class: "faint" })]),
  ];
}
