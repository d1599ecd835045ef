import type { ScheduledJob } from "../../engine/schedule/crew-schedule.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { type Bounds, withoutNoise } from "../../quantities.js";
import { countedRows } from "../counting/counted-rows.js";
import { populationFigures } from "../counting/population-figures.js";
import { weightedSum } from "../counting/weighted-sum.js";
import { type LossElement, lossElements } from "./counted-loss.js";
import type { LossState } from "./loss-state.js";

/** The jobs that are done at one moment, and for how long nothing happens before it, in milliseconds. */
interface PlanStep {
  readonly span: number;
  readonly end: number;
  readonly done: ReadonlySet<number>;
}

/** By moment of their end; those that end together are one step. */
export function planSteps(schedule: readonly ScheduledJob[]): PlanStep[] {
  const ends = [...new Set(schedule.map(({ end }) => end))].sort((a, b) => a - b);
  return ends.map((end, place) => ({
    span: end - (ends[place - 1] ?? 0),
    end,
    done: new Set(schedule.flatMap((each) => (each.end === end ? [each.job] : []))),
  }));
}

/** What each of some elements lacks over a plan: hours × (1 − level). @param jobs - how many there are */
function lackHours(
  state: LossState,
  jobs: number,
  elements: readonly LossElement[],
  schedule: readonly ScheduledJob[],
): number[] {
  const sums = elements.map(() => 0);
  const open = new Set(Array.from({ length: jobs }, (_, job) => job));
  for (const { span, done } of planSteps(schedule)) {
    state.move((job) => open.has(job));
    elements.forEach(({ nodes }, place) => {
      sums[place] = (sums[place] ?? 0) + span * state.leastLack(nodes);
    });
    for (const job of done) open.delete(job);
  }
  return sums.map((sum) => sum / 3_600_000);
}

/** The landscape while jobs are open, at worst and at best over what is not known; the same one where nothing is. */
export interface PlanStates {
  readonly worst: LossState;
  readonly best: LossState;
}

/**
 * What a schedule loses over all that is not known, counted as the rows of a course count it: in the unit, over all service types and
 * types of organisations, each within the totals that cover each other nowhere.
 * @param unit - `null`: hours of services
 */
export function planHours(
  landscape: Landscape,
  { worst, best }: PlanStates,
  jobs: number,
  unit: string | null,
  schedule: readonly ScheduledJob[],
): Bounds {
  const elements = lossElements(landscape, unit);
  const most = lackHours(worst, jobs, elements, schedule);
  const least = best === worst ? most : lackHours(best, jobs, elements, schedule);
  const total = (all: readonly number[]): number => withoutNoise(all.reduce((sum, each) => sum + each, 0));
  if (unit === null) return { atLeast: total(least), atMost: total(most) };
  const { rows, offers } = countedRows(landscape);
  const figures = populationFigures(landscape).units.find((each) => each.unit === unit);
  const own = offers.filter(({ row }) => rows[row]?.unit === unit);
  const sums = rows.flatMap((_, row) =>
    (figures?.parts ?? []).flatMap((part): Bounds[] => {
      if (figures === undefined || !part.isOutermost) return [];
      const lacks = own.flatMap((offer, place) =>
        offer.row === row && part.covers[offer.holder] === 1
          ? [[offer.holder, { worst: most[place] ?? 0, best: least[place] ?? 0 }] as const]
          : [],
      );
      const isHit = lacks.some(([, { worst: lack }]) => lack > 0);
      return isHit
        ? [
            weightedSum(
              figures,
              part,
              lacks.filter(([, { worst: lack }]) => lack > 0),
            ),
          ]
        : [];
    }),
  );
  return { atLeast: total(sums.map(({ atLeast }) => atLeast)), atMost: total(sums.map(({ atMost }) => atMost)) };
}
