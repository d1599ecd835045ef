import type {
  ChannelCourse,
  ChannelRun,
  CountAt,
  Course,
  CourseMoment,
  RowCourse,
  StockStep,
  SupplyCourse,
} from "../../analysis/course/course-result.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { supplyOf } from "../../model/landscape/shared-supplies.js";
import type { Disturbance } from "../../model/scenario/disturbance.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import { momentOf } from "../../model/scenario/scenario-times.js";
import { parseMoment } from "../../model/values/moments.js";
import type { Bounds } from "../../quantities.js";
import { byShare, degradedOverTime } from "../rows/part-rows.js";
import { namedRows } from "../text/headline.js";
import { type BandPoint, bandOf, type CountPoint } from "./course-bands.js";

/** A quantity over time: each value holds from its instant to the next. */
export interface SeriesStep {
  readonly instant: number;
  readonly value: Bounds;
}

/** Messages that wait at a channel, or are lost or rejected there in sum. */
export interface FlowSeries {
  readonly id: string;
  readonly what: "waiting" | "lost" | "rejected";
  /** The most at any moment; at least in the optimistic run, at most in the pessimistic one. */
  readonly most: Bounds;
  /** Whether counts are normal weeks of messages: how many these are is not known. */
  readonly isWeeks: boolean;
  /** What flows; absent where it is messages. */
  readonly unit?: string | undefined;
  readonly points: readonly BandPoint[];
}

/** What is in stock of a supply. */
export interface StockSeries extends Pick<FlowSeries, "id" | "unit" | "points"> {
  readonly first: Bounds;
  /** Below this there is an alert; 0: never. */
  readonly reserve: number;
  /** From when on there is an alert, and from when on it is shared out, in the pessimistic run; absent: never. */
  readonly alertFrom: StockMoment | undefined;
  readonly shortFrom: StockMoment | undefined;
}

/** A moment, and whether what begins with it surely comes at all. */
export interface StockMoment {
  readonly instant: number;
  readonly isSure: boolean;
}

/** Who of one row is lost, and who degraded, over time. */
export interface RowSeries extends Pick<RowCourse, "what" | "type" | "unit" | "total" | "degradedLevel" | "withoutFigure"> {
  /** The most that are lost or degraded at any moment, as far as it is known. */
  readonly most: number;
  readonly mostLost: CountAt;
  readonly mostDegraded: CountAt;
  /** Whether anybody is still lost at the end. */
  readonly isOpen: boolean;
  /** From when on any service of the type is lost for longer than is tolerable, and the hours that are; absent where none is. */
  readonly tolerance?: { readonly exceeded: number; readonly hours: Bounds };
  readonly lost: readonly SeriesStep[];
  readonly degraded: readonly SeriesStep[];
}

/** A scenario over time, in milliseconds: since 1970, or since its start where it names no moment. */
export interface CourseSeries {
  readonly start: number;
  /** Where the picture ends. */
  readonly end: number;
  /** Whether it has dates; else instants count from the start. */
  readonly isDated: boolean;
  /** Whether it was asked to end there: what is lost then goes on. */
  readonly isCut: boolean;
  /** When each population that is repaired is back; the end where it is not by then. */
  readonly repairEnds: readonly number[];
  /** Whether every node is normal all the time. */
  readonly isNormal: boolean;
  /** Rows of which anybody is lost or degraded at any moment: those of the headline and their unit first, then by unit, the greatest share first. */
  readonly rows: readonly RowSeries[];
  /** What waits, is lost and is rejected, each at the channels with most of it. */
  readonly flows: readonly FlowSeries[];
  /** Stocks of supplies that fall below their reserve or run short. */
  readonly stocks: readonly StockSeries[];
  readonly disturbances: readonly TimedDisturbance[];
}

export interface TimedDisturbance {
  readonly what: Disturbance;
  readonly begin: number;
  /** Absent where it is not known, or comes after the end of the picture. */
  readonly end: number | undefined;
  /** An end after that of the picture. */
  readonly endsLater?: number;
}

const hour = 3_600_000;
const flowKinds = ["waiting", "lost", "rejected"] as const;
/** Of each kind. */
const mostFlows = 4;

/**
 * What the picture of a course shows.
 * @param headline - the rows that the answer beside it is about; where there are none, those that lead the course
 */
export function courseSeries(
  { disturbances, start: from }: Scenario,
  course: Course,
  { nodes }: Pick<Landscape, "nodes">,
  headline: readonly NamedRow[] = [],
): CourseSeries {
  const { start: first, rows, channels } = course;
  const { start, end: last } = courseEnds(course);
  const instantOf = (moment: CourseMoment): number => start + (moment.hour - first.hour) * hour;
  const textInstant = (text: string | undefined): number | undefined => (text === undefined ? undefined : momentOf(text, from));
  const isCut = course.options.until !== null;
  const tolerated = toleranceByType(course, nodes, instantOf, isCut ? last : Number.POSITIVE_INFINITY);
  const rowSeries = (row: RowCourse): RowSeries => {
    const { what, type, unit, total, degradedLevel, withoutFigure, steps, mostLost, mostDegraded } = row;
    const stepsOf = (state: "lost" | "degraded"): SeriesStep[] =>
      steps.map((step) => ({ instant: instantOf(step), value: step[state].count }));
    const known = ({ count: { atLeast, atMost } }: CountAt): number => (Number.isFinite(atMost) ? atMost : atLeast);
    const most = Math.max(known(mostLost), known(mostDegraded));
    const exceeded = what === "service" ? tolerated.get(type) : undefined;
    return {
      what,
      type,
      unit,
      total,
      degradedLevel,
      withoutFigure,
      most,
      mostLost,
      mostDegraded,
      isOpen: row.isOpen.worst,
      ...(exceeded === undefined ? {} : { tolerance: exceeded }),
      lost: stepsOf("lost"),
      degraded: stepsOf("degraded"),
    };
  };
  const flows = flowKinds.flatMap((what) =>
    channels
      .flatMap((channel) => flowSeries(channel, what, instantOf))
      .sort((a, b) => b.most.atMost - a.most.atMost || (a.id < b.id ? -1 : 1))
      .slice(0, mostFlows),
  );
  return {
    start,
    end: last,
    isDated: first.moment !== null,
    isCut,
    repairEnds: repairEnds(course),
    isNormal: course.nodes.length === 0,
    rows: courseRowsInOrder(rows, headline).map(rowSeries),
    flows,
    stocks: (course.supplies ?? []).flatMap((supply) => stockSeries(supply, nodes, instantOf)),
    disturbances: disturbances
      .map((what) => ({ what, begin: textInstant(what.begin) ?? start, end: textInstant(what.end) }))
      .flatMap((each) => (isCut ? cutOff(each, last) : [each])),
  };
}

function stockSeries(
  { id, stock, alert, short }: SupplyCourse,
  nodes: Landscape["nodes"],
  instantOf: (moment: CourseMoment) => number,
): StockSeries[] {
  const fields = nodes.flatMap((node) => (node.id === id ? (supplyOf(node) ?? []) : []))[0];
  const inRun = (steps: readonly StockStep[] = []): CountPoint[] =>
    steps.map((step) => ({ instant: instantOf(step), count: step.amount }));
  const points = bandOf(inRun(stock?.worst), inRun(stock?.best));
  const [first] = points;
  if (fields === undefined || first === undefined) return [];
  const firstOf = ({ worst: [span], best }: SupplyCourse["alert"]): StockMoment | undefined =>
    span === undefined ? undefined : { instant: instantOf(span.from), isSure: best.length > 0 };
  const { reserve = 0, unit } = fields;
  return [{ id, unit, points, first: first.count, reserve, alertFrom: firstOf(alert), shortFrom: firstOf(short) }];
}

/** What becomes of the messages of a channel, where anything does. */
function flowSeries(
  { id, messagesPerWeek, unit, worst, best }: ChannelCourse,
  what: FlowSeries["what"],
  instantOf: (moment: CourseMoment) => number,
): FlowSeries[] {
  const mostOf = (run: ChannelRun): number => (what === "waiting" ? run.mostWaiting : (run.points.at(-1)?.[what] ?? 0));
  const [one, other] = [mostOf(best), mostOf(worst)];
  const most = { atLeast: Math.min(one, other), atMost: Math.max(one, other) };
  if (!(most.atMost > 0)) return [];
  const inRun = ({ points, backlogGone }: ChannelRun): CountPoint[] => {
    const own = points.map((point) => ({ instant: instantOf(point), count: point[what] }));
    if (what === "waiting" && backlogGone !== null) own.push({ instant: instantOf(backlogGone), count: 0 });
    return own.sort((a, b) => a.instant - b.instant);
  };
  return [{ id, what, most, isWeeks: messagesPerWeek === null, unit, points: bandOf(inRun(worst), inRun(best)) }];
}

/** A disturbance as far as a picture shows it that was asked to end before it does. */
function cutOff(disturbance: TimedDisturbance, last: number): TimedDisturbance[] {
  const { begin, end } = disturbance;
  if (begin > last) return [];
  return [end === undefined || end <= last ? disturbance : { ...disturbance, end: undefined, endsLater: end }];
}

/** When a course begins and ends, in milliseconds as in {@link CourseSeries}. */
export function courseEnds({ start: first, until }: Pick<Course, "start" | "until">): Pick<CourseSeries, "start" | "end"> {
  const start = first.moment === null ? 0 : (parseMoment(first.moment) ?? 0);
  return { start, end: Math.max(start + (until.hour - first.hour) * hour, start + hour) };
}

/** When each population that is repaired is back, in milliseconds as in {@link CourseSeries}; the end where it is not by then. */
export function repairEnds(course: Pick<Course, "start" | "until" | "repairs">): number[] {
  const { start, end } = courseEnds(course);
  return (course.repairs ?? []).map(({ repaired }) =>
    repaired.worst === null ? end : start + (repaired.worst.hour - course.start.hour) * hour,
  );
}

/** A row as far as it is named. */
type NamedRow = Pick<RowCourse, "what" | "type" | "unit" | "total">;

/** The rows of the headline, or where there are none those that lead the course, and all of their unit; then the other units. */
export function courseRowsInOrder(rows: readonly RowCourse[], headline: readonly NamedRow[] = []): RowCourse[] {
  const places = new Map(rows.map((row) => [nameOf(row), row]));
  const named = headline.flatMap((row) => places.get(nameOf(row)) ?? []);
  const first = named.length > 0 ? named : leading(rows);
  const units = new Set([...first, ...rows].map(({ unit }) => unit));
  const inUnit = (unit: string): RowCourse[] => [...first.filter((row) => row.unit === unit), ...ofUnit(rows, unit)];
  return [...new Set([...units].flatMap(inUnit))];
}

const nameOf = ({ what, type, unit, total }: NamedRow): string => JSON.stringify([what, type, unit, total]);

/** What a headline over the whole course is about. */
function leading(rows: readonly RowCourse[]): RowCourse[] {
  const lost = namedRows(rows, ({ mostLost }) => mostLost);
  return lost.length > 0 ? lost : namedRows(rows, degradedOverTime);
}

/** Of each service type the first moment up to the last at which any of its services is lost for too long, and how long is tolerable. */
function toleranceByType(
  { breaches }: Course,
  nodes: Landscape["nodes"],
  instantOf: (moment: CourseMoment) => number,
  last: number,
): Map<string, NonNullable<RowSeries["tolerance"]>> {
  const types = new Map(nodes.flatMap((node) => (node.kind === "service" ? [[node.id, node.serviceType] as const] : [])));
  const found = new Map<string, NonNullable<RowSeries["tolerance"]>>();
  for (const { id, maxTolerableHours: hours, exceededFrom } of breaches) {
    const type = types.get(id);
    if (type === undefined || instantOf(exceededFrom) > last) continue;
    const before = found.get(type);
    found.set(type, {
      exceeded: Math.min(before?.exceeded ?? Number.POSITIVE_INFINITY, instantOf(exceededFrom)),
      hours: { atLeast: Math.min(before?.hours.atLeast ?? hours, hours), atMost: Math.max(before?.hours.atMost ?? hours, hours) },
    });
  }
  return found;
}

/** The rows of one unit: those that are lost most first, then those that are only degraded. */
function ofUnit(rows: readonly RowCourse[], unit: string): RowCourse[] {
  const own = rows.filter((row) => row.unit === unit);
  const isLost = ({ mostLost }: RowCourse): boolean => mostLost.organisations.atMost > 0;
  return [
    ...own.filter(isLost).sort(byShare(({ mostLost }) => mostLost)),
    ...own.filter((row) => !isLost(row)).sort(byShare(degradedOverTime)),
  ];
}
