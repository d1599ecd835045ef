import { UnknownTimeError } from "../errors.js";
import { parseDelay, parseMoment } from "../model/dates.js";
import { momentOf, type Scenario } from "../model/scenario.js";

/** When a scenario's disturbances hold. Milliseconds since 1970; without any moment in the scenario, since its start. */
export interface CourseSpan {
  readonly start: number;
  /** Whether the scenario says when it is: else moments are only hours after the start. */
  readonly isDated: boolean;
  /** By disturbance. `end` is infinity where none is known. */
  readonly intervals: readonly { readonly begin: number; readonly end: number }[];
}

/** The start is what the scenario says, else the first moment that it names, else 0. A disturbance without a begin begins there. */
export function courseSpan({ start, disturbances }: Scenario): CourseSpan {
  const named = disturbances.flatMap(({ begin }) => (begin === undefined ? [] : [momentOf(begin, start) ?? 0]));
  const stated = start === undefined ? undefined : parseMoment(start);
  const isDated = stated !== undefined || named.length > 0;
  const from = stated ?? (named.length === 0 ? 0 : Math.min(...named));
  const intervals = disturbances.map(({ begin, end }) => ({
    begin: begin === undefined ? from : (momentOf(begin, start) ?? from),
    end: end === undefined ? Number.POSITIVE_INFINITY : (momentOf(end, start) ?? Number.POSITIVE_INFINITY),
  }));
  return { start: from, isDated, intervals };
}

/** The moment that a course ends before. @throws {@link UnknownTimeError} for a text that names no instant */
export function untilOf(text: string, scenario: Scenario): number {
  const delay = parseDelay(text);
  const instant = delay === undefined ? parseMoment(text) : courseSpan(scenario).start + delay;
  if (instant === undefined) throw new UnknownTimeError(text);
  return instant;
}
