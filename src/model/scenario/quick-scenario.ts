import { InvalidArgumentError } from "../../errors/errors.js";
import { checkCount, checkList, checkText } from "../values/argument-checks.js";
import { remembered } from "../values/known-documents.js";
import type { Disturbance, Level } from "./disturbance.js";
import { isLevel } from "./is-level.js";
import type { Scenario } from "./scenario.js";
import { scenarioVersion } from "./scenario-version.js";

/** The id of a scenario that somebody asks for in passing; it has no name. */
export const quickScenarioId = "what-if";
const anId = 'give the id of a node or an organisation, such as "bitmarck"';

/**
 * A scenario that isolates nodes: the ids of one list are one set, several lists are separate isolations.
 * @throws {@link InvalidArgumentError} where nothing is named, or something else than ids
 */
export function isolating(...sets: readonly (string | readonly string[])[]): Scenario {
  if (sets.length === 0) throw new InvalidArgumentError("isolating", "nothing is named", anId);
  return remembered(whatIf(sets.map((ids, index) => isolationOf(typeof ids === "string" ? [ids] : ids, index))));
}

/** A scenario of disturbances that hold without end, none of them for what is as it always is; it has no start. */
export function whatIf(disturbances: readonly Disturbance[]): Scenario {
  checkList("whatIf", "disturbances", disturbances, "give those of isolationOf, disconnectionOf and degradationOf, in a list");
  return { tragweite: scenarioVersion, id: quickScenarioId, disturbances: [...disturbances] };
}

/**
 * The disturbance that isolates nodes, an organisation with all that it operates.
 * @throws {@link InvalidArgumentError} where nothing is named, or something else than ids
 */
export function isolationOf(ids: readonly string[], index = 0): Disturbance {
  checkList("isolating", "ids", ids, anId);
  if (ids.length === 0) throw new InvalidArgumentError("isolating", "a set is empty", anId);
  for (const id of ids) checkText("isolating", "id", id, anId);
  checkCount("isolationOf", "index", index, 0);
  return { kind: "isolation", id: `isolate-${index + 1}`, nodes: ids.map((id) => ({ id })) };
}

/**
 * The disturbance that cuts what runs between two nodes or organisations.
 * @throws {@link InvalidArgumentError} for something else than ids
 */
export function disconnectionOf(one: string, other: string, index = 0): Disturbance {
  for (const id of [one, other]) checkText("disconnectionOf", "id", id, anId);
  checkCount("disconnectionOf", "index", index, 0);
  return { kind: "disconnection", id: `disconnect-${index + 1}`, between: [[{ id: one }], [{ id: other }]] };
}

/**
 * The disturbance that limits a node, or an organisation with all that it operates, to a level in [0, 1], or to one that is only
 * known to lie in a range.
 * @throws {@link InvalidArgumentError} for something else than an id and a level or range
 */
export function degradationOf(id: string, level: Level, index = 0): Disturbance {
  checkText("degradationOf", "id", id, anId);
  checkCount("degradationOf", "index", index, 0);
  if (!isLevel(level))
    throw new InvalidArgumentError("degradationOf", "the level is none", "give a number from 0 to 1, or { atLeast, atMost }");
  return { kind: "degradation", id: `degrade-${index + 1}`, nodes: [{ id }], level };
}
