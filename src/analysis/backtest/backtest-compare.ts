import type { Observation } from "../../model/documents/observation.js";
import { nodeStates, stateOfLevel } from "../../quantities.js";
import { greatestOf, leastOf } from "../../sequences.js";
import { GradedSpans } from "../course/graded-spans.js";
import { type CourseRun, type CourseRuns, offeredLevel } from "../levels/course-runs.js";
import { piecesOf, type Steps } from "../levels/course-steps.js";
import type { ObservedSpan } from "./backtest-observed.js";
import type { BacktestPrediction, BacktestVerdict, PredictedState } from "./backtest-result.js";
import { impairedMoments } from "./impaired-moments.js";

export interface Comparison {
  readonly verdict: BacktestVerdict;
  readonly predicted: BacktestPrediction;
  /** Moments at which causes are to be asked for, at least one. */
  readonly moments: readonly number[];
  /** Ids of those whose sizes it rests on; absent: of nobody. */
  readonly holders?: readonly string[];
}

type Predicted = PredictedState["worst"];
const fits = (state: Observation["state"], predicted: Predicted): boolean =>
  state === "impaired" ? predicted !== "normal" : state === predicted;

/**
 * Whether nodes showed a state when it was observed: all the time for which it surely held; where that is not known, at any
 * moment at which it may have begun.
 */
export function compareState(
  runs: CourseRuns,
  numbers: readonly number[],
  state: NonNullable<Observation["state"]>,
  { fromEarliest, fromLatest, toEarliest }: ObservedSpan,
): Comparison {
  const isSure = Number.isFinite(fromLatest) && Number.isFinite(toEarliest) && toEarliest > fromLatest;
  const [from, until] = isSure
    ? [fromLatest, toEarliest]
    : [fromEarliest, Number.isFinite(fromLatest) ? fromLatest + 1 : fromEarliest + 1];
  const sides = [runs.worst, runs.best].map((run) => numbers.map((number) => found(run, number, state, from, until, isSure)));
  const [worst = [], best = []] = sides;
  const both = numbers.filter((_, index) => worst[index]?.isHit === true && best[index]?.isHit === true).length;
  const graded = state === "degraded" ? new GradedSpans(runs) : undefined;
  const mayBeBetween = (number: number, index: number): boolean =>
    graded !== undefined &&
    worst[index]?.seen === "lost" &&
    best[index]?.seen === "normal" &&
    [...piecesOf(graded.of([number]), from, until)].some(({ value }) => value);
  const any = numbers.filter(
    (number, index) => worst[index]?.isHit === true || best[index]?.isHit === true || mayBeBetween(number, index),
  ).length;
  const verdict = both === numbers.length ? "hit" : any === numbers.length ? "undecided" : "miss";
  return {
    verdict,
    predicted: { what: "states", states: predictedStates(worst, best) },
    moments: impairedMoments(runs, numbers, from, until),
  };
}

interface Found {
  readonly isHit: boolean;
  readonly seen: Predicted;
}

function found(run: CourseRun, number: number, state: Observation["state"], from: number, until: number, isAll: boolean): Found {
  const pieces = [...piecesOf(offeredLevel(run, number), from, until)].map(({ begin, value }) => ({
    begin,
    seen: stateOfLevel(value),
  }));
  const isHit = isAll ? pieces.every(({ seen }) => fits(state, seen)) : pieces.some(({ seen }) => fits(state, seen));
  const worst = pieces.reduce<Predicted>((low, { seen }) => (rank(seen) < rank(low) ? seen : low), "normal");
  const fitting = pieces.find(({ seen }) => fits(state, seen));
  const against = pieces.find(({ seen }) => !fits(state, seen));
  const shown = isHit ? (fitting?.seen ?? worst) : isAll ? (against?.seen ?? worst) : worst;
  return { isHit, seen: shown };
}

const rank = (state: Predicted): number => nodeStates.indexOf(state);

/** What the nodes show in both runs, alike ones together. */
function predictedStates(worst: readonly Found[], best: readonly Found[]): PredictedState[] {
  const counts = new Map<string, PredictedState>();
  worst.forEach(({ seen }, index) => {
    const both = { worst: seen, best: best[index]?.seen ?? seen };
    const key = `${both.worst} ${both.best}`;
    counts.set(key, { ...both, nodes: (counts.get(key)?.nodes ?? 0) + 1 });
  });
  return [...counts.values()].sort((a, b) => rank(a.worst) - rank(b.worst) || rank(a.best) - rank(b.best));
}

/** When nodes began to be impaired, or were normal again, held against the interval in which that was observed. */
export function compareTime(
  runs: CourseRuns,
  numbers: readonly number[],
  { aspect, state }: { readonly aspect: "begin" | "end"; readonly state: Observation["state"] },
  { fromEarliest, fromLatest, toEarliest, toLatest }: ObservedSpan,
  write: (moment: number) => string,
): Comparison {
  const [earliest, latest] = aspect === "begin" ? [fromEarliest, fromLatest] : [toEarliest, toLatest];
  const moments = [runs.worst, runs.best].map((run) =>
    numbers.map((number) => turningPoint(offeredLevel(run, number), aspect, state ?? "impaired", fromLatest, latest)),
  );
  const inside = (moment: number | undefined): boolean =>
    moment !== undefined && moment >= (Number.isFinite(earliest) ? earliest : Number.NEGATIVE_INFINITY) && moment <= latest;
  const verdicts = moments.map((each) => each.every(inside));
  const all = moments.flat().filter((moment) => moment !== undefined);
  const verdict = verdicts.every(Boolean) ? "hit" : verdicts.some(Boolean) ? "undecided" : "miss";
  const first = all.length === 0 ? undefined : leastOf(all);
  const last = all.length === 0 ? undefined : greatestOf(all);
  const between = first === undefined || last === undefined ? null : { earliest: write(first), latest: write(last) };
  const fallback = Number.isFinite(fromLatest) ? fromLatest : runs.span.start;
  return {
    verdict,
    predicted: { what: "moments", between },
    moments: [first === undefined ? fallback : aspect === "begin" ? first : first - 1],
  };
}

/** The first moment in a state, or the moment from which on it is over after holding at or after `from`. */
function turningPoint(
  { times, values }: Steps,
  aspect: "begin" | "end",
  state: NonNullable<Observation["state"]>,
  from: number,
  latest: number,
): number | undefined {
  const holds = (level: number | undefined): boolean => fits(state, stateOfLevel(level ?? 1));
  if (aspect === "begin") return times.find((_, index) => holds(values[index]));
  const since = Number.isFinite(from) ? from : Number.NEGATIVE_INFINITY;
  const ends = times.filter((time, index) => index > 0 && time > since && !holds(values[index]) && holds(values[index - 1]));
  return ends.find((time) => time <= latest) ?? ends[0];
}
