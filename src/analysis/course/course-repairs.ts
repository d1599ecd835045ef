import { repairedNodes } from "../../model/landscape/repaired-nodes.js";
import { boundsOfCount } from "../../model/values/count-bounds.js";
import { type Bounds, levelTolerance, withoutNoise } from "../../quantities.js";
import { leastOf } from "../../sequences.js";
import type { CourseRun, CourseRuns } from "../levels/course-runs.js";
import { piecesOf, sinceWhen } from "../levels/course-steps.js";
import type { CourseMoments } from "./course-moments.js";
import type { RepairCourse } from "./course-result.js";

/** The nodes whose populations are repaired and that are impaired at any moment, in order of their ids. */
export function repairCourses({ worst, best, span, until }: CourseRuns, moments: CourseMoments): RepairCourse[] {
  const { landscape, numberOf } = worst.compiled;
  return repairedNodes(landscape).flatMap(({ id, unit, count, crew }): RepairCourse[] => {
    const number = numberOf.get(id) ?? -1;
    const lowest = (run: CourseRun): number =>
      leastOf([...piecesOf(run.levelOf(number), span.start, until + 1)].map(({ value }) => value));
    const isWhole = (level: number): boolean => level >= 1 - levelTolerance;
    const back = (run: CourseRun) => moments.orNull(sinceWhen(run.levelOf(number), span.start, isWhole));
    const atWorst = lowest(worst);
    if (isWhole(atWorst)) return [];
    return [
      {
        id,
        unit,
        crew: crew?.id ?? null,
        most: lostOf(boundsOfCount(count), { atLeast: atWorst, atMost: best === worst ? atWorst : lowest(best) }),
        repaired: { worst: back(worst), best: back(best) },
      },
    ];
  });
}

/** How many of a population are lost at a level: nothing where nobody knows how many there are. */
function lostOf(sizes: Bounds | undefined, level: Bounds): Bounds | null {
  if (sizes === undefined) return null;
  const lost = (size: number, at: number): number => withoutNoise(Math.round(size * (1 - at) * 1e6) / 1e6);
  return { atLeast: lost(sizes.atLeast, level.atMost), atMost: lost(sizes.atMost, level.atLeast) };
}
