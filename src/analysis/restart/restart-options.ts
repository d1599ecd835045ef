import { InvalidArgumentError, UnknownTimeError } from "../../errors/errors.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { resolveNode } from "../../model/landscape/resolve-node.js";
import type { Disturbance } from "../../model/scenario/disturbance.js";
import { isolationOf } from "../../model/scenario/quick-scenario.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import { momentOf, scenarioSpan } from "../../model/scenario/scenario-times.js";
import { checkList, checkRecord, checkScenario, type OptionCheck, type OptionKinds } from "../../model/values/argument-checks.js";
import type { Limits } from "../../model/values/limits.js";
import { isOutOfRange, longestDelayHours, parseDelay, parseMoment, timeRange } from "../../model/values/moments.js";
import { type EvidenceStatus, evidenceStatuses } from "../../quantities.js";
import { activeDisturbances } from "../levels/steady-state.js";

/** What an hour of the outage costs: people who lack something, or services. */
export type RestartWeigh = "people" | "services";

/** What is to be brought back, by whom, and how long that takes. */
export interface RestartOptions {
  /** Each node that it isolates or degrades is brought back. Give it, `lost`, or both. */
  readonly scenario?: Scenario;
  /** Ids, aliases or names of nodes that are lost, an organisation with all that it operates. */
  readonly lost?: readonly string[];
  /**
   * When the work begins: what the scenario disturbs then is brought back. A moment with zone, or a delay after the scenario's start.
   * @defaultValue all that the scenario disturbs, from its start
   */
  readonly at?: string;
  /** How many bring things back at the same time, one thing each. @defaultValue 1 */
  readonly crews?: number;
  /** Hours of work by id, alias or name of a node. */
  readonly hours?: Readonly<Record<string, number>>;
  /** Hours of work for each other node. @defaultValue 4 */
  readonly hoursEach?: number;
  /** What is spared. @defaultValue people, or services where of nobody who loses anything it is known how many there are */
  readonly weigh?: RestartWeigh;
  /** The unit of people that is compared, such as sites. @defaultValue as for a rank */
  readonly unit?: string;
  /** Dependencies with weaker evidence may not exist; the results bracket both. @defaultValue "assumed" */
  readonly minEvidence?: EvidenceStatus;
  /** States of work that are looked at for the best plan. @defaultValue 100,000 */
  readonly mostStates?: number;
  readonly limits?: Partial<Limits>;
}

export const defaultHoursEach = 4;
export const defaultMostStates = 100_000;
/** Half a minute: less is no work, and no end that a file could state. */
const leastHours = 0.01;

const checkHours: OptionCheck = (call, value, name) => {
  if (typeof value === "number" && value >= leastHours && value <= longestDelayHours) return;
  const hint = `give hours, at least ${leastHours} and at most ${longestDelayHours}`;
  throw new InvalidArgumentError(call, `the option ${name} is no time`, hint);
};

/** The options of a plan, for {@link checkOptions}. */
export const restartKinds: OptionKinds<RestartOptions> = {
  scenario: checkScenario,
  lost: (call, value, name) => checkList(call, `option ${name}`, value, "give ids of nodes, in a list"),
  at: "text",
  crews: "count from 1",
  hours: (call, value, name) => {
    checkRecord(call, `option ${name}`, value, [], "give hours by id, such as { db: 3 }");
    for (const [id, hours] of Object.entries(value as Readonly<Record<string, unknown>>))
      checkHours(call, hours, `${name} of ${id}`);
  },
  hoursEach: checkHours,
  weigh: ["people", "services"],
  unit: "text",
  minEvidence: evidenceStatuses,
  mostStates: "count from 1",
  limits: "limits",
};

/** What is disturbed when the work begins. */
export interface RestartOutage {
  readonly disturbances: readonly Disturbance[];
  /** Milliseconds since 1970; absent where nobody says when it is. */
  readonly start?: number;
}

/**
 * @throws {@link InvalidArgumentError} where nothing is lost
 * @throws {@link UnknownTimeError} for a moment that is none; `UnknownIdError` for an id that the landscape does not have
 */
export function restartOutage(landscape: Landscape, { scenario, lost = [], at }: RestartOptions): RestartOutage {
  if (scenario === undefined && lost.length === 0)
    throw new InvalidArgumentError("restartPlan", "nothing is lost", "give a scenario, or ids of nodes as lost");
  const ids = lost.map((text) => resolveNode(landscape, text).id);
  const named = ids.length === 0 ? [] : [isolationOf(ids)];
  const disturbances = [...(scenario === undefined ? [] : activeDisturbances(scenario, at)), ...named];
  const start = startOf(scenario, at);
  return { disturbances, ...(start === undefined ? {} : { start }) };
}

function startOf(scenario: Scenario | undefined, at: string | undefined): number | undefined {
  if (at === undefined) {
    const span = scenario === undefined ? undefined : scenarioSpan(scenario);
    return span?.isDated === true ? span.start : undefined;
  }
  const moment = scenario === undefined ? parseMoment(at) : momentOf(at, scenario.start);
  if (moment === undefined)
    throw new UnknownTimeError(at, parseDelay(at) !== undefined, isOutOfRange(at) ? timeRange : undefined);
  return moment;
}

/** Hours by the ids of nodes, however these were called. @throws `UnknownIdError` for what no node is called */
export function hoursById(landscape: Landscape, hours: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(hours).map(([text, each]) => [resolveNode(landscape, text).id, each]));
}
