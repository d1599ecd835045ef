import type { CountAt, Course, CourseMoment, RowCourse } from "../../analysis/course/course-result.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import type { NodeState } from "../../quantities.js";
import type { Writing } from "../../words/writing.js";
import { degradedOverTime, isLevelOpen } from "../rows/part-rows.js";
import type { CourseWords } from "./course-words.js";
import { namedRows } from "./headline.js";
import { shareOfAll } from "./headline-beside.js";
import { isItself, isOnAverage, listed, mostOf, organisationsAs, sharedActivity } from "./headline-organisations.js";
import { headlineWords } from "./headline-words.js";

/** The rows that lead a course at its worst moment, and when that is first reached. */
export interface CoursePeak {
  readonly rows: readonly RowCourse[];
  readonly at: CourseMoment;
}

/** When most of the rows that are lost most are so, the first such moment; nothing where nobody is lost at any moment. */
export function lostPeak(rows: readonly RowCourse[]): CoursePeak | undefined {
  const leading = namedRows(rows, ({ mostLost }) => mostLost).filter(({ mostLost }) => mostLost.organisations.atMost > 0);
  const standing = (hour: number): RowCourse[] => leading.filter((row) => isAtMost(row, hour));
  const peaks = leading.flatMap(({ mostLostAt: at }): CoursePeak[] => (at === null ? [] : [{ at, rows: standing(at.hour) }]));
  return peaks.sort((one, other) => other.rows.length - one.rows.length || one.at.hour - other.at.hour)[0];
}

/** Whether as many of a row may be lost at an hour as ever. */
function isAtMost({ steps, mostLost }: RowCourse, hour: number): boolean {
  const lost = steps.findLast((step) => step.hour <= hour)?.lost;
  return lost?.count.atMost === mostLost.count.atMost && lost.organisations.atMost === mostLost.organisations.atMost;
}

/**
 * The worst moment of a course: when most are lost, else when most are degraded, and where nobody is counted when most nodes are
 * out; nothing where all is normal. What a run calls its peak.
 * @remarks Cost: time O(rows + steps of nodes × log of these).
 */
export function worstMoment({ rows, nodes }: Pick<Course, "rows" | "nodes">): CourseMoment | undefined {
  return lostPeak(rows)?.at ?? degradedPeak(rows) ?? nodesPeak(nodes);
}

/** Whether at an hour of a course as much is lost as at its worst moment. */
export function standsAtPeak({ rows, nodes }: Pick<Course, "rows" | "nodes">, hour: number): boolean {
  const peak = lostPeak(rows);
  if (peak === undefined) return worstMoment({ rows, nodes })?.hour === hour;
  return hour >= peak.at.hour && peak.rows.every((row) => isAtMost(row, hour));
}

function degradedPeak(rows: readonly RowCourse[]): CourseMoment | undefined {
  const [first] = namedRows(rows, degradedOverTime);
  const isMost = ({ organisations, count }: CountAt, most: CountAt): boolean =>
    organisations.atMost > 0 && organisations.atMost === most.organisations.atMost && count.atMost === most.count.atMost;
  return first?.steps.find(({ degraded }) => isMost(degraded, first.mostDegraded));
}

/** The first moment at which the most nodes are lost or cut off, where none is those that are degraded. */
function nodesPeak(nodes: Course["nodes"]): CourseMoment | undefined {
  const steps = nodes.flatMap((node) =>
    node.steps.map(({ state, ...step }, place) => {
      const before = node.steps[place - 1]?.state.worst ?? "normal";
      return { step, change: weightOf(state.worst, nodes.length) - weightOf(before, nodes.length) };
    }),
  );
  let [out, most] = [0, 0];
  let worst: CourseMoment | undefined;
  steps.sort((one, other) => one.step.hour - other.step.hour);
  steps.forEach(({ step, change }, place) => {
    out += change;
    if (steps[place + 1]?.step.hour === step.hour || out <= most) return;
    [most, worst] = [out, { hour: step.hour, moment: step.moment }];
  });
  return worst;
}

/** One node that is out outweighs all that are degraded. */
function weightOf(state: NodeState, nodes: number): number {
  if (state === "normal") return 0;
  return state === "degraded" ? 1 : nodes + 1;
}

/** Who is lost at the worst moment, and when that is first reached; nothing where nobody is lost at any moment. */
export function peakText(
  rows: readonly RowCourse[],
  landscape: Landscape,
  words: CourseWords,
  writing: Writing,
  moment: (moment: CourseMoment) => string,
): string | undefined {
  const peak = lostPeak(rows);
  const [first] = peak?.rows ?? [];
  if (peak === undefined || first === undefined) return undefined;
  const { rows: named, at } = peak;
  const when = moment(at);
  const isPerhaps = named.every((row) => row.mostLost.organisations.atLeast === 0);
  const countOf = ({ mostLost: { count } }: RowCourse) => (isPerhaps ? mostOf(count) : count);
  if (first.what === "organisation") {
    const activity = sharedActivity(named, writing);
    const organisations = named.map((row) => organisationsAs(row, countOf(row), writing, activity !== undefined));
    const told = listed(organisations, writing);
    return activity === undefined ? words.peakLost(when, told, isPerhaps) : words.peak(when, told, activity, isPerhaps);
  }
  const told = writing.amountFromTo(countOf(first), first.unit);
  const names = namesOf(named, words, writing);
  return [words.peak(when, told, names, isPerhaps), ...shareOfAll(landscape, named, "mostLost", writing)].join(" ");
}

/**
 * Who lacks most of something without having lost it, in each unit that is counted, people before sites, and since when anybody
 * does: of those who surely do, or where nobody does of those who perhaps do; nothing where nobody is degraded.
 */
export function degradedPeakText(
  rows: readonly RowCourse[],
  words: CourseWords,
  writing: Writing,
  moment: (moment: CourseMoment) => string,
): string | undefined {
  const surely = rows.filter(({ mostDegraded }) => mostDegraded.organisations.atLeast > 0);
  const isPerhaps = surely.length === 0;
  const any = isPerhaps ? rows.filter(({ mostDegraded }) => mostDegraded.organisations.atMost > 0) : surely;
  const sized = any.filter(({ mostDegraded: { count } }) => count.atLeast > 0 || count.atMost < Number.POSITIVE_INFINITY);
  const parts: string[] = [];
  const told = new Set<string>();
  for (const of of byUnit(sized.length > 0 ? sized : any)) {
    const leading = namedRows(of, degradedOverTime).filter((row, _, [first]) => first !== undefined && sameLevel(row, first));
    const types = leading.map(({ what, type }) => JSON.stringify([what, type]));
    if (types.every((type) => told.has(type))) continue;
    const part = degradedPart(leading, isPerhaps, words, writing, moment);
    if (part !== undefined) parts.push(part);
    for (const type of types) told.add(type);
  }
  return parts.length === 0 ? undefined : words.mostDegraded(parts.join("; "), isPerhaps);
}

/** The rows of each unit: people, then what a landscape counts besides, then sites. */
function byUnit(rows: readonly RowCourse[]): RowCourse[][] {
  const units = [...new Set(rows.map(({ unit }) => unit))].sort((one, other) => unitRank(one) - unitRank(other));
  return units.map((unit) => rows.filter((row) => row.unit === unit));
}

const unitRank = (unit: string): number => (unit === "insured" ? 0 : isItself({ unit }) ? 2 : 1);

function degradedPart(
  named: readonly RowCourse[],
  isPerhaps: boolean,
  words: CourseWords,
  writing: Writing,
  moment: (moment: CourseMoment) => string,
): string | undefined {
  const [first] = named;
  const since = first?.steps.find(({ degraded }) => degraded.organisations.atMost > 0);
  if (first === undefined || since === undefined) return undefined;
  const countOf = ({ mostDegraded: { count } }: RowCourse) => (isPerhaps ? mostOf(count) : count);
  const level = isLevelOpen(first) ? headlineWords[writing.language].unknownPart : levelLeft(first, writing);
  if (first.what === "organisation") {
    const organisations = named.map((row) => organisationsAs(row, countOf(row), writing, false));
    const isMean = named.some((row) => isOnAverage(row, row.mostDegraded.count));
    return words.peakOrganisationsDegraded(listed(organisations, writing), level, moment(since), isMean);
  }
  const told = writing.amountFromTo(countOf(first), first.unit);
  return words.peakDegraded(
    told,
    namesOf(named, words, writing),
    level,
    moment(since),
    isOnAverage(first, first.mostDegraded.count),
  );
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
