import type { PartCount, RowPart } from "../../analysis/counting/count-rows.js";
import type { CountedRow } from "../../analysis/counting/counted-rows.js";
import type { CountAt, CourseMoment, RowCourse } from "../../analysis/course/course-result.js";
import type { Impact } from "../../analysis/impact/impact-result.js";
import { type Bounds, countedIn, greatestBounds, type NodeState } from "../../quantities.js";
import { periodName } from "../../words/period.js";
import type { Writing } from "../../words/writing.js";
import { isLevelOpen, partRows } from "../rows/part-rows.js";
import { unknownServiceIds } from "../rows/unknown-in-row.js";
import { isOnAverage } from "./headline-organisations.js";
import type { ImpactWriting } from "./impact-writing.js";
import { rowsWords } from "./rows-words.js";
import { mostCounted, unknownSizeParts, unknownSizeTexts } from "./whose-size.js";

/** Services of insurers within a total have tables of their own; these are all other rows. */
function isApart({ what, unit, total }: CountedRow & Pick<RowPart, "total">, { totals }: Pick<Impact, "totals">): boolean {
  return what === "organisation" || unit !== "insured" || (total === null && totals.length > 0);
}

const isAnybody = ({ organisations }: PartCount): boolean => organisations.atMost > 0;

/** Services of others than insurers, and practices, hospitals, pharmacies, employers themselves: who is lost and who degraded. */
export function rowsSection(writing: ImpactWriting): string[] {
  const { result, language, title, lines, amount } = writing;
  const words = rowsWords[language];
  const texts = partRows(result.rows)
    .filter((row) => isApart(row, result))
    .flatMap((row) => {
      const { lost, isolated, degraded, unit } = row;
      const parts = [
        ...(isAnybody(lost) ? [lostText(amount(lost.count, unit), lost, isSure(row), writing)] : []),
        ...(isAnybody(isolated) ? [words.isolated(amount(isolated.count, unit))] : []),
        ...(isAnybody(degraded) ? [degradedText(amount(degraded.count, unit), row, degraded, isSure(row), writing)] : []),
        ...unknownSizeParts([lost, degraded], writing),
      ];
      return parts.length === 0 ? [] : [`${writing.rowName(row)}: ${parts.join("; ")}`];
    });
  return texts.length === 0 ? [] : [...title(words.title), ...lines(texts, 2, Number.POSITIVE_INFINITY)];
}

type WithLevel = Pick<RowPart, "degradedLevel">;

/**
 * What those who are degraded still get; nothing where nobody is.
 * @param isMean - whether it is what many have together, and not what each of them has
 */
export function levelText(row: WithLevel, { language, numerals }: Writing, isMean = false): string {
  const words = rowsWords[language];
  if (row.degradedLevel === null) return "";
  return isLevelOpen(row) ? words.anyLevel : words.level(numerals.levelLeft(row.degradedLevel), isMean);
}

/** Whether somebody surely is lost or degraded, whichever of the two that is. */
const isSure = ({ impaired }: Pick<RowPart, "impaired">): boolean => impaired.organisations.atLeast > 0;

/** How many are lost: perhaps, where nobody surely is hit. */
function lostText(
  amount: string,
  { organisations }: Pick<PartCount, "organisations">,
  isHit: boolean,
  { language }: Writing,
): string {
  const words = rowsWords[language];
  return (organisations.atLeast === 0 && !isHit ? words.perhapsLost : words.lost)(amount);
}

/** How many are degraded, and how far: perhaps, where no more than that is known. */
function degradedText(
  amount: string,
  row: WithLevel & Pick<CountedRow, "unit">,
  { organisations, count }: Pick<PartCount, "organisations" | "count">,
  isHit: boolean,
  writing: Writing,
): string {
  const words = rowsWords[writing.language];
  const level = levelText(row, writing, isOnAverage(row, count));
  const isPerhaps = organisations.atLeast === 0 && (!isHit || isLevelOpen(row));
  const said = isPerhaps ? words.perhapsDegraded : words.degraded;
  return said(isLevelOpen(row) ? `${amount}, ${level}` : `${amount} ${level}`.trimEnd());
}

/** Whether every node is in normal operation, at worst too. */
export function isAllNormal({ result }: Pick<ImpactWriting, "result">): boolean {
  return result.nodes.every(({ state }) => state.worst === "normal");
}

/** Of how many services nobody knows a supplier that nothing is known to hit: that is no more than not known. */
export function unknownServices(result: Pick<Impact, "nodes" | "unknown">): number {
  return [...unknownServiceIds(result).values()].reduce((sum, ids) => sum + ids.length, 0);
}

/** That everything is normal, where every node is: no more than what is known, where of some services no supplier is. */
export function allNormalText(result: Pick<Impact, "nodes" | "unknown">, { language, numerals }: Writing): string {
  const words = rowsWords[language];
  const open = unknownServices(result);
  return open === 0 ? words.allNormal : words.knownNormal(open, numerals.count(open));
}

/** How many nodes are hit, where no row says it: never "nothing" while one is. */
export function nodesHit({ nodes }: Pick<Impact, "nodes">, { language, numerals }: Writing): string {
  const states = nodes.map(({ state }) => state);
  const count = (state: NodeState): string => numerals.counts(countedIn(state, states));
  return rowsWords[language].nodesHit(numerals.count(nodes.length), count("lost"), count("isolated"), count("degraded"));
}

/** What a row over time says of one state: how many are in it at most, and from when to when anybody is. */
export interface StateOverTime {
  readonly amount: string;
  /** What those who are degraded still get; empty of those who are lost. */
  readonly level: string;
  /** The state, the amount and the level. */
  readonly text: string;
  readonly spans: string;
}

/** What those of a row are at most over time; nothing for a state in which nobody ever is. */
export function stateOverTime(
  row: RowCourse,
  state: "lost" | "degraded",
  writing: Writing,
  moment: (moment: CourseMoment) => string,
): StateOverTime | undefined {
  const most = state === "lost" ? row.mostLost : row.mostDegraded;
  if (most.organisations.atMost === 0) return undefined;
  const stretches = spansOf(row.steps, (step) => step[state]);
  const spans = stretches.map(([from, until]) => {
    const name = periodName(moment(from), until && onSameDay(moment(from), moment(until)), writing.language);
    const peak = peakOf(row.steps, state, from, until);
    const isAll = peak.atLeast === most.count.atLeast && peak.atMost === most.count.atMost;
    const words = rowsWords[writing.language];
    if (!isAll) return words.inSpan(name, writing.amount(peak, row.unit));
    const within = row.steps.filter(({ hour }) => hour >= from.hour && (until === undefined || hour < until.hour));
    const isMost = (step: Step): boolean =>
      step[state].count.atMost === most.count.atMost && step[state].count.atLeast === most.count.atLeast;
    const reached = within.find(isMost);
    if (reached !== undefined && reached.hour > from.hour) return words.notBefore(name, moment(reached));
    const fewer = within.find((_, place) => place > 0 && within.slice(place).every((each) => !isMost(each)));
    return reached === undefined || fewer === undefined ? name : words.notAfter(name, moment(fewer));
  });
  const amount = writing.amount(most.count, row.unit);
  return {
    amount,
    level: state === "degraded" ? levelText(row, writing, isOnAverage(row, most.count)) : "",
    text:
      state === "degraded"
        ? `${degradedText(amount, row, most, false, writing)}${overTime(row, writing)}`
        : lostText(amount, most, false, writing),
    spans: writing.listed(spans, 3, "; "), // a span has commas of its own
  };
}

/** That a range of levels is over the course, and no bounds of one moment. */
function overTime(row: RowCourse, { language }: Writing): string {
  const isRange = row.degradedLevel !== null && !isLevelOpen(row) && row.degradedLevel.atLeast < row.degradedLevel.atMost;
  return isRange ? rowsWords[language].overTime : "";
}

/** The most who are in a state within one stretch, each bound by itself. */
function peakOf(steps: readonly Step[], state: "lost" | "degraded", from: Step, until: Step | undefined): Bounds {
  const within = steps.filter(({ hour }) => hour >= from.hour && (until === undefined || hour < until.hour));
  return greatestBounds(within.map((step) => step[state].count));
}

/** The time alone of a moment on the day that was just named. */
function onSameDay(before: string, moment: string): string {
  const [day, time, ...rest] = moment.split(", ");
  return time !== undefined && rest.length === 0 && before.startsWith(`${day}, `) ? time : moment;
}

/** The same rows over time, organisations themselves first: how many are lost and degraded at most, and from when to when anybody is. */
export function courseRowTexts(
  rows: readonly RowCourse[],
  writing: ImpactWriting,
  moment: (moment: CourseMoment) => string,
): string[] {
  const apart = rows.filter((row) => isApart(row, writing.result));
  return (["organisation", "service"] as const)
    .flatMap((what) => apart.filter((row) => row.what === what))
    .map((row) => {
      const parts = (["lost", "degraded"] as const).flatMap((state) => {
        const found = stateOverTime(row, state, writing, moment);
        return found === undefined ? [] : [`${found.text} (${found.spans})`];
      });
      return `${writing.rowName(row)}: ${[...parts, ...unknownSizeParts([mostCounted(row)], writing)].join("; ")}`;
    });
}

/** Rows of services of insurers within a total: they have tables of their own. */
export function rowsOfInsurers(rows: readonly RowCourse[], { result }: Pick<ImpactWriting, "result">): RowCourse[] {
  return rows.filter((row) => !isApart(row, result));
}

/** Services of insurers within a total that are degraded: who of them, how far and when. How many have lost them stands in a table. */
export function degradedInServices(
  rows: readonly RowCourse[],
  writing: ImpactWriting,
  moment: (moment: CourseMoment) => string,
): string[] {
  return rowsOfInsurers(rows, writing).flatMap((row) => {
    const found = stateOverTime(row, "degraded", writing, moment);
    if (found === undefined) return [];
    return [`${writing.rowName(row)}: ${found.text} (${found.spans})`];
  });
}

/** Whose size nobody knows of services of insurers within a total. */
export function unknownInServices(rows: readonly RowCourse[], writing: ImpactWriting): string[] {
  return unknownSizeTexts(rowsOfInsurers(rows, writing).map(mostCounted), writing, true);
}

type Step = RowCourse["steps"][number];

/** The stretches in which anybody may be in a state, each with the step that ends it. */
function spansOf(steps: readonly Step[], of: (step: Step) => CountAt): [from: Step, until: Step | undefined][] {
  const spans: [Step, Step | undefined][] = [];
  let from: Step | undefined;
  for (const step of steps) {
    const isAny = of(step).organisations.atMost > 0;
    if (isAny) from ??= step;
    else if (from !== undefined) {
      spans.push([from, step]);
      from = undefined;
    }
  }
  if (from !== undefined) spans.push([from, undefined]);
  return spans;
}
