/**
 * What may be unknown about a landscape's structure. Each kind of doubt is read at its worst in one run and at its best
 * in another; as levels are monotone, the two runs bracket the truth.
 */
export const doubtKinds = ["candidates", "evidence", "operators", "standBys"] as const;
/** A kind of doubt about a landscape's structure. */
export type DoubtKind = (typeof doubtKinds)[number];
/** Whether a doubt is read at its worst or at its best. */
export type DoubtSide = "worst" | "best";

/** How each kind of doubt is read in one run. */
export type DoubtReading = Readonly<Record<DoubtKind, DoubtSide>>;

/** Everything unknown at its worst: the pessimistic run. */
export const allAtWorst: DoubtReading = { candidates: "worst", evidence: "worst", operators: "worst", standBys: "worst" };
/** Everything unknown at its best: the optimistic run. */
export const allAtBest: DoubtReading = { candidates: "best", evidence: "best", operators: "best", standBys: "best" };
