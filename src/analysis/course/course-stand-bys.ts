import type { StandByTurn } from "../../engine/timeline/stand-by-clocks.js";
import type { CourseRuns } from "../levels/course-runs.js";
import type { CourseMoments } from "./course-moments.js";
import type { StandByCourse } from "./course-result.js";

/**
 * When stand-bys carry, in the order of the landscape's dependencies: those that do at any moment. Where a doubt reaches what a
 * stand-by watches, when it carries is not known, and it is left out; of all others both readings say the same.
 */
export function standByCourses({ worst, until }: CourseRuns, moments: CourseMoments): StandByCourse[] {
  const { landscape, dependencyOf, graph } = worst.compiled;
  const turnsOf = new Map<number, StandByTurn[]>();
  for (const turn of worst.timeline.standByTurns) {
    if (turn.time > until) continue;
    const own = turnsOf.get(turn.slot);
    if (own === undefined) turnsOf.set(turn.slot, [turn]);
    else own.push(turn);
  }
  if (turnsOf.size === 0) return [];
  const found: [row: number, course: StandByCourse][] = [];
  graph.slotOf.forEach((slot, edge) => {
    const turns = turnsOf.get(slot);
    const row = dependencyOf[edge] ?? -1;
    const dependency = landscape.dependencies?.[row];
    if (turns === undefined || dependency?.supplier === undefined) return;
    const { id, dependent, supplier } = dependency;
    const carries = turns.flatMap(({ time, carries: begins }, place) =>
      begins ? [{ from: moments.of(time), to: moments.orNull(turns[place + 1]?.time) }] : [],
    );
    found.push([row, { dependency: id, dependent, supplier, carries }]);
  });
  return found.sort(([a], [b]) => a - b).map(([, course]) => course);
}
