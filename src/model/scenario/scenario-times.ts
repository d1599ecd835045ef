import { checkScenario, readingOf } from "../values/argument-checks.js";
import { parseDelay, parseMoment } from "../values/moments.js";
import type { Disturbance } from "./disturbance.js";
import type { Scenario } from "./scenario.js";

/** Milliseconds since 1970 of a moment or of a delay after the start; `undefined` where a delay has no start to count from. */
export function momentOf(text: string, start: string | undefined): number | undefined {
  const delay = parseDelay(text);
  if (delay === undefined) return parseMoment(text);
  const from = start === undefined ? undefined : parseMoment(start);
  return from === undefined ? undefined : from + delay;
}

/** When a scenario's disturbances hold. Milliseconds since 1970; without any moment in the scenario, since its start. */
export interface ScenarioSpan {
  readonly start: number;
  /** Whether the scenario says when it is: else moments are only hours after the start. */
  readonly isDated: boolean;
  /** By disturbance. `end` is infinity where none is known. */
  readonly intervals: readonly { readonly begin: number; readonly end: number }[];
}

/** The start is what the scenario says, else the first moment that it names, else 0. A disturbance without a begin begins there. */
export function scenarioSpan({ start, disturbances }: Pick<Scenario, "start" | "disturbances">): ScenarioSpan {
  const stated = start === undefined ? undefined : parseMoment(start);
  const named =
    stated === undefined ? disturbances.flatMap(({ begin }) => (begin === undefined ? [] : (momentOf(begin, start) ?? 0))) : [];
  const from = stated ?? (named.length === 0 ? 0 : named.reduce((least, each) => Math.min(least, each)));
  const intervals = disturbances.map(({ begin, end }) => ({
    begin: begin === undefined ? from : (momentOf(begin, start) ?? from),
    end: end === undefined ? Number.POSITIVE_INFINITY : (momentOf(end, start) ?? Number.POSITIVE_INFINITY),
  }));
  return { start: from, isDated: stated !== undefined || named.length > 0, intervals };
}

/** The disturbances that hold at an instant in milliseconds since 1970: from their begin on, and no longer at their end. */
export function disturbancesAt(scenario: Pick<Scenario, "start" | "disturbances">, instant: number): Disturbance[] {
  const { intervals } = scenarioSpan(scenario);
  return scenario.disturbances.filter((_, index) => {
    const { begin = 0, end = 0 } = intervals[index] ?? {};
    return begin <= instant && instant < end;
  });
}

/** Whether any disturbance of a scenario has a time. */
export function isTimed(scenario: Pick<Scenario, "disturbances">): boolean {
  checkScenario("isTimed", scenario);
  const { disturbances } = scenario;
  const read = (): boolean => disturbances.some(({ begin, end }) => begin !== undefined || end !== undefined);
  return readingOf("isTimed", "scenario", "give one that parseScenario or readScenario made", read);
}
