import type { Observation } from "../../model/documents/observation.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import type { LocalTime } from "../../model/scenario/local-time.js";
import { nodesUnit } from "../../model/values/built-in-units.js";
import { parseMoment } from "../../model/values/moments.js";
import { type Bounds, exactly, lackOfLevel, sumOfBounds, withoutNoise } from "../../quantities.js";
import { greatestOf } from "../../sequences.js";
import { GradedSpans } from "../course/graded-spans.js";
import { type CourseRun, type CourseRuns, offeredLevel } from "../levels/course-runs.js";
import { valueAt } from "../levels/course-steps.js";
import type { Comparison } from "./backtest-compare.js";
import { compareIntervals } from "./backtest-interval.js";
import type { NoQuantity } from "./backtest-result.js";
import { impairedMoments } from "./impaired-moments.js";
import { type HeldLevel, ObservedCount } from "./observed-count.js";
import { lowestOf, messagesBetween } from "./observed-messages.js";
import { type HeldNodes, ObservedSizes } from "./observed-sizes.js";
import { weightedMean } from "./weighted-mean.js";

/** What a landscape and its clock say of quantities. */
export interface QuantityContext {
  readonly landscape: Landscape;
  readonly local: LocalTime;
  /** Pieces of time of a flow of messages, before `limit-exceeded`. */
  readonly breakpoints: number;
}

/** Holds the interval that the two runs give against the one that was observed. */
export function compareQuantity(
  runs: CourseRuns,
  ids: readonly string[],
  observation: Observation,
  context: QuantityContext,
): Comparison | NoQuantity {
  const {
    atLeast = lowestOf(observation.outcome),
    atMost = Number.POSITIVE_INFINITY,
    weightedBy: unit = nodesUnit,
  } = observation;
  const moment = parseMoment(observation.moment ?? "") ?? runs.span.start;
  const until = observation.aspect === "messages" ? (parseMoment(observation.until ?? "") ?? moment) : moment + 1;
  const sizes = new ObservedSizes(context.landscape, unit);
  const held = sizes.held(ids, runs.worst.compiled.numberOf);
  const predicted = predictedOf(runs, ids, observation, { ...context, sizes, held, moment, until, unit });
  if (typeof predicted === "string") return predicted;
  const { verdict, gap } = compareIntervals(predicted, { atLeast, atMost });
  const numbers = ids.map((id) => runs.worst.compiled.numberOf.get(id) ?? -1);
  return {
    verdict,
    predicted: { what: "interval", ...predicted, gap: withoutNoise(gap) },
    moments: impairedMoments(runs, numbers, moment, until),
    holders: observation.aspect === "messages" || unit === nodesUnit ? [] : held.map(({ holder }) => holder),
  };
}

interface Asked extends QuantityContext {
  readonly sizes: ObservedSizes;
  readonly held: readonly HeldNodes[];
  readonly moment: number;
  readonly until: number;
  readonly unit: string;
}

function predictedOf(runs: CourseRuns, ids: readonly string[], observation: Observation, asked: Asked): Bounds | NoQuantity {
  const { aspect, state, outcome = "done" } = observation;
  const { landscape, sizes, held, moment, until, unit, local, breakpoints } = asked;
  if (aspect === "messages") {
    const flows = ids.map((id) => {
      const number = runs.worst.compiled.numberOf.get(id) ?? -1;
      const node = runs.worst.compiled.nodes[number];
      const channel = node?.kind === "service" ? node.channel : undefined;
      if (channel?.messagesPerWeek === undefined) return undefined;
      return messagesBetween(runs, number, channel, { from: moment, until, outcome }, local, breakpoints);
    });
    const known = flows.filter((each) => each !== undefined);
    return known.length < flows.length ? "no-channel" : sumOfBounds(known);
  }
  if (held.length === 0) return "no-population";
  const levels = heldLevels(runs, held, moment);
  if (aspect === "count") return new ObservedCount(landscape, unit, sizes).of(levels, state);
  return weightedMean(levels.map(({ holder, level }) => ({ value: level, size: sizes.of(holder) }))) ?? "no-population";
}

/** Of one holder the best of its nodes. */
function heldLevels(runs: CourseRuns, held: readonly HeldNodes[], moment: number): HeldLevel[] {
  const graded = new GradedSpans(runs);
  const levelIn = (run: CourseRun, numbers: readonly number[]): number =>
    withoutNoise(1 - lackOfLevel(greatestOf(numbers.map((number) => valueAt(offeredLevel(run, number), moment)))));
  return held.map(({ holder, numbers }) => {
    const worst = levelIn(runs.worst, numbers);
    const level = runs.best === runs.worst ? exactly(worst) : { atLeast: worst, atMost: levelIn(runs.best, numbers) };
    return { holder, level, isGraded: valueAt(graded.of(numbers), moment) };
  });
}
