import type { CourseMoment } from "../../analysis/course/course-result.js";
import { parseMoment } from "../../model/values/moments.js";
import type { Writing } from "../../words/writing.js";

/** Writes the moments of a course by the one clock of a report; those without a date as hours after the start. */
export function momentWriter(
  { clock, numerals }: Pick<Writing, "clock" | "numerals">,
  form: "moment" | "short" = "moment",
): (moment: CourseMoment) => string {
  return ({ hour, moment }) => {
    const instant = moment === null ? undefined : parseMoment(moment);
    return instant === undefined ? `+${numerals.hours(hour * 3_600_000)} h` : clock[form](instant);
  };
}
