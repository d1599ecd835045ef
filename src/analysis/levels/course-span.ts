import { UnknownTimeError } from "../../errors/errors.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import { scenarioSpan } from "../../model/scenario/scenario-times.js";
import { isOutOfRange, parseDelay, parseMoment, timeRange } from "../../model/values/moments.js";

/** The moment at which a course ends. @throws {@link UnknownTimeError} for a text that names no instant */
export function untilOf(text: string, scenario: Scenario): number {
  const delay = parseDelay(text);
  const instant = delay === undefined ? parseMoment(text) : scenarioSpan(scenario).start + delay;
  if (instant === undefined) throw new UnknownTimeError(text, false, isOutOfRange(text) ? timeRange : undefined);
  return instant;
}
