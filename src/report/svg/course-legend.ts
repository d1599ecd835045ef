import type { CourseSeries } from "./course-series.js";
import { element, type SvgElement } from "./element.js";
import { hatched } from "./hatch.js";
import { label } from "./label.js";
import { ink } from "./palette.js";
import type { PictureWriting } from "./picture-writing.js";
import { textWidth } from "./text-width.js";
import { paint } from "./tokens.js";

/** Where a disturbance begins: filled, upwards, below the axis. */
export function beginMark(x: number, y: number): SvgElement {
  return element("path", { class: "begin", d: `M${x - 4.5} ${y}L${x + 4.5} ${y}L${x} ${y - 8}Z`, fill: ink });
}

/** Where one ends: open, downwards. */
export function endMark(x: number, y: number): SvgElement {
  return element("path", {
    class: "end",
    d: `M${x - 4.5} ${y - 8}L${x + 4.5} ${y - 8}L${x} ${y}Z`,
    fill: paint("bg"),
    stroke: ink,
    "stroke-width": 1.2,
  });
}

/** A legend, and how high what stands below its first line is. */
export interface CourseLegend {
  readonly elements: readonly SvgElement[];
  readonly height: number;
}

const lineHeight = 18;

/** What lines, areas and marks of a course mean; only those that are in it. */
export function courseLegend(
  { rows, disturbances }: CourseSeries,
  { words }: PictureWriting,
  firstY: number,
  width: number,
): CourseLegend {
  const signs = words.courseSigns;
  const isAny = (state: "lost" | "degraded"): boolean => rows.some((row) => row[state].some(({ value }) => value.atMost > 0));
  const isOpen = rows.some(({ lost, degraded }) => [...lost, ...degraded].some(({ value }) => value.atMost > value.atLeast));
  const step = (colour: string) => (x: number, y: number) => [
    element("rect", { x, y: y - 10, width: 22, height: 11, fill: colour, "fill-opacity": 0.22 }),
    element("path", { d: `M${x} ${y - 10}L${x + 22} ${y - 10}`, stroke: colour, "stroke-width": 2 }),
  ];
  const entries: readonly (readonly [isShown: boolean, text: string, draw: (x: number, y: number) => SvgElement[]])[] = [
    [isAny("lost"), signs.lost, step(paint("lost"))],
    [isAny("degraded"), signs.degraded, step(paint("deg"))],
    [isOpen, signs.perhaps, (x, y) => hatched(x, y - 10, 22, 11, paint("lost"))],
    [
      rows.some(({ tolerance }) => tolerance !== undefined),
      signs.tolerance,
      (x, y) => [
        element("path", {
          d: `M${x + 11} ${y - 11}L${x + 11} ${y + 2}`,
          stroke: ink,
          "stroke-width": 1.6,
          "stroke-dasharray": "3 2",
        }),
      ],
    ],
    [disturbances.length > 0, signs.begins, (x, y) => [beginMark(x + 11, y)]],
    [disturbances.some(({ end }) => end !== undefined), signs.ends, (x, y) => [endMark(x + 11, y)]],
  ];
  let [x, y] = [12, firstY];
  const elements = entries.flatMap(([isShown, text, draw]) => {
    if (!isShown) return [];
    const room = 30 + textWidth(text, 12);
    if (x > 12 && x + room > width - 12) [x, y] = [12, y + lineHeight];
    const at = x;
    x += room + 20;
    return [...draw(at, y), label(text, at + 30, y, { size: 12 })];
  });
  return { elements, height: y - firstY };
}
