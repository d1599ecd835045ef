import { type BandPoint, withPointAt } from "./course-bands.js";
import type { CourseScale } from "./course-scale.js";
import type { SeriesStep } from "./course-series.js";
import { element, type SvgElement } from "./element.js";
import { hatched, hatchedBand } from "./hatch.js";

export interface AreaPlace {
  /** The value that fills the height. */
  readonly largest: number;
  readonly x: (instant: number) => number;
  readonly base: number;
  readonly end: number;
  readonly height: number;
  readonly colour: string;
}

/** No line is straight across the moment at which the scale changes. */
export type BandPlace = Omit<AreaPlace, "end"> & { readonly break: CourseScale["break"] | undefined };

/** Steps under a line as far as sure, hatched on top as far as possible, to the top where nothing bounds it. */
export function stepArea(steps: readonly SeriesStep[], { largest, x, base, end, height, colour }: AreaPlace): SvgElement[] {
  const high = (value: number): number => (value > 0 ? Math.min(height, Math.max(1.5, (value / largest) * height)) : 0);
  const parts = steps.map(({ instant, value }, index) => ({
    from: x(instant),
    to: x(steps[index + 1]?.instant ?? end),
    sure: high(value.atLeast),
    possible: high(value.atMost),
  }));
  const line = outline(parts, base);
  return [
    ...parts.flatMap(({ from, to, sure }) =>
      sure > 0
        ? [element("rect", { x: from, y: base - sure, width: to - from, height: sure, fill: colour, "fill-opacity": 0.22 })]
        : [],
    ),
    ...parts.flatMap(({ from, to, sure, possible }) =>
      possible > sure ? hatched(from, base - possible, to - from, possible - sure, colour) : [],
    ),
    ...(line === "" ? [] : [element("path", { d: line, fill: "none", stroke: colour, "stroke-width": 2 })]),
  ];
}

/** The line along what is sure, where there is any. */
function outline(parts: readonly { readonly from: number; readonly to: number; readonly sure: number }[], base: number): string {
  let path = "";
  let before = 0;
  for (const { from, to, sure } of parts) {
    const [left, right, top] = [tenth(from), tenth(to), tenth(base - sure)];
    if (sure > 0) path += `${before > 0 ? "L" : `M${left} ${tenth(base)}L`}${left} ${top}L${right} ${top}`;
    else if (before > 0) path += `L${left} ${tenth(base)}`;
    before = sure;
  }
  return path;
}

/** Up and down evenly between two points: under a line as far as sure, hatched on top as far as possible. */
export function bandArea(
  points: readonly BandPoint[],
  { largest, x, base, height, colour, break: scaleChange }: BandPlace,
): SvgElement[] {
  const placed = withPointAt(points, scaleChange).map(({ instant, count }) => ({
    x: tenth(x(instant)),
    sure: (count.atLeast / largest) * height,
    possible: (count.atMost / largest) * height,
  }));
  const [first, last] = [placed[0], placed.at(-1)];
  if (first === undefined || last === undefined) return [];
  const corners = placed.map((corner) => `${corner.x} ${tenth(base - corner.sure)}`);
  const d = `M${first.x} ${base}L${corners.join("L")}L${last.x} ${base}Z`;
  return [
    ...hatchedBand(placed, base, colour),
    ...(placed.some(({ sure }) => sure > 0)
      ? [element("path", { d, fill: colour, "fill-opacity": 0.22, stroke: colour, "stroke-width": 2 })]
      : []),
  ];
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
