import type { Bounds, NodeState } from "../../quantities.js";
import { stateOfLevel } from "../../quantities.js";
import type { CourseRun, CourseRuns } from "../levels/course-runs.js";
import { firstWhere, hoursOf, joined, type Steps, sinceWhen } from "../levels/course-steps.js";
import type { CourseMoments } from "./course-moments.js";
import type { NodeCourse } from "./course-result.js";

interface Shown {
  readonly level: number;
  readonly state: NodeState;
}

/** Level and state of a node over time in one run. */
function shownIn(run: CourseRun, number: number): Steps<Shown> {
  return joined(
    [run.levelOf(number), run.isolatedOf(number)],
    ([level = 1, isIsolated = 0]): Shown => {
      const state = stateOfLevel(level);
      return { level, state: state !== "lost" && isIsolated === 1 ? "isolated" : state };
    },
    (a, b) => a.level === b.level && a.state === b.state,
  );
}

const between = (a: number, b: number): Bounds => ({ atLeast: Math.min(a, b), atMost: Math.max(a, b) });

/** Every node that is not normal all the time, in order of ids. */
export function nodeCourses({ worst, best, span, until }: CourseRuns, moments: CourseMoments): NodeCourse[] {
  return worst.compiled.nodes.flatMap(({ id, kind }, number): NodeCourse[] => {
    const atWorst = shownIn(worst, number);
    if (atWorst.times.length === 0) return [];
    const atBest = best === worst ? atWorst : shownIn(best, number);
    const hours = (state: NodeState): Bounds => {
      const inRun = (steps: Steps<Shown>): number => hoursOf(steps, span.start, until, (each) => (each.state === state ? 1 : 0));
      return between(inRun(atWorst), inRun(atBest));
    };
    const first = (steps: Steps<Shown>) => moments.orNull(firstWhere(steps, span.start, ({ state }) => state !== "normal"));
    const lostSince = (steps: Steps<Shown>) => moments.orNull(sinceWhen(steps, span.start, ({ state }) => state === "lost"));
    const back = (steps: Steps<Shown>) => {
      const last = steps.values.at(-1);
      return last === undefined || last.state !== "normal" ? null : moments.orNull(lastImpairment(steps));
    };
    const both = joined(
      [atWorst, atBest],
      ([low, high]) => ({ low: low ?? normal, high: high ?? normal }),
      (a, b) => a.low === b.low && a.high === b.high,
    );
    return [
      {
        id,
        kind,
        firstImpaired: { worst: first(atWorst), best: first(atBest) },
        lostSince: { worst: lostSince(atWorst), best: lostSince(atBest) },
        backToNormal: { worst: back(atWorst), best: back(atBest) },
        lostHours: hours("lost"),
        isolatedHours: hours("isolated"),
        degradedHours: hours("degraded"),
        steps: both.times.map((time, index) => {
          const { low = normal, high = normal } = both.values[index] ?? {};
          return {
            ...moments.of(time),
            level: { atLeast: low.level, atMost: high.level },
            state: { worst: low.state, best: high.state },
          };
        }),
      },
    ];
  });
}

const normal: Shown = { level: 1, state: "normal" };

/** The moment from which on a node is normal for good; it is normal at its last step. */
function lastImpairment({ times, values }: Steps<Shown>): number | undefined {
  for (let index = values.length - 1; index >= 0; index--) {
    if (values[index]?.state !== "normal") return times[index + 1];
  }
  return undefined;
}
