import type { CourseSeries } from "./course-series.js";
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
const right = 132;
const areaHeight = 44;
const barRow = 21;

/** The course over time: an area for each service lost, and the disturbances below with their begins and ends. */
export function coursePicture(series: CourseSeries, writing: PictureWriting, title: string): Picture {
  const { words, serviceName, numerals } = writing;
  const types = typesOf(series);
  const largest = Math.max(1, ...types.map(({ most }) => most));
  const scale = (width - left - right) / Math.max(1, series.end - series.start);
  const x = (instant: number): number => left + (Math.min(series.end, Math.max(series.start, instant)) - series.start) * scale;
  const top = headingHeight + 34;
  const areasBottom = top + Math.max(1, types.length) * (areaHeight + 12);
  const barsTop = areasBottom + 40;
  const bottom = barsTop + series.disturbances.length * barRow + 8;
  const notes = linesWithin(words.courseNote, width - 24, 12);
  const ticks = timeTicks(series.start, series.end, 12, series.zoneMinutes, writing.language);
  return picture(
    { width, height: bottom + 36 + notes.length * 17, title: `${words.courseTitle}: ${title}` },
    ...heading(words.courseTitle, title, width),
    label(words.coursePersons, left, headingHeight + 16, { size: 13, bold: true, width: width - left - 12 }),
    ...ticks.map(({ instant }) =>
      element("path", { class: "grid", d: `M${x(instant)} ${top}L${x(instant)} ${bottom}`, stroke: grid, "stroke-width": 1 }),
    ),
    ...(types.length === 0 ? [label(words.nothing, left, top + 24)] : []),
    ...types.flatMap(({ type, most }, index) => {
      const base = top + index * (areaHeight + 12) + areaHeight;
      return [
        label(serviceName(type), left - 12, base - 14, { anchor: "end", bold: true, width: left - 24 }),
        ...area(series, type, x, base, largest),
        element("path", { d: `M${left} ${base}L${width - right} ${base}`, stroke: line, "stroke-width": 1 }),
        label(words.upTo(axisPersons(Number(most.toPrecision(3)), writing)), width - right + 8, base - 14, {
          size: 12,
          width: right - 12,
        }),
      ];
    }),
    label(`${words.courseDisturbances} (${numerals.count(series.disturbances.length)})`, left, barsTop - 10, {
      size: 13,
      bold: true,
      width: width - left - 12,
    }),
    ...series.disturbances.flatMap((each, index) => disturbanceBar(each, x, barsTop + index * barRow, series, words.courseEnds)),
    ...ticks.map(({ instant, text }) =>
      label(text, x(instant), bottom + 16, { size: 12, anchor: "middle", fill: faint, class: "faint" }),
    ),
    ...notes.map((text, index) => label(text, 12, bottom + 40 + index * 17, { size: 12, fill: faint, class: "faint" })),
  );
}

/** Service types that are lost at any moment, most persons first. */
function typesOf({ states }: CourseSeries): { type: string; most: number }[] {
  const most = new Map<string, number>();
  for (const { lost } of states) for (const [type, { atMost }] of lost) most.set(type, Math.max(most.get(type) ?? 0, atMost));
  return [...most].map(([type, value]) => ({ type, most: value })).sort((a, b) => b.most - a.most || (a.type < b.type ? -1 : 1));
}

/** Steps: filled as far as surely lost, hatched on top as far as possibly. */
function area(
  { states, end }: CourseSeries,
  type: string,
  x: (instant: number) => number,
  base: number,
  largest: number,
): SvgElement[] {
  const colour = shadeOf(0.6).stroke;
  const values = states.map(({ lost }) => lost.get(type) ?? { atLeast: 0, atMost: 0 });
  const high = (persons: number): number => (persons > 0 ? Math.max(1.5, (persons / largest) * areaHeight) : 0);
  return values.flatMap((value, index) => {
    const before = values[index - 1];
    const isSame = before !== undefined && before.atLeast === value.atLeast && before.atMost === value.atMost;
    if (isSame || value.atMost <= 0) return [];
    const next = values.findIndex(
      ({ atLeast, atMost }, place) => place > index && (atLeast !== value.atLeast || atMost !== value.atMost),
    );
    const [from, to] = [x(states[index]?.instant ?? 0), x(next < 0 ? end : (states[next]?.instant ?? end))];
    const [sure, possible] = [high(value.atLeast), high(value.atMost)];
    return [
      element("rect", { x: from, y: base - sure, width: to - from, height: sure, fill: colour }),
      ...(possible > sure ? hatched(from, base - possible, to - from, possible - sure, colour) : []),
    ];
  });
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
