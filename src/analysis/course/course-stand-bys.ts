import type { StandByTurn } from "../../engine/timeline/stand-by-clocks.js";
import type { CourseRuns } from "../levels/course-runs.js";
import { noticeHours } from "../levels/course-timing.js";
import type { CourseMoments } from "./course-moments.js";
import type { Notice, StandByCourse } from "./course-result.js";

const hour = 3_600_000;

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
      begins && turns[place + 1]?.time !== time ? [{ from: moments.of(time), to: moments.orNull(turns[place + 1]?.time) }] : [],
    );
    if (carries.length > 0) found.push([row, { dependency: id, dependent, supplier, carries }]);
  });
  return found.sort(([a], [b]) => a - b).map(([, course]) => course);
}

/**
 * When those who have a stand-by notice that they need it, by group: where it takes them any time, and they are impaired until then.
 * Groups that do not follow their clocks are left out, as are their stand-bys.
 */
export function notices({ worst, until }: CourseRuns, moments: CourseMoments): Notice[] {
  const { landscape, dependencyOf, graph } = worst.compiled;
  const hoursOf = noticeHours(landscape);
  if (hoursOf.size === 0) return [];
  const groupAt = new Map<number, string>();
  graph.slotOf.forEach((slot, edge) => {
    const group = landscape.dependencies?.[dependencyOf[edge] ?? -1]?.group;
    if (group !== undefined && hoursOf.has(group)) groupAt.set(slot, group);
  });
  const noticed = new Map<string, { impaired: number; knows: number }[]>();
  for (const { slot, time, starts } of worst.timeline.clockTurns) {
    const group = groupAt.get(slot);
    if (group === undefined) continue;
    const own = noticed.get(group) ?? [];
    noticed.set(group, own);
    const last = own.at(-1);
    if (starts) own.push({ impaired: time, knows: time + Math.round((hoursOf.get(group) ?? 0) * hour) });
    else if (last !== undefined && time <= last.knows) own.pop();
  }
  return (landscape.groups ?? []).flatMap(({ id, node }) => {
    const known = (noticed.get(id) ?? []).filter(({ knows }) => knows <= until);
    const written = known.map(({ impaired, knows }) => ({ impaired: moments.of(impaired), knows: moments.of(knows) }));
    return written.length === 0 ? [] : [{ group: id, node, notices: written }];
  });
}
