import type { FlowSeries, SeriesStep } from "./course-series.js";
import { element, type SvgElement } from "./element.js";
import { hatched } from "./hatch.js";

export interface AreaPlace {
  /** The value that fills the height. */
  readonly largest: number;
  readonly x: (instant: number) => number;
  readonly base: number;
  readonly end: number;
  readonly height: number;
  readonly colour: string;
}

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

/** Up and down evenly between two points. */
export function lineArea(points: FlowSeries["points"], { largest, x, base, height, colour }: AreaPlace): SvgElement[] {
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return [];
  const corners = points.map(({ instant, count }) => `${tenth(x(instant))} ${tenth(base - (count / largest) * height)}`);
  const d = `M${tenth(x(first.instant))} ${base}L${corners.join("L")}L${tenth(x(last.instant))} ${base}Z`;
  return [element("path", { d, fill: colour, "fill-opacity": 0.22, stroke: colour, "stroke-width": 2 })];
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
