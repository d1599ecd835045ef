import { InvalidArgumentError, UnknownTimeError } from "../../errors/errors.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import { scenarioVersion } from "../../model/scenario/scenario-version.js";
import type { OptionCheck } from "../../model/values/argument-checks.js";
import { isOutOfRange, longestDelayHours, parseMoment, timeRange } from "../../model/values/moments.js";
import { untilOf } from "../levels/course-span.js";

/** When a unit is lost, and in which scenario. */
export interface OutageTime {
  /** That of the question; else one that disturbs nothing and begins with the outage. */
  readonly scenario: Scenario;
  /** Milliseconds since 1970; since the start where no moment is stated. */
  readonly begin: number;
  readonly end: number;
}

/**
 * From when to when each unit is lost.
 * @throws {@link InvalidArgumentError} for a scenario without the moment at which the outage begins
 * @throws {@link UnknownTimeError} for a `from` that names no instant
 */
export function outageTime({
  lastingHours,
  from,
  scenario,
}: {
  readonly lastingHours: number;
  readonly from?: string | undefined;
  readonly scenario?: Scenario | undefined;
}): OutageTime {
  const lasting = Math.round(lastingHours * 3_600_000);
  if (scenario !== undefined) {
    if (from === undefined)
      throw new InvalidArgumentError(
        "outages",
        "the scenario has no moment",
        "give the option from, too: when the outage begins",
      );
    const begin = untilOf(from, scenario);
    return { scenario, begin, end: begin + lasting };
  }
  const begin = from === undefined ? 0 : parseMoment(from);
  if (begin === undefined) throw new UnknownTimeError(from ?? "", false, isOutOfRange(from ?? "") ? timeRange : undefined);
  const nothing: Scenario = {
    tragweite: scenarioVersion,
    id: "outage",
    disturbances: [],
    ...(from === undefined ? {} : { start: from }),
  };
  return { scenario: nothing, begin, end: begin + lasting };
}

/** An outage lasts for a number of hours, more than 0. */
export const checkLastingHours: OptionCheck = (call, value, name) => {
  if (typeof value !== "number" || !(value > 0) || value > longestDelayHours)
    throw new InvalidArgumentError(
      call,
      `the option ${name} is no time`,
      `give hours, more than 0 and at most ${longestDelayHours}`,
    );
};
