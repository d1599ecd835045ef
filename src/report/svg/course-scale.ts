import type { Clock } from "../../words/clock.js";
import type { Language } from "../../words/language.js";
import type { CourseSeries } from "./course-series.js";
import { type TimeTick, timeTicks } from "./time-axis.js";

/** Where moments stand. The days on which most changes are drawn wide, what follows is drawn narrow after a gap. */
export interface CourseScale {
  readonly x: (instant: number) => number;
  readonly ticks: readonly (TimeTick & { readonly x: number })[];
  /** Middle of the gap; absent where all days are drawn alike. */
  readonly gap?: number;
  /** The moment at which the scale changes. */
  readonly break?: number;
}

/** Of all begins and ends, of repair too, so many lie in the days that matter. */
const mattering = 2 / 3;
/** Days that are at most this part of the whole are drawn wider than what follows. */
const short = 0.5;
const fullHours = 6 * 3_600_000;
const gapWidth = 24;
/** The part of the width that the days that matter get. */
const wide = 0.72;
const tickRoom = 74;

/** Where the days that matter end: when two thirds of all begins and ends are past, and an eighth more; else the end of all. */
export function daysThatMatter(start: number, end: number, changes: readonly number[]): number {
  const sorted = [...changes].sort((a, b) => a - b);
  const last = sorted[Math.ceil(sorted.length * mattering) - 1] ?? end;
  const padded = Math.ceil((last + (last - start) / 8) / fullHours) * fullHours;
  return padded > start && padded - start <= (end - start) * short ? padded : end;
}

export function courseScale(
  series: CourseSeries,
  left: number,
  right: number,
  clock: Pick<Clock, "offsetAt"> | undefined,
  language: Language,
): CourseScale {
  const { start, end } = series;
  const spans = series.disturbances.flatMap((each) => [each.begin, ...(each.end === undefined ? [] : [each.end])]);
  const changes = [...spans, ...series.repairEnds];
  const middle = daysThatMatter(start, end, changes);
  const ticksOf = (from: number, to: number, x: CourseScale["x"]): CourseScale["ticks"] =>
    timeTicks(from, to, Math.max(2, Math.floor((x(to) - x(from)) / tickRoom)), clock, language).map((tick) => ({
      ...tick,
      x: x(tick.instant),
    }));
  const linear =
    (from: number, to: number, x1: number, x2: number) =>
    (instant: number): number =>
      x1 + ((Math.min(to, Math.max(from, instant)) - from) / Math.max(1, to - from)) * (x2 - x1);
  if (middle === end) {
    const x = linear(start, end, left, right);
    return { x, ticks: ticksOf(start, end, x) };
  }
  const edge = left + (right - left) * wide;
  const [first, rest] = [linear(start, middle, left, edge), linear(middle, end, edge + gapWidth, right)];
  const x = (instant: number): number => (instant <= middle ? first(instant) : rest(instant));
  return {
    x,
    ticks: [...ticksOf(start, middle, first), ...ticksOf(middle, end, rest).filter((tick) => tick.x > edge + gapWidth + 20)],
    gap: edge + gapWidth / 2,
    break: middle,
  };
}
