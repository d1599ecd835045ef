import { type CompiledLandscape, compile, structuralDoubts } from "../../engine/compile/compile.js";
import { allAtBest, allAtWorst, type DoubtKind, type DoubtReading, doubtKinds } from "../../engine/compile/doubt.js";
import { levelOfLoss } from "../../engine/loss.js";
import { propagate } from "../../engine/propagate/propagate.js";
import { type PropagationState, untouchedState } from "../../engine/propagate/propagation-state.js";
import { UnknownTimeError } from "../../errors/errors.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { indexLandscape } from "../../model/landscape/landscape-index.js";
import type { Disturbance } from "../../model/scenario/disturbance.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import { disturbancesAt, momentOf, scenarioSpan } from "../../model/scenario/scenario-times.js";
import { type Limits, withDefaultLimits } from "../../model/values/limits.js";
import { isOutOfRange, parseDelay, parseMoment, timeRange } from "../../model/values/moments.js";
import { type EvidenceStatus, evidenceStatuses, isImpairedLevel, type NodeState, stateOfLevel } from "../../quantities.js";
import { leastOf } from "../../sequences.js";
import { applyDisturbance, doubtsAbout, type ResolvedDisturbance, resolveDisturbance } from "./apply-disturbances.js";
import { begunDisturbances, type CourseAt, courseAt, settledInCourse } from "./course-runs.js";
import { takesTime } from "./course-timing.js";
import { namingLoop } from "./named-loop.js";
import { repairsInDoubt } from "./repair-timing.js";
import { standBysInDoubt } from "./stand-by-doubts.js";

/** At which moment to look, and how much evidence to ask for. */
export interface RunOptions {
  /** The instant to look at: a moment with zone, or a delay after the scenario's start such as "+30h". Absent: all disturbances at once, an upper bound on loss. */
  readonly at?: string;
  /** Dependencies with weaker evidence may not exist; the results bracket both. @defaultValue "assumed" */
  readonly minEvidence?: EvidenceStatus;
  readonly limits?: Partial<Limits>;
}

/** The options of a run, for {@link checkOptions}. */
export const runKinds = { at: "text", minEvidence: evidenceStatuses, limits: "limits" } as const;

/** The landscape under one reading of what is not known, come to rest. */
export interface Run {
  readonly compiled: CompiledLandscape;
  readonly state: PropagationState;
  /** Positions of the nodes that a disturbance isolates. */
  readonly isolated: ReadonlySet<number>;
  /** At a moment of a course: whether the node at a position has been below normal so far. */
  readonly wasImpaired?: CourseAt["wasImpaired"];
  /** At a moment of a course: whether the stand-by on a slot carries. */
  readonly carries?: CourseAt["carries"];
}

/** Two runs that bracket the truth; the same one twice where nothing is unknown. */
export interface SteadyState {
  readonly worst: Run;
  readonly best: Run;
  /** What is unknown and was read both ways. */
  readonly doubts: readonly DoubtKind[];
  /** The disturbances that hold, in the order of the scenario. */
  readonly active: readonly Disturbance[];
  /** Those, and in a course all that began before, with the nodes that they pick. */
  readonly disturbances: readonly ResolvedDisturbance[];
  /** Those that hold, in a course since anything was disturbed: no level ever passed what they cut. */
  readonly cutting: readonly ResolvedDisturbance[];
  /** Runs again under a reading between worst and best. */
  readonly runWith: (reading: DoubtReading) => Run;
}

/** The instant of `--at` in milliseconds since 1970. */
function instantOf(at: string, { start }: Scenario): number {
  const instant = momentOf(at, start);
  if (instant !== undefined) return instant;
  const lacksStart = parseDelay(at) !== undefined && (start === undefined || parseMoment(start) === undefined);
  throw new UnknownTimeError(at, lacksStart, isOutOfRange(at) ? timeRange : undefined);
}

/** The disturbances of a scenario that hold at an instant; all of them without one. */
export function activeDisturbances(scenario: Scenario, at: string | undefined): readonly Disturbance[] {
  return at === undefined ? scenario.disturbances : disturbancesAt(scenario, instantOf(at, scenario));
}

/** A moment of the course: what holds then is written into the state, the levels are those of the course. */
function runAt(
  compiled: CompiledLandscape,
  disturbances: readonly ResolvedDisturbance[],
  courseOf: (compiled: CompiledLandscape) => CourseAt,
): Run {
  const { graph, doubts } = compiled;
  const state = untouchedState(graph, { standBysCarry: doubts.standBys === "best" });
  const isolated = new Set<number>();
  for (const disturbance of disturbances) {
    for (const position of applyDisturbance(compiled, state, disturbance, doubts)) isolated.add(position);
  }
  const { losses, wasImpaired, carries } = courseOf(compiled);
  state.loss.set(losses);
  state.dirty.clear();
  return { compiled, state, isolated, wasImpaired, carries };
}

function runOnce(compiled: CompiledLandscape, disturbances: readonly ResolvedDisturbance[], evaluationsPerNode: number): Run {
  const { graph, doubts } = compiled;
  const state = untouchedState(graph, { standBysCarry: doubts.standBys === "best" });
  const isolated = new Set<number>();
  for (const disturbance of disturbances) {
    for (const position of applyDisturbance(compiled, state, disturbance, doubts)) isolated.add(position);
  }
  namingLoop(compiled, () => propagate(graph, state, { evaluationsPerNode }));
  return { compiled, state, isolated };
}

/**
 * The levels while a set of disturbances holds: the greatest fixed point, at its worst and at its best over all that is
 * not known. At a moment of a landscape in which anything takes time, the levels of the course at that moment.
 * @throws {@link EmptySelectionError} for a selector that matches nothing
 * @throws {@link UnknownTimeError} for an `at` that is no moment
 * @throws {@link NoConvergenceError} naming the nodes of a loop that amplifies losses
 * @remarks Cost: compiling, O(n log n + m log m), and the affected cone, once or twice.
 */
export function steadyState(
  landscape: Landscape,
  scenario: Scenario,
  { at, minEvidence = "assumed", limits }: RunOptions = {},
): SteadyState {
  const { evaluationsPerNode } = withDefaultLimits(limits);
  const active = activeDisturbances(scenario, at);
  const index = indexLandscape(landscape);
  const disturbances = active.map((disturbance) => resolveDisturbance(index, disturbance));
  const isCourse = at !== undefined && takesTime({ landscape });
  // a course is in doubt over what a disturbance hit also when that has ended
  const counting = isCourse ? begunDisturbances(index, scenario, instantOf(at, scenario)) : disturbances;
  const doubts = [...structuralDoubts(landscape, minEvidence), ...doubtsAbout(counting)];
  if (isCourse && repairsInDoubt(landscape, scenarioSpan(scenario).isDated).length > 0) doubts.push("repairs");
  doubts.sort((a, b) => doubtKinds.indexOf(a) - doubtKinds.indexOf(b));
  const options = { minEvidence, ...(limits === undefined ? {} : { limits }) };
  // in a course stand-bys follow their clocks, but where a doubt reaches what these watch
  const inDoubt = isCourse
    ? standBysInDoubt(landscape, minEvidence, counting, scenarioSpan(scenario).isDated)
    : new Set<string>();
  if (isCourse && inDoubt.size === 0) remove(doubts, "standBys");
  if (isCourse) for (const kind of settledInCourse(landscape, scenarioSpan(scenario).isDated)) remove(doubts, kind);
  const runWith = (reading: DoubtReading): Run => {
    const compiled = compile(landscape, { doubts: reading, minEvidence, isTimed: isCourse });
    if (!isCourse) return runOnce(compiled, disturbances, evaluationsPerNode);
    const instant = instantOf(at, scenario);
    return runAt(compiled, disturbances, (each) => courseAt(each, scenario, instant, { ...options, inDoubt }));
  };
  const cutting = isCourse ? fromTheFirst(scenario, disturbances) : disturbances;
  const worst = runWith(allAtWorst);
  return {
    worst,
    best: doubts.length === 0 ? worst : runWith(allAtBest),
    doubts,
    active,
    disturbances: counting,
    cutting,
    runWith,
  };
}

/** Those of the disturbances that hold which began no later than any other of the scenario. */
function fromTheFirst(scenario: Scenario, holding: readonly ResolvedDisturbance[]): ResolvedDisturbance[] {
  const { intervals } = scenarioSpan(scenario);
  const earliest = leastOf(intervals.map(({ begin }) => begin));
  const first = new Set(scenario.disturbances.filter((_, index) => intervals[index]?.begin === earliest).map(({ id }) => id));
  return holding.filter(({ id }) => first.has(id));
}

function remove<T>(list: T[], item: T): void {
  const index = list.indexOf(item);
  if (index !== -1) list.splice(index, 1);
}

/** The level of a node in a run, in [0, 1]. */
export function levelIn({ compiled, state }: Run, number: number): number {
  return levelOfLoss(state.loss[compiled.graph.positionOf[number] ?? -1] ?? 0);
}

/** Whether a node is below normal in a run, or was so far in its course: who recovers keeps a level of suppliers that are normal again. */
export function isOrWasImpaired(run: Run, number: number): boolean {
  return isImpairedLevel(levelIn(run, number)) || run.wasImpaired?.(run.compiled.graph.positionOf[number] ?? -1) === true;
}

/** Whether a disturbance isolates a node in a run. */
export function isIsolatedIn({ compiled, isolated }: Run, number: number): boolean {
  return isolated.has(compiled.graph.positionOf[number] ?? -1);
}

/** The state of a node in a run: the first that holds of lost, isolated, degraded, normal. */
export function stateIn(run: Run, number: number): NodeState {
  const state = stateOfLevel(levelIn(run, number));
  return state !== "lost" && isIsolatedIn(run, number) ? "isolated" : state;
}
