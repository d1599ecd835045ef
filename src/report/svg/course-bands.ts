import type { Bounds } from "../../quantities.js";

/** A count at an instant. */
export interface CountPoint {
  readonly instant: number;
  readonly count: number;
}

/** At least and at most so many at an instant; between two of them both go up or down evenly. */
export interface BandPoint {
  readonly instant: number;
  readonly count: Bounds;
}

/** Two runs as one band: a point wherever either turns, and where they cross. Before its first and after its last point a run stands still. */
export function bandOf(one: readonly CountPoint[], other: readonly CountPoint[]): BandPoint[] {
  if (one.length === 0 || other.length === 0)
    return [...one, ...other].map(({ instant, count }) => pointOf(instant, count, count));
  const instants = [...new Set([...one, ...other].map(({ instant }) => instant))].sort((a, b) => a - b);
  const [ones, others] = [countsAt(one, instants), countsAt(other, instants)];
  return instants.flatMap((instant, place) => {
    const [first, second] = [ones[place] ?? 0, others[place] ?? 0];
    const point = pointOf(instant, first, second);
    const next = instants[place + 1];
    const [firstNext, secondNext] = [ones[place + 1] ?? 0, others[place + 1] ?? 0];
    const [above, aboveNext] = [first - second, firstNext - secondNext];
    if (next === undefined || above * aboveNext >= 0) return [point];
    const part = above / (above - aboveNext);
    const crossing = first + part * (firstNext - first);
    return [point, pointOf(instant + part * (next - instant), crossing, crossing)];
  });
}

/** The same band with a point at an instant within it. */
export function withPointAt(points: readonly BandPoint[], instant: number | undefined): readonly BandPoint[] {
  const place = instant === undefined ? -1 : points.findIndex((point) => point.instant >= instant);
  const [before, after] = [points[place - 1], points[place]];
  if (instant === undefined || before === undefined || after === undefined || after.instant === instant) return points;
  const part = (instant - before.instant) / (after.instant - before.instant);
  const at = (side: keyof Bounds): number => before.count[side] + part * (after.count[side] - before.count[side]);
  return points.toSpliced(place, 0, { instant, count: { atLeast: at("atLeast"), atMost: at("atMost") } });
}

const pointOf = (instant: number, one: number, other: number): BandPoint => ({
  instant,
  count: { atLeast: Math.min(one, other), atMost: Math.max(one, other) },
});

/** The counts of a run at ascending instants. */
function countsAt(points: readonly CountPoint[], instants: readonly number[]): number[] {
  let place = 0;
  return instants.map((instant) => {
    while ((points[place + 1]?.instant ?? Number.POSITIVE_INFINITY) <= instant) place++;
    const [before, after] = [points[place], points[place + 1]];
    if (before === undefined || after === undefined || instant <= before.instant) return before?.count ?? 0;
    const part = (instant - before.instant) / (after.instant - before.instant);
    return before.count + part * (after.count - before.count);
  });
}
