import type { Landscape } from "../model/landscape.js";
import type { IncidentRecord } from "../model/record.js";
import { wholeTotal } from "../model/total.js";
import { levelTolerance } from "../quantities.js";
import type { BacktestSource, RejectedEstimate } from "./backtest-result.js";
import { InsuredCount } from "./count-insured.js";
import type { CourseRuns } from "./course-runs.js";
import type { OfferedCourse } from "./course-services.js";
import { hoursOf, joined, type Steps } from "./course-steps.js";
import { hourOfWeek, type LocalTime, nextHour } from "./local-time.js";
import { personHours } from "./person-hours.js";

/** Practices send from Monday to Friday in these hours: an assumption. */
const openFrom = 8;
const openUntil = 18;
const workingHours = openUntil - openFrom;

export const rejectedAssumptions = [
  "messages are spread over insurers by their insured persons",
  `they are sent from Monday to Friday, ${openFrom} to ${openUntil} h local time, evenly; holidays are not taken out`,
  "only hours in which an insurer's eAU intake is lost count, not those in which it is slow; nothing sent again is counted",
  "a year has 250 working days, March 2023 had 23",
] as const;

/** 1 in hours in which practices send, else 0. */
function openHours(local: LocalTime, from: number, until: number): Steps {
  const times: number[] = [];
  const values: number[] = [];
  for (let moment = from; moment < until; moment = nextHour(local, moment)) {
    const hour = hourOfWeek(local, moment);
    const isOpen = hour < 5 * 24 && hour % 24 >= openFrom && hour % 24 < openUntil;
    times.push(moment);
    values.push(isOpen ? 1 : 0);
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
): RejectedEstimate[] {
  const total = wholeTotal(landscape.totals)?.insured;
  const volumes = record.observations.filter(({ aspect }) => aspect === "volume");
  const serviceType = volumes[0]?.serviceType;
  if (total === undefined || serviceType === undefined) return [];
  const open = openHours(local, runs.span.start, runs.until);
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
  const { atLeast, atMost } = personHours(landscape, new InsuredCount(landscape), hours);
  return volumes.map(({ what, quantity = 0, sources }) => ({
    basis: what,
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
