import type { Bounds } from "../../quantities.js";
import type { BandPoint } from "./course-bands.js";
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

/** Whether it is shown, what it says, its sign, and how much wider than one sign that is. */
type Entry = readonly [isShown: boolean, text: string, draw: (x: number, y: number) => SvgElement[], wider?: number];

const lineHeight = 18;
/** From the sign in one colour to that in the next. */
const hatchStep = 26;

/** What lines, areas and marks of a course mean; only those that are in it. */
export function courseLegend(
  { rows, flows, stocks, disturbances }: CourseSeries,
  { words }: PictureWriting,
  firstY: number,
  width: number,
): CourseLegend {
  const signs = words.courseSigns;
  const isAny = (state: "lost" | "degraded"): boolean => rows.some((row) => row[state].some(({ value }) => value.atMost > 0));
  const isApart = (bounds: readonly Bounds[]): boolean => bounds.some(({ atLeast, atMost }) => atMost > atLeast);
  const isOpen = (state: "lost" | "degraded"): boolean => rows.some((row) => isApart(row[state].map(({ value }) => value)));
  const isBand = (bands: readonly { readonly points: readonly BandPoint[] }[]): boolean =>
    bands.some(({ points }) => isApart(points.map(({ count }) => count)));
  const perhaps = [
    ...(isOpen("lost") || isBand(flows) ? [paint("lost")] : []),
    ...(isOpen("degraded") ? [paint("deg")] : []),
    ...(isBand(stocks) ? [paint("iso")] : []),
  ];
  const step = (colour: string) => (x: number, y: number) => [
    element("rect", { x, y: y - 10, width: 22, height: 11, fill: colour, "fill-opacity": 0.22 }),
    element("path", { d: `M${x} ${y - 10}L${x + 22} ${y - 10}`, stroke: colour, "stroke-width": 2 }),
  ];
  const entries: readonly Entry[] = [
    [isAny("lost"), signs.lost, step(paint("lost"))],
    [isAny("degraded"), signs.degraded, step(paint("deg"))],
    // in every colour in which it is hatched
    [
      perhaps.length > 0,
      signs.perhaps,
      (x, y) => perhaps.flatMap((colour, place) => hatched(x + place * hatchStep, y - 10, 22, 11, colour)),
      (perhaps.length - 1) * hatchStep,
    ],
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
  const elements = entries.flatMap(([isShown, text, draw, wider = 0]) => {
    if (!isShown) return [];
    const before = 30 + wider;
    const room = before + textWidth(text, 12);
    if (x > 12 && x + room > width - 12) [x, y] = [12, y + lineHeight];
    const at = x;
    x += room + 20;
    return [...draw(at, y), label(text, at + before, y, { size: 12 })];
  });
  return { elements, height: y - firstY };
}
