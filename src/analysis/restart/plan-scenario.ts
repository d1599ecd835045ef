import type { Landscape } from "../../model/landscape/landscape.js";
import { indexLandscape } from "../../model/landscape/landscape-index.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import { scenarioVersion } from "../../model/scenario/scenario-version.js";
import { nodeAlone } from "../levels/node-alone.js";
import type { PlannedJob } from "./planned-job.js";

/** When the work begins where nobody says so: delays need a moment to count from. */
const someStart = "2000-01-01T00:00:00Z";

/** A job with the hours after which it is done. */
export interface TimedJob {
  readonly job: PlannedJob;
  readonly endHour: number;
}

/**
 * The outage under a plan: each node is degraded from the start until its job is done.
 * @param onto - the scenario that the plan is for: its names, sources and time zone stay
 * @param start - when the work begins, in milliseconds since 1970
 */
export function planScenario(
  landscape: Landscape,
  jobs: readonly TimedJob[],
  onto: Scenario | undefined,
  start: number | undefined,
): Scenario {
  const index = indexLandscape(landscape);
  // what a company and its subsidiaries run are jobs of their own
  const alone = (id: string): ReturnType<typeof nodeAlone> => {
    const node = index.nodes.get(id);
    return node === undefined ? { nodes: [{ id }] } : nodeAlone(index, node);
  };
  const { timeZone, sources, name, names } = onto ?? {};
  return {
    tragweite: scenarioVersion,
    id: onto === undefined ? "restart" : `${onto.id}-restart`,
    ...(name === undefined ? {} : { name }),
    ...(names === undefined ? {} : { names }),
    start: start === undefined ? someStart : new Date(start).toISOString(),
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(sources === undefined ? {} : { sources }),
    disturbances: jobs.map(({ job: { id, level }, endHour }, place) => ({
      kind: "degradation",
      id: `job-${place + 1}`,
      ...alone(id),
      level: level.atLeast === level.atMost ? level.atLeast : level,
      end: `+${endHour}h`,
    })),
  };
}
