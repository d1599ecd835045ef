import { type CompiledLandscape, compile, structuralDoubts } from "../../engine/compile/compile.js";
import { allAtBest, allAtWorst, type DoubtKind, type DoubtReading, doubtKinds } from "../../engine/compile/doubt.js";
import { levelOfLoss } from "../../engine/loss.js";
import { clearState, untouchedState } from "../../engine/propagate/propagation-state.js";
import { type TimedGraph, timedGraph } from "../../engine/timeline/timed-graph.js";
import type { TimedEffect } from "../../engine/timeline/timed-inputs.js";
import { runTimeline } from "../../engine/timeline/timeline.js";
import { type RestartKind, restartKinds, type Timeline } from "../../engine/timeline/timeline-result.js";
import { NoConvergenceError } from "../../errors/errors.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { indexLandscape, type LandscapeIndex } from "../../model/landscape/landscape-index.js";
import { isUncertainSupply, sharedSupplies } from "../../model/landscape/shared-supplies.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import { type ScenarioSpan, scenarioSpan } from "../../model/scenario/scenario-times.js";
import { type Limits, withDefaultLimits } from "../../model/values/limits.js";
import { type WorkOptions, type WorkProgress, workKinds } from "../../model/values/work-options.js";
import { type EvidenceStatus, evidenceStatuses } from "../../quantities.js";
import { addTo } from "../../sequences.js";
import { applyDisturbance, doubtsAbout, type ResolvedDisturbance, resolveDisturbance } from "./apply-disturbances.js";
import { untilOf } from "./course-span.js";
import { joined, type Steps, within } from "./course-steps.js";
import { timingOf } from "./course-timing.js";
import { rawLoopsOf } from "./raw-loops.js";
import { repairsInDoubt } from "./repair-timing.js";
import { standBysInDoubt } from "./stand-by-doubts.js";

/** How a course over time is computed. */
export interface CourseOptions extends WorkOptions {
  /** Where the course ends, that moment included: a moment with zone, or a delay after the scenario's start such as "+72h". Absent: when nothing moves any more. */
  readonly until?: string;
  /** Whether people restart loops that could not come back by themselves. @defaultValue "assisted" */
  readonly restart?: RestartKind;
  /** Dependencies with weaker evidence may not exist; the results bracket both. @defaultValue "assumed" */
  readonly minEvidence?: EvidenceStatus;
  readonly limits?: Partial<Limits>;
}

/** The options of a course, for {@link checkOptions}. */
export const courseKinds = {
  until: "text",
  restart: restartKinds,
  minEvidence: evidenceStatuses,
  limits: "limits",
  ...workKinds,
} as const;

/** The landscape over time under one reading of what is not known. */
export interface CourseRun {
  readonly compiled: CompiledLandscape;
  readonly timed: TimedGraph;
  readonly timeline: Timeline;
  /** Level in [0, 1] of a node, by its number. */
  readonly levelOf: (number: number) => Steps;
  /** 1 while a disturbance isolates a node, by its number. */
  readonly isolatedOf: (number: number) => Steps;
}

/** Two courses that bracket the truth; the same one twice where nothing is unknown. */
export interface CourseRuns {
  readonly worst: CourseRun;
  readonly best: CourseRun;
  readonly doubts: readonly DoubtKind[];
  /** All of the scenario, with the nodes that they pick. */
  readonly disturbances: readonly ResolvedDisturbance[];
  readonly span: ScenarioSpan;
  /** Where the course ends, in milliseconds since 1970. What holds from this very moment on is still in it. */
  readonly until: number;
  /** Whether nothing moves any more after that: what is lost then is lost without end. */
  readonly isWhole: boolean;
}

/**
 * The levels of a landscape while a scenario runs, at their worst and at their best over all that is not known. Stand-bys
 * follow their clocks where no doubt reaches what these watch; the others are taken as absent at worst and as immediate at
 * best ({@link standBysInDoubt}), since with them nothing over time is monotone.
 * @param progress - of parts that its caller counts: each of the two readings is one
 * @throws {@link EmptySelectionError} for a selector that matches nothing
 * @throws {@link UnknownTimeError} for an `until` that is no moment
 * @throws {@link LimitExceededError} beyond the limits `breakpoints` and `levelChanges`
 * @throws {@link NoConvergenceError} naming the nodes of a loop that amplifies losses
 */
export function courseRuns(
  landscape: Landscape,
  scenario: Scenario,
  options: CourseOptions = {},
  progress?: WorkProgress,
): CourseRuns {
  const { minEvidence = "assumed" } = options;
  const span = scenarioSpan(scenario);
  const index = indexLandscape(landscape);
  const disturbances = scenario.disturbances.map((disturbance) => resolveDisturbance(index, disturbance));
  const until = options.until === undefined ? undefined : untilOf(options.until, scenario);
  const begun = until === undefined ? disturbances : begunDisturbances(index, scenario, until);
  const found: DoubtKind[] = [...structuralDoubts(landscape, minEvidence), ...doubtsAbout(begun)];
  if (repairsInDoubt(landscape, span.isDated).length > 0) found.push("repairs");
  const inDoubt = standBysInDoubt(landscape, minEvidence, begun, span.isDated);
  const isOpen = (kind: DoubtKind): boolean => found.includes(kind) && !settledInCourse(landscape, span.isDated).has(kind);
  const doubts = doubtKinds.filter((kind) => (kind === "standBys" ? inDoubt.size > 0 : isOpen(kind)));
  const run = (reading: DoubtReading): CourseRun =>
    courseRun(compile(landscape, { doubts: reading, minEvidence, isTimed: true }), disturbances, span, {
      ...options,
      minEvidence,
      until,
      inDoubt,
      progress,
    });
  const worst = run(allAtWorst);
  progress?.step();
  const best = doubts.length === 0 ? worst : run(allAtBest);
  progress?.step();
  const last = Math.max(worst.timeline.lastBreakpoint, best.timeline.lastBreakpoint, span.start);
  return {
    worst,
    best,
    doubts,
    disturbances,
    span,
    until: until ?? last,
    isWhole: until === undefined,
  };
}

/** Doubts that a landscape leaves where there is no time, and none in a course. */
export function settledInCourse(landscape: Landscape, isDated: boolean): ReadonlySet<DoubtKind> {
  return new Set([
    ...(isDated ? (["calendars"] as const) : []),
    ...(sharedSupplies(landscape).some(isUncertainSupply) ? [] : (["supplies"] as const)),
  ]);
}

/** The disturbances that began up to an instant, whether they still hold or not. */
export function begunDisturbances(index: LandscapeIndex, scenario: Scenario, instant: number): ResolvedDisturbance[] {
  const { intervals } = scenarioSpan(scenario);
  return scenario.disturbances
    .filter((_, number) => (intervals[number]?.begin ?? 0) <= instant)
    .map((disturbance) => resolveDisturbance(index, disturbance));
}

/** How the course of one reading is played. */
export interface RunSettings extends Pick<CourseOptions, "restart" | "limits"> {
  readonly minEvidence: EvidenceStatus;
  /** The last moment that counts. */
  readonly until: number | undefined;
  /** Groups whose stand-bys do not follow their clocks, but the reading's side. */
  readonly inDoubt: ReadonlySet<string>;
  readonly progress?: WorkProgress | undefined;
  /** That of another course of this reading with the same stand-bys in doubt. @defaultValue made anew */
  readonly drawn?: TimedGraph | undefined;
  /** What else is taken from the graph. @defaultValue nothing */
  readonly taken?: readonly TimedEffect[];
}

/** The course of one reading. */
export function courseRun(
  compiled: CompiledLandscape,
  disturbances: readonly ResolvedDisturbance[],
  span: ScenarioSpan,
  { restart, limits, minEvidence, until, inDoubt, progress, drawn, taken = [] }: RunSettings,
): CourseRun {
  const { graph, doubts } = compiled;
  const { evaluationsPerNode, breakpoints, levelChanges } = withDefaultLimits(limits);
  const timed = drawn ?? timedGraph(graph, timingOf(compiled, inDoubt, span.isDated, rawLoopsOf(compiled, minEvidence)));
  const { effects, isolated } = effectsOf(compiled, disturbances, span);
  const timeline = naming(compiled, timed, () =>
    runTimeline(timed, [...effects, ...taken], {
      ...(restart === undefined ? {} : { restart }),
      standBys: doubts.standBys === "best" ? "always" : "never",
      ...(until === undefined ? {} : { until: until + 1 }),
      breakpoints,
      levelChanges,
      evaluationsPerNode,
      onBreakpoint: () => progress?.listen(),
    }),
  );
  const positionOf = (number: number): number => graph.positionOf[number] ?? -1;
  return {
    compiled,
    timed,
    timeline,
    levelOf: oncePerNumber((number) => {
      const { times, losses } = timeline.log.stepsOf(positionOf(number));
      return { times: [...times], values: [...losses].map(levelOfLoss), before: 1 };
    }),
    isolatedOf: oncePerNumber((number) => within(isolated.get(positionOf(number)) ?? [], until)),
  };
}

/** Steps are asked for by many: a node by its own course, its service, its row and its types. */
function oncePerNumber(stepsOf: (number: number) => Steps): (number: number) => Steps {
  const known = new Map<number, Steps>();
  return (number) => {
    const steps = known.get(number) ?? stepsOf(number);
    known.set(number, steps);
    return steps;
  };
}

interface Interval {
  readonly begin: number;
  readonly end: number;
}

/** What each disturbance takes from the graph and when, and which positions it isolates. */
function effectsOf(
  compiled: CompiledLandscape,
  disturbances: readonly ResolvedDisturbance[],
  { intervals }: ScenarioSpan,
): { effects: TimedEffect[]; isolated: ReadonlyMap<number, Interval[]> } {
  const state = untouchedState(compiled.graph);
  const isolated = new Map<number, Interval[]>();
  const effects = disturbances.map((disturbance, index): TimedEffect => {
    const { begin, end } = intervals[index] ?? { begin: 0, end: Number.POSITIVE_INFINITY };
    for (const position of applyDisturbance(compiled, state, disturbance, compiled.doubts)) {
      addTo(isolated, position, { begin, end });
    }
    const effect = {
      begin,
      end,
      degraded: state.ownChanged.map((position) => ({ position, loss: state.own[position] ?? 0 })),
      cut: [...state.cutSlots],
    };
    clearState(state);
    return effect;
  });
  return { effects, isolated };
}

/** Runs, and says ids instead of positions where a loop finds no rest. */
function naming<T>({ nodes, graph }: CompiledLandscape, { rawAt }: TimedGraph, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof NoConvergenceError)) throw error;
    const idAt = new Map<string | number, string>();
    rawAt.forEach((position, base) => {
      const id = nodes[graph.nodeAt[base] ?? -1]?.id;
      if (id !== undefined) idAt.set(position, id);
    });
    throw new NoConvergenceError(
      error.component.map((position) => idAt.get(position)).filter((id) => id !== undefined),
      error.evaluationsPerNode,
    );
  }
}

/** A course at one moment, by position of the compiled graph. */
export interface CourseAt {
  readonly losses: Float64Array;
  /** Whether a node has been below normal at any moment so far. */
  readonly wasImpaired: (position: number) => boolean;
  /** Whether the stand-by on a slot carries by its clock; of one in doubt that is not known. */
  readonly carries: (slot: number) => boolean;
}

/**
 * A course at one moment.
 * @param inDoubt - groups whose stand-bys do not follow their clocks, but the reading's side
 */
export function courseAt(
  compiled: CompiledLandscape,
  scenario: Scenario,
  instant: number,
  {
    minEvidence = "assumed",
    limits,
    inDoubt,
  }: Pick<CourseOptions, "minEvidence" | "limits"> & { readonly inDoubt: ReadonlySet<string> },
): CourseAt {
  const index = indexLandscape(compiled.landscape);
  const disturbances = scenario.disturbances.map((disturbance) => resolveDisturbance(index, disturbance));
  const settings = { minEvidence, until: instant, inDoubt, ...(limits === undefined ? {} : { limits }) };
  const { timeline } = courseRun(compiled, disturbances, scenarioSpan(scenario), settings);
  const carrying = new Map(timeline.standByTurns.map(({ slot, carries }) => [slot, carries]));
  return {
    losses: timeline.log.lastLosses(),
    wasImpaired: (position) => timeline.log.has(position),
    carries: (slot) => carrying.get(slot) === true,
  };
}

/** The level that people find: none while the node is isolated. */
export function offeredLevel(run: CourseRun, number: number): Steps {
  const isolated = run.isolatedOf(number);
  if (isolated.times.length === 0) return run.levelOf(number);
  return joined([run.levelOf(number), isolated], ([level = 1, isIsolated = 0]) => (isIsolated === 1 ? 0 : level));
}
