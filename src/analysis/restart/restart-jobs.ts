import { UnknownIdError } from "../../errors/errors.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { indexLandscape } from "../../model/landscape/landscape-index.js";
import type { Disturbance } from "../../model/scenario/disturbance.js";
import { selectNodes } from "../../model/scenario/select-nodes.js";
import { nearestOfFew } from "../../model/values/nearest.js";
import { type Bounds, boundsOfLevel, exactly } from "../../quantities.js";
import type { PlannedJob } from "./planned-job.js";

/** How long each job takes. */
export interface JobHours {
  /** Hours of work by id of a node; more than 0. */
  readonly hours: Readonly<Record<string, number>>;
  /** Of every other node. */
  readonly hoursEach: number;
}

const lost: Bounds = exactly(0);

/** What each node that disturbances take delivers until it is brought back; of one that only may be taken, perhaps all. */
function levelsOf(landscape: Landscape, disturbances: readonly Disturbance[]): Map<string, Bounds> {
  const index = indexLandscape(landscape);
  const levels = new Map<string, Bounds>();
  const take = (id: string, { atLeast, atMost }: Bounds): void => {
    const before = levels.get(id) ?? exactly(1);
    levels.set(id, { atLeast: Math.min(before.atLeast, atLeast), atMost: Math.min(before.atMost, atMost) });
  };
  for (const disturbance of disturbances) {
    if (disturbance.kind === "disconnection") continue; // takes no node
    const { surely, possibly } = selectNodes(index, disturbance.nodes, disturbance.except ?? [], disturbance.id);
    const level = disturbance.kind === "isolation" ? lost : boundsOfLevel(disturbance.level);
    for (const id of surely) take(id, level);
    for (const id of possibly) take(id, { atLeast: level.atLeast, atMost: 1 });
  }
  return levels;
}

/**
 * One job for each node that is below normal on its own: an isolated one is lost until somebody brings it back. Disconnections take no
 * node, and are left out.
 * @returns by id
 * @throws {@link UnknownIdError} for hours of a node that is no job
 */
export function restartJobs(
  landscape: Landscape,
  disturbances: readonly Disturbance[],
  { hours, hoursEach }: JobHours,
): PlannedJob[] {
  const levels = levelsOf(landscape, disturbances);
  const jobs = [...levels]
    .filter(([, { atLeast }]) => atLeast < 1)
    .map(([id, level]): PlannedJob => {
      const own = Object.hasOwn(hours, id) ? hours[id] : undefined;
      return { id, level, hours: own ?? hoursEach, duration: Math.round((own ?? hoursEach) * 3_600_000) };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const known = jobs.map(({ id }) => id);
  const other = Object.keys(hours).find((id) => !known.includes(id));
  if (other !== undefined) throw new UnknownIdError("lost node", other, nearestOfFew(other, known));
  return jobs;
}
