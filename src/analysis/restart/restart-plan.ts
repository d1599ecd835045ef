import { type CompiledLandscape, compile, structuralDoubts } from "../../engine/compile/compile.js";
import { allAtBest, allAtWorst, type DoubtKind, doubtKinds } from "../../engine/compile/doubt.js";
import { bestOrder } from "../../engine/schedule/best-order.js";
import { crewSchedule, type ScheduledJob, scheduleLoss } from "../../engine/schedule/crew-schedule.js";
import { checkAskedLandscape } from "../../model/documents/whole-document.js";
import { checkWholeScenario } from "../../model/documents/whole-scenario.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { modelStamp } from "../../model/landscape/model-stamp.js";
import { isOrganisation } from "../../model/landscape/node-kinds.js";
import { unassignedField } from "../../model/landscape/unassigned-services.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import { checkOptions } from "../../model/values/argument-checks.js";
import { withDefaultLimits } from "../../model/values/limits.js";
import { type Bounds, sumOfBounds, withoutNoise } from "../../quantities.js";
import { greatestOf } from "../../sequences.js";
import { version } from "../../version.js";
import { countedRows } from "../counting/counted-rows.js";
import { countedUnit } from "../counting/counted-unit.js";
import { populationFigures } from "../counting/population-figures.js";
import { courseOf } from "../course/course.js";
import { takesTime } from "../levels/course-timing.js";
import { comparedElements, type LossElement, lossElements } from "./counted-loss.js";
import { enteredLoops } from "./entered-loops.js";
import { LossRates } from "./loss-rates.js";
import { LossState, type RateSettings } from "./loss-state.js";
import { planHours } from "./plan-course.js";
import { planScenario } from "./plan-scenario.js";
import type { PlannedJob } from "./planned-job.js";
import { planned } from "./planned-jobs.js";
import { restartJobs } from "./restart-jobs.js";
import {
  defaultHoursEach,
  defaultMostStates,
  hoursById,
  type RestartOptions,
  restartKinds,
  restartOutage,
} from "./restart-options.js";
import type { PlanLoss, RestartPlan } from "./restart-result.js";

/**
 * In which order some crews bring things back after an outage, so that least is lost until all is: people × hours × (1 − level), over
 * service types and types of organisations.
 *
 * What is lost while some jobs are not done is what `run` says of a scenario in which just these nodes are at the level that the outage
 * leaves them: groups of every kind, capacities, loops and candidates count, everything that is not known at its worst. So a node that
 * is back before what it needs gives nothing until that is back, too. Systems that need each other run again as soon as both could, as
 * if somebody started them by hand; the plan says where. Nothing in this count takes time but the work: where the landscape has buffers,
 * stand-bys or times of recovery, `inTime` is what the course of the plan loses with them; `recoveryHours` follow the work there, and
 * are not part of it.
 *
 * Isolated nodes count as lost until they are brought back; disconnections, which take no node, are left out.
 *
 * A job that is begun is finished. No plan with idle crews is better, for no loss grows by an earlier end.
 * @returns hours of work, people × hours; plain data, the same for the same input to the byte
 * @throws `InvalidArgumentError` for an argument that is something else, and where nothing is lost
 * @throws `UnknownIdError` for a node or unit that the landscape does not have, and hours of a node that is not lost; `UnknownTimeError` for an `at` that names no instant
 * @throws `NoConvergenceError` for a loop that amplifies losses without end
 * @remarks Exact for one crew with at most 20 jobs that matter, and for several crews, or up to 30 jobs, where `mostStates` are enough;
 * beyond with a bound that holds for every plan. Cost: an engine run over the cone of what differs for each set of jobs that is asked
 * for, at most 2ⁿ for n jobs that reach something in common; else as `bestOrder` and its parts say.
 * Source: the setting is 1 | | Σ w C and P | | Σ w C of M. L. Pinedo, "Scheduling", 5th ed., 2016, sections 3.1 and 5.3, with the
 * weights of jobs replaced by what sets of them take.
 */
export function restartPlan(landscape: Landscape, options: RestartOptions): RestartPlan {
  checkAskedLandscape("restartPlan", landscape);
  checkOptions("restartPlan", options, restartKinds);
  const { scenario, at, crews = 1, hoursEach = defaultHoursEach } = options;
  const { minEvidence = "assumed", mostStates = defaultMostStates, limits } = options;
  if (scenario !== undefined) checkWholeScenario("restartPlan", scenario);
  const outage = restartOutage(landscape, options);
  const hours = hoursById(landscape, options.hours ?? {});
  const all = restartJobs(landscape, outage.disturbances, { hours, hoursEach });
  const settings = { evaluationsPerNode: withDefaultLimits(limits).evaluationsPerNode, side: "atLeast" } as const;
  const worst = compile(landscape, { doubts: allAtWorst, minEvidence });
  const unit = comparedUnit(landscape, options, worst, all, settings);
  const elements = lossElements(landscape, unit);
  const rates = new LossRates(worst, all, comparedElements(elements, lossElements(landscape, null)), settings);
  const best = bestOrder(rates, crews, mostStates);

  // those that give nothing back come after all others; an organisation that nothing depends on is no work
  const idle = rates.idle.filter(({ id }) => !isMereOperator(landscape, id, hours));
  const jobs = [...rates.jobs, ...idle];
  const durations = Float64Array.from(jobs, ({ duration }) => duration);
  const last = idle.map((_, place) => rates.jobs.length + place);
  const scheduleOf = (order: readonly number[]): ScheduledJob[] => crewSchedule(durations, [...order, ...last], crews);
  const schedule = scheduleOf(best.order);
  const doubts = doubtsOf(landscape, minEvidence, jobs);
  const states = statesOf(landscape, jobs, worst, doubts, { ...settings, minEvidence });
  const lossOf = (each: readonly ScheduledJob[]): PlanLoss => ({
    compared: comparedHours(states.worst, jobs.length, elements, each),
    hours: planHours(landscape, states, jobs.length, unit, each),
  });
  const loss = lossOf(schedule);
  const played = planScenario(
    landscape,
    schedule.flatMap(({ job, end }) => jobs.slice(job, job + 1).map((each) => ({ job: each, endHour: end / 3_600_000 }))),
    scenario,
    outage.start,
  );
  const result = planned(worst, states.worst, jobs, elements, schedule);
  return {
    tragweite: "restart/1",
    version,
    model: modelStamp(landscape),
    options: { scenario: scenario?.id ?? null, at: at ?? null, crews, hoursEach, minEvidence, unit, mostStates },
    status: best.greedy.loss === 0 ? "nothing-lost" : best.isBest ? "best" : "best-found",
    loss,
    bound: best.isBest ? loss.compared : Math.min(loss.compared, withoutNoise(best.bound / 3_600_000)),
    greedy: {
      ...lossOf(scheduleOf(best.greedy.order)),
      order: [...best.greedy.order, ...last].flatMap((job) => jobs[job]?.id ?? []),
    },
    ...result,
    idle: idle.map(({ id }) => id),
    leftOut: outage.disturbances.flatMap(({ kind, id }) => (kind === "disconnection" ? [id] : [])),
    lastHour: Math.max(0, greatestOf(schedule.map(({ end }) => end))) / 3_600_000,
    loops: enteredLoops(worst, states.worst, jobs, schedule, settings.evaluationsPerNode),
    withoutFigure: unsizedHit(landscape, unit, states.worst),
    ...(unit === null ? {} : unassignedField(landscape)),
    doubts,
    ...(takesTime({ landscape }) && unit !== null && jobs.length > 0
      ? { inTime: courseHours(landscape, played, unit, { minEvidence, ...(limits === undefined ? {} : { limits }) }) }
      : {}),
    states: best.states,
    runs: rates.runs,
    scenario: played,
  };
}

/** The unit of people that is compared; `null` for services. */
function comparedUnit(
  landscape: Landscape,
  { weigh, unit: asked }: RestartOptions,
  worst: CompiledLandscape,
  jobs: readonly PlannedJob[],
  settings: RateSettings,
): string | null {
  const { unit } = countedUnit(landscape, asked);
  if (weigh === "services" || unit === null) return null;
  if (weigh === "people" || asked !== undefined) return unit;
  const state = new LossState(worst, jobs, settings);
  state.move(() => true);
  const isAnybody = lossElements(landscape, unit).some(({ nodes, weight }) => weight > 0 && state.leastLack(nodes) > 0);
  return isAnybody ? unit : null;
}

function isMereOperator({ nodes }: Landscape, id: string, hours: Readonly<Record<string, number>>): boolean {
  const node = nodes.find((each) => each.id === id);
  return node !== undefined && isOrganisation(node) && !Object.hasOwn(hours, id);
}

/** What is not known about the structure and about the outage. */
function doubtsOf(
  landscape: Landscape,
  minEvidence: Parameters<typeof structuralDoubts>[1],
  jobs: readonly PlannedJob[],
): DoubtKind[] {
  const found = new Set<DoubtKind>(structuralDoubts(landscape, minEvidence));
  if (jobs.some(({ level }) => level.atLeast < level.atMost)) found.add("levels");
  return doubtKinds.filter((kind) => found.has(kind));
}

function statesOf(
  landscape: Landscape,
  jobs: readonly PlannedJob[],
  compiled: CompiledLandscape,
  doubts: readonly DoubtKind[],
  { minEvidence, ...settings }: RateSettings & { readonly minEvidence: NonNullable<RestartOptions["minEvidence"]> },
): { readonly worst: LossState; readonly best: LossState } {
  const worst = new LossState(compiled, jobs, settings);
  if (doubts.length === 0) return { worst, best: worst };
  const best = compile(landscape, { doubts: allAtBest, minEvidence });
  return { worst, best: new LossState(best, jobs, { ...settings, side: "atMost" }) };
}

/** What a schedule loses of what is compared. @param jobs - how many there are */
function comparedHours(
  state: LossState,
  jobs: number,
  elements: readonly LossElement[],
  schedule: readonly ScheduledJob[],
): number {
  const rate = (isOpen: Uint8Array): number => {
    state.move((job) => isOpen[job] === 1);
    return state.lost(elements);
  };
  return withoutNoise(scheduleLoss(schedule, jobs, rate) / 3_600_000);
}

/** Holders of unknown size who lack anything while all jobs are open. */
function unsizedHit(landscape: Landscape, unit: string | null, state: LossState): string[] {
  const { rows, offers } = countedRows(landscape);
  const { units, holders } = populationFigures(landscape);
  const figures = units.find((each) => each.unit === unit);
  if (figures === undefined) return [];
  state.move(() => true);
  const hit = offers.filter(
    ({ row, holder, nodes }) => rows[row]?.unit === unit && figures.isOpen[holder] === 1 && state.leastLack(nodes) > 0,
  );
  return [...new Set(hit.flatMap(({ holder }) => holders[holder]?.id ?? []))].sort();
}

/** What the course of a plan loses, with all that takes time. */
function courseHours(
  landscape: Landscape,
  scenario: Scenario,
  unit: string,
  options: NonNullable<Parameters<typeof courseOf>[2]>,
): Bounds {
  const { rows } = courseOf(landscape, scenario, options);
  const { atLeast, atMost } = sumOfBounds(rows.flatMap((row) => (row.unit === unit ? [row.unitHours] : [])));
  return { atLeast: withoutNoise(atLeast), atMost: withoutNoise(atMost) };
}
