import { type Bounds, type NodeState, stateOfLevel } from "../../quantities.js";
import type { CourseRun, CourseRuns } from "../levels/course-runs.js";
import { firstWhere, hoursOf, joined, paired, type Steps, sinceWhen } from "../levels/course-steps.js";
import { type BracketedNode, type Claim, stateBounds, stateClaim } from "../levels/state-claims.js";
import type { CourseMoments } from "./course-moments.js";
import type { NodeCourse } from "./course-result.js";
import type { GradedSpans } from "./graded-spans.js";

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
  /** Whether its true level may lie between lost and normal where the runs say either. */
  readonly mayBeGraded: boolean;
}

function bracketed({ low, high, mayBeGraded }: ShownInBoth): BracketedNode {
  return {
    level: { atLeast: low.level, atMost: high.level },
    isolated: { surely: high.isIsolated, possibly: low.isIsolated },
    mayBeGraded,
  };
}

/** Every node that is not normal all the time, in order of ids. */
export function nodeCourses({ worst, best, span, until }: CourseRuns, moments: CourseMoments, graded: GradedSpans): NodeCourse[] {
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
    const both = paired(
      paired(atWorst, atBest, (low, high) => ({ low, high })),
      graded.of([number]),
      ({ low, high }, isGraded): ShownInBoth => ({ low, high, mayBeGraded: isGraded && low.level < high.level }),
      (a, b) => a.low === b.low && a.high === b.high && a.mayBeGraded === b.mayBeGraded,
    );
    const hours = (state: NodeState): Bounds => {
      const inAll = (how: keyof Claim): number =>
        hoursOf(both, span.start, until, (shown) => (stateClaim(state, bracketed(shown))[how] ? 1 : 0));
      return { atLeast: inAll("surely"), atMost: inAll("possibly") };
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
          const node = bracketed(both.values[index] ?? alwaysNormal);
          return { ...moments.of(time), level: node.level, state: stateBounds(node) };
        }),
      },
    ];
  });
}

const normal: Shown = { level: 1, isIsolated: false, state: "normal" };
const alwaysNormal: ShownInBoth = { low: normal, high: normal, mayBeGraded: false };

/** The moment from which on a node is normal for good; it is normal at its last step. */
function lastImpairment({ times, values }: Steps<Shown>): number | undefined {
  for (let index = values.length - 1; index >= 0; index--) {
    if (values[index]?.state !== "normal") return times[index + 1];
  }
  return undefined;
}
