import type { Landscape } from "../../model/landscape/landscape.js";
import { companiesOf, indexLandscape } from "../../model/landscape/landscape-index.js";
import { isOrganisation } from "../../model/landscape/node-kinds.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import { scenarioVersion } from "../../model/scenario/scenario-version.js";
import type { Selector } from "../../model/scenario/selector.js";
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
  /** An organisation stands for all that it and its subsidiaries run, which are jobs of their own. */
  const selectors = (id: string): { nodes: Selector[]; except?: Selector[] } => {
    const node = index.nodes.get(id);
    if (node === undefined || !isOrganisation(node)) return { nodes: [{ id }] };
    const { kind } = node;
    const others = companiesOf(index, id).filter((each) => each !== id && index.nodes.get(each)?.kind === kind);
    return { nodes: [{ id, kind }], ...(others.length === 0 ? {} : { except: others.map((each) => ({ id: each, kind })) }) };
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
      ...selectors(id),
      level: level.atLeast === level.atMost ? level.atLeast : level,
      end: `+${endHour}h`,
    })),
  };
}
