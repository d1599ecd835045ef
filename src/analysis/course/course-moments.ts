import type { Landscape } from "../../model/landscape/landscape.js";
import { type LocalTime, localTimeOf, momentText } from "../../model/scenario/local-time.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import type { CourseRuns } from "../levels/course-runs.js";
import type { CourseMoment } from "./course-result.js";

/** Writes the moments of one course. */
export class CourseMoments {
  readonly local: LocalTime;
  private readonly start: number;
  private readonly isDated: boolean;

  constructor(landscape: Landscape, scenario: Scenario, { span }: Pick<CourseRuns, "span">) {
    this.local = localTimeOf(scenario, landscape);
    this.start = span.start;
    this.isDated = span.isDated;
  }

  /** A moment in milliseconds since 1970. */
  of(moment: number): CourseMoment {
    return { hour: (moment - this.start) / 3_600_000, moment: this.isDated ? momentText(this.local, moment) : null };
  }

  orNull(moment: number | undefined): CourseMoment | null {
    return moment === undefined ? null : this.of(moment);
  }
}
