import type { Observation } from "../../model/documents/observation.js";
import type { LocalTime } from "../../model/scenario/local-time.js";
import { type Bounds, withoutNoise } from "../../quantities.js";
import { greatestOf, leastOf } from "../../sequences.js";
import { type Channel, channelFlow, type MessageCount } from "../course/channel-flow.js";
import { type CourseRun, type CourseRuns, offeredLevel } from "../levels/course-runs.js";

type Outcome = NonNullable<Observation["outcome"]>;

/** From when until when messages are counted, in milliseconds since 1970. */
export interface MessageSpan {
  readonly from: number;
  readonly until: number;
  readonly outcome: Outcome;
}

/** Nothing is below none but that less wait than before. */
export const lowestOf = (outcome: Outcome | undefined): number => (outcome === "waiting" ? Number.NEGATIVE_INFINITY : 0);

/**
 * What became of the messages of a channel between two moments. What is rejected or lost grows with every loss, so that the
 * difference of each run bounds it; of anything else the least of the later moment less the most of the earlier is the bound, and
 * the reverse, nothing below none but for what waits.
 * @param breakpoints - pieces of time, before `limit-exceeded`
 */
export function messagesBetween(
  runs: CourseRuns,
  number: number,
  channel: Channel,
  { from, until, outcome }: MessageSpan,
  local: LocalTime,
  breakpoints: number,
): Bounds {
  const start = Math.min(from, runs.span.start);
  const counted = (run: CourseRun, moment: number): number => {
    const { points } = channelFlow(channel, offeredLevel(run, number), local, { from: start, until: moment, breakpoints });
    return points.at(-1)?.[outcome satisfies keyof MessageCount] ?? 0;
  };
  const both = (moment: number): readonly [worst: number, best: number] => {
    const worst = counted(runs.worst, moment);
    return [worst, runs.best === runs.worst ? worst : counted(runs.best, moment)];
  };
  const [first, last] = [both(from), both(until)];
  if (outcome === "rejected" || outcome === "lost") {
    const [worst, best] = [withoutNoise(last[0] - first[0]), withoutNoise(last[1] - first[1])];
    return { atLeast: Math.min(worst, best), atMost: Math.max(worst, best) };
  }
  const least = lowestOf(outcome);
  return {
    atLeast: Math.max(least, withoutNoise(leastOf(last) - greatestOf(first))),
    atMost: Math.max(least, withoutNoise(greatestOf(last) - leastOf(first))),
  };
}
