import { type Bounds, levelTolerance, type NodeState, stateOfLevel } from "../../quantities.js";
import type { CourseRun, CourseRuns } from "../levels/course-runs.js";
import { firstWhere, hoursOf, joined, type Steps, sinceWhen } from "../levels/course-steps.js";
import type { CourseMoments } from "./course-moments.js";
import type { NodeCourse } from "./course-result.js";

interface Shown {
  readonly level: number;
  readonly isIsolated: boolean;
  readonly state: NodeState;
}

/** Level and state of a node over time in one run. */
function shownIn(run: CourseRun, number: number): Steps<Shown> {
  return joined(
    [run.levelOf(number), run.isolatedOf(number)],
    ([level = 1, isolated = 0]): Shown => {
      const isIsolated = isolated === 1;
      const state = stateOfLevel(level);
      return { level, isIsolated, state: state !== "lost" && isIsolated ? "isolated" : state };
    },
    (a, b) => a.level === b.level && a.isIsolated === b.isIsolated,
  );
}

/** A node at a moment in both runs. */
interface ShownInBoth {
  readonly low: Shown;
  readonly high: Shown;
}

type Holds = (shown: ShownInBoth) => boolean;

const isLost = ({ level }: Shown): boolean => level <= levelTolerance;
const isBetween = ({ level }: Shown): boolean => level > levelTolerance && level < 1 - levelTolerance;

/** For how long a state surely, and at most, holds over all landscapes that the one in doubt may truly be. */
function holdsIn(
  state: "lost" | "isolated" | "degraded",
  mayBeGraded: boolean,
): { readonly surely: Holds; readonly possibly: Holds } {
  switch (state) {
    case "lost":
      return { surely: ({ high }) => isLost(high), possibly: ({ low }) => isLost(low) };
    case "isolated":
      return {
        surely: ({ low, high }) => low.isIsolated && high.isIsolated && !isLost(low),
        // what isolates it may be what keeps its level up, too
        possibly: ({ low, high }) => (low.isIsolated || high.isIsolated) && !isLost(high),
      };
    case "degraded":
      return {
        surely: ({ low, high }) => !isLost(low) && high.level < 1 - levelTolerance && !low.isIsolated && !high.isIsolated,
        possibly: ({ low, high }) =>
          !(low.isIsolated && high.isIsolated) && (isBetween(low) || isBetween(high) || (mayBeGraded && low.level < high.level)),
      };
  }
}

/** Every node that is not normal all the time, in order of ids. */
export function nodeCourses(
  { worst, best, span, until }: CourseRuns,
  moments: CourseMoments,
  mayBeGraded: (number: number) => boolean,
): NodeCourse[] {
  return worst.compiled.nodes.flatMap(({ id, kind }, number): NodeCourse[] => {
    const atWorst = shownIn(worst, number);
    if (atWorst.times.length === 0) return [];
    const atBest = best === worst ? atWorst : shownIn(best, number);
    const first = (steps: Steps<Shown>) => moments.orNull(firstWhere(steps, span.start, ({ state }) => state !== "normal"));
    const lostSince = (steps: Steps<Shown>) => moments.orNull(sinceWhen(steps, span.start, ({ state }) => state === "lost"));
    const back = (steps: Steps<Shown>) => {
      const last = steps.values.at(-1);
      return last === undefined || last.state !== "normal" ? null : moments.orNull(lastImpairment(steps));
    };
    const both = joined(
      [atWorst, atBest],
      ([low, high]): ShownInBoth => ({ low: low ?? normal, high: high ?? normal }),
      (a, b) => a.low === b.low && a.high === b.high,
    );
    const hours = (state: "lost" | "isolated" | "degraded"): Bounds => {
      const { surely, possibly } = holdsIn(state, mayBeGraded(number));
      const inAll = (holds: Holds): number => hoursOf(both, span.start, until, (shown) => (holds(shown) ? 1 : 0));
      return { atLeast: inAll(surely), atMost: inAll(possibly) };
    };
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

const normal: Shown = { level: 1, isIsolated: false, state: "normal" };

/** The moment from which on a node is normal for good; it is normal at its last step. */
function lastImpairment({ times, values }: Steps<Shown>): number | undefined {
  for (let index = values.length - 1; index >= 0; index--) {
    if (values[index]?.state !== "normal") return times[index + 1];
  }
  return undefined;
}
