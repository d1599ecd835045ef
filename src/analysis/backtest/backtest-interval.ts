import { type Bounds, levelTolerance } from "../../quantities.js";

/** What is found of a predicted interval beside an observed one. */
export interface IntervalComparison {
  readonly verdict: "hit" | "undecided" | "miss";
  /** How far the two lie apart; 0 where they meet. */
  readonly gap: number;
}

/**
 * Hit where the predicted interval lies in the observed one, undecided where they overlap, miss where they are disjoint. Both are
 * closed, and compared with a relative tolerance of 2⁻²⁰. What has no upper bound is never a hit.
 */
export function compareIntervals(predicted: Bounds, observed: Bounds): IntervalComparison {
  const isWithin = isUpTo(observed.atLeast, predicted.atLeast) && isUpTo(predicted.atMost, observed.atMost);
  if (isWithin && Number.isFinite(predicted.atMost)) return { verdict: "hit", gap: 0 };
  if (isUpTo(predicted.atLeast, observed.atMost) && isUpTo(observed.atLeast, predicted.atMost))
    return { verdict: "undecided", gap: 0 };
  return { verdict: "miss", gap: Math.max(predicted.atLeast - observed.atMost, observed.atLeast - predicted.atMost) };
}

const isUpTo = (value: number, limit: number): boolean =>
  value <= limit || value - limit <= levelTolerance * Math.max(Math.abs(value), Math.abs(limit));
