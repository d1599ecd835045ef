import type { Impact } from "../../analysis/impact-result.js";
import type { Scenario } from "../../model/scenario.js";
import { momentOf } from "../../model/scenario.js";
import type { Bounds } from "../../quantities.js";

/** What holds from one moment of a course to the next. */
export interface CourseState {
  /** Milliseconds since 1970. */
  readonly instant: number;
  /** The same as `--at` takes it. */
  readonly at: string;
  /** Service type → insured persons who lose it. */
  readonly lost: ReadonlyMap<string, Bounds>;
}

/** A scenario over time: from moment to moment at which anything switches, and the disturbances with their times. */
export interface CourseSeries {
  readonly states: readonly CourseState[];
  readonly start: number;
  /** Where the picture ends. */
  readonly end: number;
  readonly zoneMinutes: number;
  readonly disturbances: readonly { readonly id: string; readonly begin: number; readonly end: number | undefined }[];
}

/** A moment at which something switches. */
export interface Breakpoint {
  readonly instant: number;
  readonly at: string;
}

/** Begins and ends of the disturbances, ascending; empty for a scenario without times. */
export function breakpointsOf({ disturbances, start }: Scenario): Breakpoint[] {
  const found = new Map<number, string>();
  for (const { begin, end } of disturbances) {
    for (const text of [begin ?? start, end]) {
      const instant = text === undefined ? undefined : momentOf(text, start);
      if (instant !== undefined && text !== undefined && !found.has(instant)) found.set(instant, text);
    }
  }
  return [...found].sort(([a], [b]) => a - b).map(([instant, at]) => ({ instant, at }));
}

/** Minutes east of Greenwich of a scenario's times. */
export function zoneMinutesOf({ start, disturbances }: Scenario): number {
  const text = [start, ...disturbances.flatMap(({ begin, end }) => [begin, end])].find((each) =>
    /[+-]\d{2}:\d{2}$/.test(each ?? ""),
  );
  const match = /([+-])(\d{2}):(\d{2})$/.exec(text ?? "");
  return match === null ? 0 : (match[1] === "-" ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
}

/** The course of a scenario from the results at its breakpoints, in their order. */
export function courseSeries(scenario: Scenario, breakpoints: readonly Breakpoint[], results: readonly Impact[]): CourseSeries {
  const start = breakpoints[0]?.instant ?? 0;
  const last = breakpoints.at(-1)?.instant ?? start;
  const instantOf = (text: string | undefined): number | undefined =>
    text === undefined ? undefined : momentOf(text, scenario.start);
  return {
    start,
    end: last + Math.max(3_600_000, (last - start) * 0.04),
    zoneMinutes: zoneMinutesOf(scenario),
    disturbances: scenario.disturbances.map(({ id, begin, end }) => ({
      id,
      begin: instantOf(begin) ?? start,
      end: instantOf(end),
    })),
    states: breakpoints.flatMap(({ instant, at }, index): CourseState[] => {
      const result = results[index];
      if (result === undefined) return [];
      const lost = result.services.flatMap(({ serviceType, lost: surely, possiblyLost }) =>
        surely.insurers.length + possiblyLost.insurers.length === 0 ? [] : [[serviceType, surely.insured] as const],
      );
      return [{ instant, at, lost: new Map(lost) }];
    }),
  };
}
