import type { IncidentRecord } from "../../model/documents/record.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { wholeTotal } from "../../model/landscape/totals.js";
import { hourOfWeek, type LocalTime, nextHour } from "../../model/scenario/local-time.js";
import { checkLimit, type Limits, withDefaultLimits } from "../../model/values/limits.js";
import { levelTolerance } from "../../quantities.js";
import { insuredCount } from "../counting/count-insured.js";
import type { OfferedCourse } from "../course/course-services.js";
import type { CourseRuns } from "../levels/course-runs.js";
import { hoursOf, joined, type Steps } from "../levels/course-steps.js";
import type { BacktestSource, RejectedAssumption, RejectedEstimate } from "./backtest-result.js";

/** Practices send from Monday to Friday in these hours: an assumption. */
const openFrom = 8;
const openUntil = 18;
const workingHours = openUntil - openFrom;
const hour = 3_600_000;

export const rejectedAssumptions: readonly RejectedAssumption[] = [
  { code: "even" },
  { code: "open-hours", from: openFrom, until: openUntil },
  { code: "lost-only" },
];

/**
 * 1 in hours in which practices send, else 0. A day at whose beginning, middle and end clocks are equally far ahead is
 * taken to have no change of clocks, so that years cost little.
 * @throws {@link LimitExceededError} for more hours than `limits.breakpoints`
 */
function openHours(local: LocalTime, from: number, until: number, limits: Limits): Steps {
  checkLimit(limits, "breakpoints", Math.ceil((until - from) / hour));
  const times: number[] = [];
  const values: number[] = [];
  const add = (at: LocalTime, moment: number): void => {
    const ofWeek = hourOfWeek(at, moment);
    const isOpen = ofWeek < 5 * 24 && ofWeek % 24 >= openFrom && ofWeek % 24 < openUntil ? 1 : 0;
    if (values.at(-1) === isOpen) return;
    times.push(moment);
    values.push(isOpen);
  };
  let moment = from;
  while (moment < until) {
    const offset = local.offsetAt(moment);
    const isSteady = [12, 24].every((hours) => local.offsetAt(moment + hours * hour) === offset);
    const at = isSteady ? { offsetAt: () => offset } : local;
    const end = Math.min(until, moment + (isSteady ? 23 * hour : 1)); // the last hour that begins before it ends within 24
    for (; moment < end; moment = nextHour(at, moment)) add(at, moment);
  }
  return { times, values, before: 0 };
}

/**
 * Messages rejected by a service type while it is lost at insurers, for each volume that the record gives as a basis: the
 * persons × open hours without it, as a share of all insured × a working day. Persons of pools as in {@link personHours}.
 */
export function rejectedEstimates(
  landscape: Landscape,
  record: IncidentRecord,
  runs: CourseRuns,
  offered: readonly OfferedCourse[],
  local: LocalTime,
  sourcesOf: (ids: readonly string[]) => BacktestSource[],
  limits?: Partial<Limits>,
): RejectedEstimate[] {
  const total = wholeTotal(landscape.totals)?.insured;
  const volumes = record.observations.filter(({ aspect }) => aspect === "volume");
  const serviceType = volumes[0]?.serviceType;
  if (total === undefined || serviceType === undefined) return [];
  const open = openHours(local, runs.span.start, runs.until, withDefaultLimits(limits));
  const lostOpenHours = (level: Steps): number =>
    hoursOf(
      joined([level, open], ([each = 1, isOpen = 0]) => (each <= levelTolerance ? isOpen : 0)),
      runs.span.start,
      firstReturn(level, runs),
      (value) => value,
    );
  const hours = new Map(
    offered
      .filter((entry) => entry.serviceType === serviceType)
      .map(({ insurer, worst, best }) => [insurer.id, { worst: lostOpenHours(worst), best: lostOpenHours(best) }]),
  );
  const { atLeast, atMost } = insuredCount(landscape).weighted(hours);
  return volumes.map(({ what, whats, quantity = 0, sources }) => ({
    basis: what,
    ...(whats && { bases: whats }),
    perWorkingDay: quantity,
    rejected: {
      atLeast: (quantity * atLeast) / (total * workingHours),
      atMost: (quantity * atMost) / (total * workingHours),
    },
    sources: sourcesOf(sources),
  }));
}

/** The first loss only: what an insurer loses later by its own doing is another matter. */
function firstReturn({ times, values }: Steps, { until }: CourseRuns): number {
  const first = values.findIndex((level) => level <= levelTolerance);
  const back = times.find((_, index) => index > first && (values[index] ?? 0) > levelTolerance);
  return first === -1 ? until : (back ?? until);
}
