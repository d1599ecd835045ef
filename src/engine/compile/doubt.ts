/**
 * What may be unknown about a landscape's structure, about how fast it is repaired, what supplies have, and about how far a scenario disturbs it. Each kind of doubt is read at its worst in one run and at its best
 * in another; as levels are monotone, the two runs bracket the truth.
 */
export const doubtKinds = [
  "candidates",
  "evidence",
  "operators",
  "places",
  "levels",
  "calendars",
  "repairs",
  "supplies",
  "standBys",
] as const;
/** A kind of doubt about a landscape's structure, or about how far a scenario disturbs it. */
export type DoubtKind = (typeof doubtKinds)[number];
/** Whether a doubt is read at its worst or at its best. */
export type DoubtSide = "worst" | "best";

/** How each kind of doubt is read in one run. */
export type DoubtReading = Readonly<Record<DoubtKind, DoubtSide>>;

/** Everything unknown at its worst: the pessimistic run. */
export const allAtWorst: DoubtReading = readingOf("worst");
/** Everything unknown at its best: the optimistic run. */
export const allAtBest: DoubtReading = readingOf("best");

function readingOf(side: DoubtSide): DoubtReading {
  return {
    ...{ candidates: side, evidence: side, operators: side, places: side, levels: side },
    ...{ calendars: side, repairs: side, supplies: side, standBys: side },
  };
}
