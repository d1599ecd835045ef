import type { CompiledLandscape } from "../../engine/compile/compile.js";
import { untouchedState } from "../../engine/propagate/propagation-state.js";
import { restartLoops } from "../../engine/propagate/restart-loops.js";
import type { ScheduledJob } from "../../engine/schedule/crew-schedule.js";
import type { LossState } from "./loss-state.js";
import { planSteps } from "./plan-course.js";
import type { PlannedJob } from "./planned-job.js";
import type { EnteredLoop } from "./restart-result.js";

/**
 * The loops that an outage takes and that do not come back by themselves, for each waits for the other; the plan counts on people who
 * start them by hand as soon as nothing else keeps them down.
 * @param state - at worst; moved
 */
export function enteredLoops(
  { graph, nodes }: CompiledLandscape,
  state: LossState,
  jobs: readonly PlannedJob[],
  schedule: readonly ScheduledJob[],
  evaluationsPerNode: number,
): EnteredLoop[] {
  const numbersOf = (members: readonly number[]): number[] =>
    members.map((position) => graph.nodeAt[position] ?? -1).filter((number) => number < nodes.length);
  state.move(() => true);
  const isDown = (numbers: readonly number[]): boolean => numbers.some((number) => state.lackOf(number) > 0);
  const loops = restartLoops(graph, untouchedState(graph), { evaluationsPerNode })
    .map(({ members }) => numbersOf(members))
    .filter(isDown);
  const entered = new Map<readonly number[], { after: string; hour: number }>();
  const open = new Set(jobs.keys());
  for (const { end, done } of planSteps(schedule)) {
    for (const job of done) open.delete(job);
    state.move((job) => open.has(job));
    const [last = -1] = [...done].sort((a, b) => b - a);
    for (const loop of loops)
      if (!entered.has(loop) && !isDown(loop)) entered.set(loop, { after: jobs[last]?.id ?? "", hour: end / 3_600_000 });
  }
  return loops
    .map((loop) => ({ nodes: loop.flatMap((number) => nodes[number]?.id ?? []).sort(), ...entered.get(loop) }))
    .sort((a, b) => ((a.nodes[0] ?? "") < (b.nodes[0] ?? "") ? -1 : 1));
}
