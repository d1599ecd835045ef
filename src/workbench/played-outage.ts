import { courseIfTimed } from "../analysis/course/course-if-timed.js";
import type { Course } from "../analysis/course/course-result.js";
import { impact } from "../analysis/impact/impact.js";
import type { Impact } from "../analysis/impact/impact-result.js";
import type { Landscape } from "../model/landscape/landscape.js";
import type { Scenario } from "../model/scenario/scenario.js";
import { worstMoment } from "../report/text/course-peak.js";

/** What comes of an outage: its course where it has times, and the result at the worst moment of that, else of all at once. */
export interface PlayedOutage {
  /** The moment of the result as `--at` takes it. */
  readonly at: string | null;
  readonly result: Impact;
  readonly course?: Course | undefined;
}

/** @throws {@link TragweiteError} where it cannot be computed */
export function playedOutage(landscape: Landscape, scenario: Scenario): PlayedOutage {
  const course = courseIfTimed(landscape, scenario, {});
  // where all stays normal, its beginning
  const worst = course && (worstMoment(course) ?? course.start);
  const at = worst === undefined ? null : (worst.moment ?? `+${worst.hour}h`);
  return { at, result: impact(landscape, scenario, at === null ? {} : { at }), course };
}
