/**
 * What may be unknown about a landscape's structure. Each kind of doubt is read at its worst in one run and at its best
 * in another; as levels are monotone, the two runs bracket the truth.
 */
export const doubtKinds = ["candidates", "evidence", "operators", "standBys"] as const;
export type DoubtKind = (typeof doubtKinds)[number];
export type DoubtSide = "worst" | "best";

/** How each kind of doubt is read in one run. */
export type DoubtReading = Readonly<Record<DoubtKind, DoubtSide>>;

export const allAtWorst: DoubtReading = { candidates: "worst", evidence: "worst", operators: "worst", standBys: "worst" };
export const allAtBest: DoubtReading = { candidates: "best", evidence: "best", operators: "best", standBys: "best" };
