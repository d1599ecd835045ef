import { compileGraph } from "../../../src/engine/compile/compiled-graph.js";
import { equalSteps } from "../../../src/engine/level-steps.js";
import { timedGraph } from "../../../src/engine/timeline/timed-graph.js";
import { runTimeline } from "../../../src/engine/timeline/timeline.js";
import type { Timeline, TimelineOptions } from "../../../src/engine/timeline/timeline-result.js";
import type { TimedCase } from "../../arbitraries/timed-graph.js";

const day = 86_400_000;

/** The engine on a case of the twin. */
export function runCase(
  { timed, effects }: TimedCase,
  options: TimelineOptions = {},
): { course: Timeline; levels: (instants: number) => number[][] } {
  const { columns, recovery, buffer, activation, limit, from, until, runs, repair = [] } = timed;
  const base = compileGraph(columns);
  const bySlot = (values: readonly number[]): number[] => {
    const slots = new Array<number>(values.length).fill(0);
    values.forEach((value, dependency) => {
      slots[base.slotOf[dependency]!] = value;
    });
    return slots;
  };
  const runsBySlot: (readonly number[] | undefined)[] = [];
  runs.forEach((moments, dependency) => {
    runsBySlot[base.slotOf[dependency]!] = moments === undefined ? undefined : [...moments].sort((a, b) => a - b);
  });
  const graph = timedGraph(base, {
    recovery: Array.from(base.nodeAt, (node) => recovery[node]!),
    buffer: bySlot(buffer),
    activation: bySlot(activation),
    limit: bySlot(limit),
    from: bySlot(from),
    until: bySlot(until),
    runs: runsBySlot,
    repairs: repair.flatMap((each, node) => {
      if (each === undefined) return [];
      const { sites, rate, share, begins } = each;
      const steps = equalSteps(Math.min(100, sites));
      return {
        ...{ position: base.positionOf[node]!, size: sites, steps, repairedSteps: steps, perDay: rate * day, share: share * day },
        ...{ hair: 0.5, begins, crew: -1, claim: sites },
      };
    }),
  });
  const course = runTimeline(
    graph,
    effects.map(({ begin, end, degraded, cut }) => ({
      begin,
      end,
      degraded: degraded.map(({ node, loss }) => ({ position: base.positionOf[node]!, loss })),
      cut: cut.map((dependency) => base.slotOf[dependency]!),
    })),
    options,
  );
  const levels = (instants: number): number[][] => {
    const rows = Array.from({ length: instants }, () => new Array<number>(columns.nodeCount).fill(0));
    for (let node = 0; node < columns.nodeCount; node++) {
      const { times, losses } = course.log.stepsOf(base.positionOf[node]!);
      times.forEach((time, index) => {
        for (let instant = time; instant < (times[index + 1] ?? instants); instant++) rows[instant]![node] = losses[index]!;
      });
    }
    return rows;
  };
  return { course, levels };
}
