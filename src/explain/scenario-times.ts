import type { Landscape } from "../model/landscape/landscape.js";
import type { Scenario } from "../model/scenario/scenario.js";

/** What the moments of a result are written by, without scenario and landscape. */
export interface ScenarioTimes {
  readonly start?: string;
  /** Of the scenario, else of the landscape. */
  readonly timeZone?: string;
}

export function timesOf({ start, timeZone: own }: Scenario, landscape: Landscape): ScenarioTimes {
  const timeZone = own ?? landscape.timeZone;
  return { ...(start === undefined ? {} : { start }), ...(timeZone === undefined ? {} : { timeZone }) };
}
