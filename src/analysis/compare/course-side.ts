import type { Bounds } from "../../quantities.js";
import { countedRows } from "../counting/counted-rows.js";
import { populationFigures } from "../counting/population-figures.js";
import { CourseMoments } from "../course/course-moments.js";
import type { CourseBreach, RowCourse } from "../course/course-result.js";
import { RowCourses } from "../course/course-rows.js";
import { GradedSpans } from "../course/graded-spans.js";
import { type OfferHours, offerHours } from "../course/offer-hours.js";
import { tolerances } from "../course/tolerances.js";
import { type CourseRuns, courseRuns } from "../levels/course-runs.js";
import { keyOf } from "./compared-side.js";
import type { CountedSpan } from "./course-comparison.js";
import type { ComparedRun, CountedType } from "./run-comparison.js";

/** What one organisation offers of one type, or itself, over a course. */
export interface CourseOffer extends CountedType {
  readonly holder: string;
  /** Ids. */
  readonly nodes: readonly string[];
  /** Absent where it is normal throughout. */
  readonly hours?: OfferHours;
}

/** One side of a comparison over time. */
export interface CourseSide extends CountedSpan {
  readonly run: ComparedRun;
  readonly runs: CourseRuns;
  readonly rows: readonly RowCourse[];
  readonly offers: ReadonlyMap<string, CourseOffer>;
  readonly breaches: readonly CourseBreach[];
}

/** Where a course that is asked for to the end of all movement ends. */
export const wholeCourse = "end";

/** Both sides up to a moment, or, where all is asked for, for as long as the longer one takes. */
export function courseSides(before: ComparedRun, after: ComparedRun, until: string): readonly [CourseSide, CourseSide] {
  const asked = until === wholeCourse ? {} : { until };
  const [earlier, later] = [runsOf(before, asked), runsOf(after, asked)];
  if (until !== wholeCourse) return [courseSide(before, earlier), courseSide(after, later)];
  const length = Math.max(lengthOf(earlier), lengthOf(later));
  return [courseSide(before, prolonged(before, earlier, length)), courseSide(after, prolonged(after, later, length))];
}

function runsOf({ landscape, scenario, minEvidence, limits }: ComparedRun, asked: { readonly until?: string }): CourseRuns {
  return courseRuns(landscape, scenario, {
    ...asked,
    ...(minEvidence === undefined ? {} : { minEvidence }),
    ...(limits === undefined ? {} : { limits }),
  });
}

const lengthOf = ({ until, span }: CourseRuns): number => until - span.start;

function prolonged(run: ComparedRun, runs: CourseRuns, length: number): CourseRuns {
  if (lengthOf(runs) === length) return runs;
  return { ...runsOf(run, { until: new Date(runs.span.start + length).toISOString() }), isWhole: true };
}

function courseSide(run: ComparedRun, runs: CourseRuns): CourseSide {
  const { landscape, scenario } = run;
  const moments = new CourseMoments(landscape, scenario, runs);
  const [counted, figures] = [countedRows(landscape), populationFigures(landscape)];
  const { nodes } = runs.worst.compiled;
  const offers = new Map<string, CourseOffer>();
  // units of one organisation stand on the same nodes
  for (const offer of counted.offers) {
    const { what, type } = counted.rows[offer.row] ?? { what: "service", type: "" };
    const holder = figures.holders[offer.holder]?.id ?? "";
    const key = keyOf({ what, type, holder });
    if (offers.has(key)) continue;
    const hours = offerHours(runs, offer);
    const ids = offer.nodes.flatMap((number) => nodes[number]?.id ?? []);
    offers.set(key, { what, type, holder, nodes: ids, ...(hours === undefined ? {} : { hours }) });
  }
  return {
    run,
    runs,
    start: moments.of(runs.span.start),
    until: moments.of(runs.until),
    rows: new RowCourses(figures, counted, runs, moments, new GradedSpans(runs)).rows(),
    offers,
    breaches: tolerances(runs, moments).breaches,
  };
}

/** How many services are lost for longer than is tolerable. */
export const breachedIn = ({ breaches }: CourseSide): Bounds => ({
  atLeast: breaches.filter(({ isSure }) => isSure).length,
  atMost: breaches.length,
});
