import type { CompiledLandscape } from "../../engine/compile/compile.js";
import type { ScheduledJob } from "../../engine/schedule/crew-schedule.js";
import { isOrganisation } from "../../model/landscape/node-kinds.js";
import { namesOf } from "../../model/values/names-of.js";
import { withoutNoise } from "../../quantities.js";
import type { LossElement } from "./counted-loss.js";
import type { LossState } from "./loss-state.js";
import type { PlannedJob } from "./planned-job.js";
import type { LostFrom, RestartJob, RestartPlan } from "./restart-result.js";

/**
 * Each job of a schedule with what it gives back, and what is lost from each end on. Of jobs that end at one moment, the one that was
 * begun first, or stands first in the schedule, is taken to end first.
 * @param state - at worst; moved
 */
export function planned(
  compiled: CompiledLandscape,
  state: LossState,
  jobs: readonly PlannedJob[],
  elements: readonly LossElement[],
  schedule: readonly ScheduledJob[],
): Pick<RestartPlan, "jobs" | "steps"> {
  const { nodes, numberOf } = compiled;
  const open = new Set(jobs.keys());
  state.move(() => true);
  const shown = [...nodes.keys()].filter((number) => {
    const node = nodes[number];
    return node !== undefined && (node.kind === "service" || isOrganisation(node)) && state.lackOf(number) > 0;
  });
  const lacking = new Set(shown);
  let now = state.lost(elements);
  const steps: LostFrom[] = [{ hour: 0, lost: withoutNoise(now) }];
  const gives = new Map<number, Pick<RestartJob, "gained" | "services" | "organisations">>();
  for (const { job, end } of [...schedule].sort((a, b) => a.end - b.end)) {
    open.delete(job);
    state.move((each) => open.has(each));
    const after = state.lost(elements);
    const back = [...lacking].filter((number) => state.lackOf(number) === 0);
    for (const number of back) lacking.delete(number);
    const idsOf = (isService: boolean): string[] =>
      back.flatMap((number) => ((nodes[number]?.kind === "service") === isService ? (nodes[number]?.id ?? []) : [])).sort();
    gives.set(job, { gained: withoutNoise(now - after), services: idsOf(true), organisations: idsOf(false) });
    now = after;
    const hour = end / 3_600_000;
    if (steps.at(-1)?.hour === hour) steps.pop();
    if (steps.at(-1)?.lost !== withoutNoise(after)) steps.push({ hour, lost: withoutNoise(after) });
  }
  const nothing = { gained: 0, services: [], organisations: [] };
  const rows = [...schedule].sort((a, b) => a.begin - b.begin || a.crew - b.crew);
  return {
    jobs: rows.flatMap(({ job, crew, begin, end }): RestartJob[] => {
      const { id, level } = jobs[job] ?? { id: "", level: { atLeast: 0, atMost: 0 } };
      const node = nodes[numberOf.get(id) ?? -1];
      if (node === undefined) return [];
      const times = { crew: crew + 1, beginHour: begin / 3_600_000, endHour: end / 3_600_000 };
      return [{ id, ...namesOf(node), kind: node.kind, ...times, level, ...(gives.get(job) ?? nothing) }];
    }),
    steps,
  };
}
