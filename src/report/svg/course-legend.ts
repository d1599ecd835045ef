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

/** What lines, areas and marks of a course mean; only those that are in it. */
export function courseLegend({ rows, disturbances }: CourseSeries, { words }: PictureWriting, y: number): SvgElement[] {
  const signs = words.courseSigns;
  const isAny = (state: "lost" | "degraded"): boolean => rows.some((row) => row[state].some(({ value }) => value.atMost > 0));
  const isOpen = rows.some(({ lost, degraded }) => [...lost, ...degraded].some(({ value }) => value.atMost > value.atLeast));
  const step = (colour: string) => (x: number) => [
    element("rect", { x, y: y - 10, width: 22, height: 11, fill: colour, "fill-opacity": 0.22 }),
    element("path", { d: `M${x} ${y - 10}L${x + 22} ${y - 10}`, stroke: colour, "stroke-width": 2 }),
  ];
  const entries: readonly (readonly [isShown: boolean, text: string, draw: (x: number) => SvgElement[]])[] = [
    [isAny("lost"), signs.lost, step(paint("lost"))],
    [isAny("degraded"), signs.degraded, step(paint("deg"))],
    [isOpen, signs.perhaps, (x) => hatched(x, y - 10, 22, 11, paint("lost"))],
    [
      rows.some(({ tolerance }) => tolerance !== undefined),
      signs.tolerance,
      (x) => [
        element("path", {
          d: `M${x + 11} ${y - 11}L${x + 11} ${y + 2}`,
          stroke: ink,
          "stroke-width": 1.6,
          "stroke-dasharray": "3 2",
        }),
      ],
    ],
    [disturbances.length > 0, signs.begins, (x) => [beginMark(x + 11, y)]],
    [disturbances.some(({ end }) => end !== undefined), signs.ends, (x) => [endMark(x + 11, y)]],
  ];
  let x = 12;
  return entries.flatMap(([isShown, text, draw]) => {
    if (!isShown) return [];
    const at = x;
    x += 30 + textWidth(text, 12) + 20;
    return [...draw(at), label(text, at + 30, y, { size: 12 })];
  });
}
