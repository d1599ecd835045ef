import type { Dependency } from "../../model/landscape/dependency.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { repairedNodes } from "../../model/landscape/repaired-nodes.js";
import type { Disturbance } from "../../model/scenario/disturbance.js";
import type { Evidence } from "../../model/values/evidence.js";
import type { Causes } from "./backtest-causes.js";
import type { BacktestReason } from "./backtest-result.js";

/** Reasons that name what was read off, or what is given. */
export type InputCode = Extract<
  BacktestReason,
  { dependencies: unknown } | { nodes: unknown } | { disturbances: unknown }
>["code"];

/** What a row rests on: the causes of one of its nodes, and disturbances whose times it needs. */
export interface NeededCauses extends Causes {
  readonly timed: readonly Disturbance[];
}

/** Whether evidence was read off an incident. */
export const isReadOff = (evidence: Evidence | undefined, incident: string): boolean => evidence?.fromIncident === incident;

/** By id of a node: whether anything that is stated on it, or of the crew that repairs it, was read off an incident. */
export function readOffNodes({ nodes, crews = [], ...landscape }: Landscape, incident: string): ReadonlySet<string> {
  const marked = nodes.filter((node) => {
    const populations = "populations" in node ? (node.populations ?? []) : [];
    return isReadOff(node.evidence, incident) || populations.some(({ evidence }) => isReadOff(evidence, incident));
  });
  const repaired = crews.some(({ evidence }) => isReadOff(evidence, incident))
    ? repairedNodes({ ...landscape, nodes, crews }).filter(({ crew }) => isReadOff(crew?.evidence, incident))
    : [];
  return new Set([...marked, ...repaired].map(({ id }) => id));
}

/**
 * Why a row is an input and no prediction: what of its nodes was read off the incident itself, whoever printed it. Empty for a
 * prediction. Each cause stands in one reason.
 * @param marked - of {@link readOffNodes}
 * @param holders - ids of those whose sizes the row rests on
 */
export function inputReasons(
  causes: readonly NeededCauses[],
  incident: string,
  marked: ReadonlySet<string>,
  holders: readonly string[],
): BacktestReason[] {
  const isMarked = ({ evidence }: Dependency | Disturbance): boolean => isReadOff(evidence, incident);
  const sorted = (ids: readonly string[]): string[] => [...new Set(ids)].sort();
  const idsOf = (records: readonly (Dependency | Disturbance)[]): string[] => sorted(records.map(({ id }) => id));
  const given = new Set(causes.flatMap((each) => each.given));
  const timed = causes.flatMap((each) => each.timed).filter((each) => isMarked(each) && !given.has(each));
  const reasons: readonly BacktestReason[] = [
    { code: "structure-of-record", dependencies: idsOf(causes.flatMap((each) => each.dependencies).filter(isMarked)) },
    {
      code: "nodes-of-record",
      nodes: sorted([...causes.flatMap((each) => each.nodes), ...holders].filter((id) => marked.has(id))),
    },
    { code: "times-of-record", disturbances: idsOf(timed) },
    { code: "disturbance-of-record", disturbances: idsOf([...given].filter(isMarked)) },
    { code: "disturbed-itself", disturbances: idsOf([...given].filter((each) => !isMarked(each))) },
  ];
  return reasons.filter((each) => idsIn(each).length > 0);
}

/** Whether all that makes a row an input is that what was disturbed when was read off: who is hit by it was not. */
export const isOfTimesOnly = (reasons: readonly BacktestReason[]): boolean =>
  reasons.length > 0 && reasons.every(({ code }) => code === "times-of-record");

function idsIn(reason: BacktestReason): readonly string[] {
  if ("dependencies" in reason) return reason.dependencies;
  if ("nodes" in reason) return reason.nodes;
  return "disturbances" in reason ? reason.disturbances : [];
}
