import type { Course } from "../../analysis/course/course-result.js";
import type { Impact } from "../../analysis/impact/impact-result.js";
import { type Bounds, stateOfLevel } from "../../quantities.js";

/** The greatest loss of each node that is hit at all, in [0, 1]. */
export type PeakLosses = ReadonlyMap<string, Bounds>;

interface Held {
  readonly level: Bounds;
  readonly state: { readonly worst: string; readonly best: string };
}

/** The greatest losses over a course; without one those of the result. They say where boxes stand, whatever moment is looked at. */
export function peakLosses(course: Pick<Course, "nodes"> | undefined, { nodes }: Pick<Impact, "nodes">): PeakLosses {
  const steps: readonly { readonly id: string; readonly steps: readonly Held[] }[] =
    course?.nodes ?? nodes.map((node) => ({ id: node.id, steps: [node] }));
  const peaks = new Map<string, Bounds>();
  for (const { id, steps: held } of steps) {
    let [atLeast, atMost] = [0, 0];
    for (const { level, state } of held) {
      atLeast = Math.max(atLeast, state.best === "isolated" ? 1 : lossOf(level.atMost));
      atMost = Math.max(atMost, state.worst === "isolated" ? 1 : lossOf(level.atLeast));
    }
    if (atMost > 0) peaks.set(id, { atLeast, atMost });
  }
  return peaks;
}

/** The loss of a level, whole or none where the level counts as lost or normal. */
export function lossOf(level: number): number {
  const state = stateOfLevel(level);
  if (state === "degraded") return 1 - level;
  return state === "lost" ? 1 : 0;
}
