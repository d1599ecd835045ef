import type { Disturbance } from "./disturbance.js";
import { type Scenario, scenarioVersion } from "./scenario.js";

/** A scenario that isolates nodes: the ids of one list are one set, several lists are separate isolations. */
export function isolating(...sets: readonly (string | readonly string[])[]): Scenario {
  return whatIf(sets.map((ids, index) => isolationOf(typeof ids === "string" ? [ids] : ids, index)));
}

/** A scenario of disturbances that hold without end; it has no start. */
export function whatIf(disturbances: readonly Disturbance[]): Scenario {
  return { tragweite: scenarioVersion, id: "what-if", disturbances: [...disturbances] };
}

/** The disturbance that isolates nodes, an organisation with all that it operates. */
export function isolationOf(ids: readonly string[], index = 0): Disturbance {
  return { kind: "isolation", id: `isolate-${index + 1}`, nodes: ids.map((id) => ({ id })) };
}

/** The disturbance that cuts what runs between two nodes or organisations. */
export function disconnectionOf(one: string, other: string, index = 0): Disturbance {
  return { kind: "disconnection", id: `disconnect-${index + 1}`, between: [[{ id: one }], [{ id: other }]] };
}

/** The disturbance that limits a node, or an organisation with all that it operates, to a level in [0, 1]. */
export function degradationOf(id: string, level: number, index = 0): Disturbance {
  return { kind: "degradation", id: `degrade-${index + 1}`, nodes: [{ id }], level };
}
