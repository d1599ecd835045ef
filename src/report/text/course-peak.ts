import type { CourseMoment, RowCourse } from "../../analysis/course/course-result.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { exactly } from "../../quantities.js";
import type { Writing } from "../../words/writing.js";
import { degradedOverTime, isLevelOpen } from "../rows/part-rows.js";
import type { CourseWords } from "./course-words.js";
import { namedRows } from "./headline.js";
import { shareOf } from "./headline-beside.js";
import { listed, organisationsAs, sharedActivity } from "./headline-organisations.js";
import { headlineWords } from "./headline-words.js";

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
  const names = namesOf(named, words, writing);
  return [words.peak(when, told, names, isPerhaps), ...shareOf(landscape, first, mostLost, writing)].join(" ");
}

/**
 * Who lacks most of something at the worst moment without having lost it, and since when anybody does; nothing where nobody is
 * degraded, or where the same organisations were just said to be lost.
 */
export function degradedPeakText(
  rows: readonly RowCourse[],
  words: CourseWords,
  writing: Writing,
  moment: (moment: CourseMoment) => string,
): string | undefined {
  const leading = namedRows(rows, degradedOverTime);
  const [first] = leading;
  const since = first?.steps.find(({ degraded }) => degraded.organisations.atMost > 0);
  if (first === undefined || since === undefined) return undefined;
  const named = leading.filter((row) => sameLevel(row, first));
  const isPerhaps = named.every(({ mostDegraded }) => mostDegraded.organisations.atLeast === 0);
  const countOf = ({ mostDegraded: { count } }: RowCourse) => (isPerhaps ? exactly(count.atMost) : count);
  const level = isLevelOpen(first) ? headlineWords[writing.language].unknownPart : levelLeft(first, writing);
  if (first.what === "organisation") {
    const organisations = named.map((row) => organisationsAs(row, countOf(row), writing, false));
    return words.peakOrganisationsDegraded(listed(organisations, writing), level, moment(since), isPerhaps);
  }
  const told = writing.amountFromTo(countOf(first), first.unit);
  const names = namesOf(named, words, writing);
  return words.peakDegraded(told, names, level, moment(since), isPerhaps);
}

/** The first, and those with the same numbers: who they are may differ, so nobody need be without both. */
function namesOf([first, ...others]: readonly RowCourse[], words: CourseWords, writing: Writing): string {
  if (first === undefined) return "";
  const alike = others.map((row) => writing.rowName(row));
  return writing.rowName(first) + (alike.length === 0 ? "" : words.alike(listed(alike, writing)));
}

function sameLevel({ degradedLevel: one }: RowCourse, { degradedLevel: other }: RowCourse): boolean {
  return one?.atLeast === other?.atLeast && one?.atMost === other?.atMost;
}

function levelLeft({ degradedLevel }: RowCourse, { numerals }: Writing): string {
  return degradedLevel === null ? "" : numerals.levelLeft(degradedLevel);
}
