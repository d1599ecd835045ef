import type { Course } from "../../analysis/course/course-result.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import { scenarioSpan } from "../../model/scenario/scenario-times.js";
import { greatestOf, leastOf } from "../../sequences.js";
import type { Breakpoint } from "./breakpoints.js";
import { daysThatMatter } from "./course-scale.js";
import { courseEnds, repairEnds } from "./course-series.js";

/** The part of a course that is seen, in milliseconds as in a course series. */
export interface AxisWindow {
  readonly from: number;
  readonly to: number;
}

const hour = 3_600_000;
/** Nothing shorter is seen. */
const shortest = 6 * hour;

/** All of a course, with every moment that can be looked at. */
export function wholeAxis(course: Course, moments: readonly Breakpoint[]): AxisWindow {
  const { start, end } = courseEnds(course);
  const instants = moments.map(({ instant }) => instant);
  return { from: leastOf([start, ...instants]), to: greatestOf([end, ...instants]) };
}

/** What is seen first: the days on which most begins and ends, and the moment that is looked at. */
export function openingWindow(
  { from, to }: AxisWindow,
  scenario: Scenario,
  course: Pick<Course, "start" | "until" | "repairs">,
  at: number | undefined,
): AxisWindow {
  const { intervals } = scenarioSpan(scenario);
  const spans = intervals.flatMap(({ begin, end }) => [begin, end]).filter(Number.isFinite);
  const days = daysThatMatter(from, to, [...spans, ...repairEnds(course)]);
  return { from, to: Math.max(days, Math.min(to, (at ?? from) + shortest)) };
}

/**
 * A part that is so many times as long, with a moment in its middle as far as there is room.
 * @param factor - below 1 to see less
 */
export function zoomed({ from, to }: AxisWindow, whole: AxisWindow, around: number, factor: number): AxisWindow {
  const all = whole.to - whole.from;
  const length = Math.min(all, Math.max(Math.min(shortest, all), (to - from) * factor));
  return placed(around - length / 2, length, whole);
}

/** The same part moved so that a moment is in it: not at all where it is already. */
export function containing(window: AxisWindow, whole: AxisWindow, instant: number): AxisWindow {
  if (instant >= window.from && instant <= window.to) return window;
  const length = window.to - window.from;
  return placed(instant - length / 2, length, whole);
}

function placed(wanted: number, length: number, whole: AxisWindow): AxisWindow {
  const from = Math.max(whole.from, Math.min(whole.to - length, wanted));
  return { from, to: from + length };
}

/** The next moment before or after an instant; the first one where nothing is looked at. */
export function neighbour(
  moments: readonly Breakpoint[],
  instant: number | undefined,
  direction: 1 | -1,
): Breakpoint | undefined {
  if (instant === undefined) return direction === 1 ? moments[0] : undefined;
  return direction === 1 ? moments.find((each) => each.instant > instant) : moments.findLast((each) => each.instant < instant);
}

/** The nearest moment where it is close, else the nearest full hour within the part that is seen. */
export function snapped(instant: number, { from, to }: AxisWindow, moments: readonly Breakpoint[]): number {
  const reach = Math.max(hour / 2, (to - from) / 120);
  const near = moments
    .map((each) => each.instant)
    .filter((each) => Math.abs(each - instant) <= reach)
    .sort((a, b) => Math.abs(a - instant) - Math.abs(b - instant));
  return near[0] ?? Math.min(to, Math.max(from, Math.round(instant / hour) * hour));
}
