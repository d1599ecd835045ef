import type { CourseMoment, RowCourse } from "../../analysis/course/course-result.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { exactly } from "../../quantities.js";
import type { Writing } from "../../words/writing.js";
import type { CourseWords } from "./course-words.js";
import { namedRows } from "./headline.js";
import { shareOf } from "./headline-beside.js";
import { listed, organisationsAs, sharedActivity } from "./headline-organisations.js";

/** Who is lost at the worst moment, and when that is first reached; nothing where nobody is lost at any moment. */
export function peakText(
  rows: readonly RowCourse[],
  landscape: Landscape,
  words: CourseWords,
  writing: Writing,
  moment: (moment: CourseMoment) => string,
): string | undefined {
  const leading = namedRows(rows, ({ mostLost }) => mostLost);
  const [first] = leading;
  if (first?.mostLostAt == null || first.mostLost.organisations.atMost === 0) return undefined;
  const { mostLost, mostLostAt } = first;
  const named = leading.filter(({ mostLostAt: at }) => at?.hour === mostLostAt.hour);
  const when = moment(mostLostAt);
  const isPerhaps = named.every((row) => row.mostLost.organisations.atLeast === 0);
  const countOf = ({ mostLost: { count } }: RowCourse) => (isPerhaps ? exactly(count.atMost) : count);
  if (first.what === "organisation") {
    const activity = sharedActivity(named, writing);
    const organisations = named.map((row) => organisationsAs(row, countOf(row), writing, activity !== undefined));
    const told = listed(organisations, writing);
    return activity === undefined ? words.peakLost(when, told, isPerhaps) : words.peak(when, told, activity, isPerhaps);
  }
  const told = writing.amountFromTo(countOf(first), first.unit);
  const names = listed(
    named.map((row) => writing.rowName(row)),
    writing,
  );
  return [words.peak(when, told, names, isPerhaps), ...shareOf(landscape, first, mostLost, writing)].join(" ");
}
