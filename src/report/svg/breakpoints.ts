import type { Scenario } from "../../model/scenario/scenario.js";
import { momentOf } from "../../model/scenario/scenario-times.js";

/** A moment at which something switches, as `--at` takes it. */
export interface Breakpoint {
  readonly instant: number;
  readonly at: string;
}

/**
 * Begins and ends of the disturbances, ascending; empty for a scenario without times.
 * @param until - the end of the course: no moment after it is given
 */
export function breakpointsOf({ disturbances, start }: Scenario, until?: string | null): Breakpoint[] {
  const last = (until == null ? undefined : momentOf(until, start)) ?? Number.POSITIVE_INFINITY;
  const found = new Map<number, string>();
  for (const { begin, end } of disturbances) {
    for (const text of [begin ?? start, end]) {
      const instant = text === undefined ? undefined : momentOf(text, start);
      if (instant !== undefined && text !== undefined && instant <= last && !found.has(instant)) found.set(instant, text);
    }
  }
  return [...found].sort(([a], [b]) => a - b).map(([instant, at]) => ({ instant, at }));
}

/** The breakpoints with one more moment among them. */
export function withMoment(breakpoints: readonly Breakpoint[], start: string | undefined, at: string | null): Breakpoint[] {
  const instant = at === null ? undefined : momentOf(at, start);
  if (at === null || instant === undefined || breakpoints.length === 0) return [...breakpoints];
  const others = breakpoints.filter((each) => each.instant !== instant);
  return [...others, { instant, at }].sort((a, b) => a.instant - b.instant);
}
