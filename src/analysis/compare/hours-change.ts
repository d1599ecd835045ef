import { type Bounds, exactly, withoutNoise } from "../../quantities.js";
import type { HoursChange, HoursVerdict } from "./course-comparison.js";

/** Hours of one side, and how many more come with each hour after the end of the course. */
export interface CountedHours {
  readonly hours: Bounds;
  readonly anHour: Bounds;
}

export const noHours: CountedHours = { hours: exactly(0), anHour: exactly(0) };

interface HowCompared {
  /** Whether in every truth both sides have the same. */
  readonly isUntouched: boolean;
  /** Whether what comes after the end counts, too, and may turn round what holds up to there. */
  readonly isWithoutEnd: boolean;
}

export function hoursChange(
  { hours: before, anHour: rateBefore }: CountedHours,
  { hours: after, anHour: rateAfter }: CountedHours,
  { isUntouched, isWithoutEnd }: HowCompared,
): HoursChange {
  if (isUntouched) return { before, after, difference: exactly(0), verdict: "same" };
  const difference = {
    atLeast: withoutNoise(after.atLeast - before.atMost),
    atMost: withoutNoise(after.atMost - before.atLeast),
  };
  const isFewer = difference.atMost < -noise(after.atMost, before.atLeast);
  const isMore = difference.atLeast > noise(after.atLeast, before.atMost);
  const [staysFewer, staysMore] = isWithoutEnd
    ? [rateAfter.atMost <= rateBefore.atLeast, rateBefore.atMost <= rateAfter.atLeast]
    : [true, true];
  const isEqual = !isFewer && !isMore && isExact(before) && isExact(after) && staysFewer && staysMore;
  const verdict: HoursVerdict = isFewer && staysFewer ? "fewer" : isMore && staysMore ? "more" : isEqual ? "same" : "open";
  return { before, after, difference: isEqual ? exactly(0) : difference, verdict };
}

/** What two sums of products may differ by although they are the same. */
const noise = (one: number, other: number): number => 1e-9 * Math.max(1, Math.min(one, other));

const isExact = ({ atLeast, atMost }: Bounds): boolean => atLeast === atMost && Number.isFinite(atMost);
