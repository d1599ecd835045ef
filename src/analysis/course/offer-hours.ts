import { type Bounds, lackOfLevel, levelTolerance, withoutNoise } from "../../quantities.js";
import type { CountedOffer } from "../counting/counted-rows.js";
import type { CourseRuns } from "../levels/course-runs.js";
import { hoursOf, type Steps } from "../levels/course-steps.js";
import { bestOfNodes } from "./best-of-nodes.js";

/** How long the people of one holder are without what it offers. */
export interface OfferHours {
  readonly lostHours: Bounds;
  /** Hours × (1 − level). */
  readonly lackingHours: Bounds;
  /** The level at the end of the course. */
  readonly levelAtEnd: Bounds;
}

/** Hours of an offer; nothing where it is normal throughout. */
export function offerHours(
  { worst, best, span, until }: CourseRuns,
  { nodes }: Pick<CountedOffer, "nodes">,
): OfferHours | undefined {
  const low = bestOfNodes(worst, nodes);
  if (low.times.length === 0) return undefined;
  const high = best === worst ? low : bestOfNodes(best, nodes);
  const hours = (steps: Steps, amount: (level: number) => number): number =>
    withoutNoise(hoursOf(steps, span.start, until, amount));
  const lost = (level: number): number => (level <= levelTolerance ? 1 : 0);
  const last = ({ values, before }: Steps): number => values.at(-1) ?? before;
  return {
    lostHours: { atLeast: hours(high, lost), atMost: hours(low, lost) },
    lackingHours: { atLeast: hours(high, lackOfLevel), atMost: hours(low, lackOfLevel) },
    levelAtEnd: { atLeast: last(low), atMost: last(high) },
  };
}
