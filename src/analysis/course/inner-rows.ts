import type { Landscape } from "../../model/landscape/landscape.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import { WorkProgress } from "../../model/values/work-options.js";
import { countedRows } from "../counting/counted-rows.js";
import { populationFigures } from "../counting/population-figures.js";
import { type CourseOptions, courseRuns } from "../levels/course-runs.js";
import { CourseMoments } from "./course-moments.js";
import type { RowCourse } from "./course-result.js";
import { RowCourses } from "./course-rows.js";
import { GradedSpans } from "./graded-spans.js";

/** The rows of a course within each total that lies within another one, which a course leaves out. @remarks Cost: that of a course. */
export function innerRows(landscape: Landscape, scenario: Scenario, options: CourseOptions = {}): RowCourse[] {
  const runs = courseRuns(landscape, scenario, options, new WorkProgress(options, 2));
  const moments = new CourseMoments(landscape, scenario, runs);
  const figures = populationFigures(landscape);
  return new RowCourses(figures, countedRows(landscape), runs, moments, new GradedSpans(runs)).rows(false);
}
