import type { Landscape } from "../../model/landscape/landscape.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import { isTimed } from "../../model/scenario/scenario-times.js";
import type { CourseOptions } from "../levels/course-runs.js";
import { courseOf } from "./course.js";
import type { Course } from "./course-result.js";

/** The course of a scenario in which anything has a time, or that is asked for up to a moment; else it would say no more than one state. */
export function courseIfTimed(landscape: Landscape, scenario: Scenario, options: CourseOptions): Course | undefined {
  return isTimed(scenario) || options.until !== undefined ? courseOf(landscape, scenario, options) : undefined;
}
