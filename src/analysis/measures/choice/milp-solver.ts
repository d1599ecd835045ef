/** Minimise Σ objective × column, where all rows hold; every column is in [0, 1]. */
export interface MilpProblem {
  /** By column. */
  readonly objective: ArrayLike<number>;
  /** The first so many columns are 0 or 1. */
  readonly binaries: number;
  readonly rows: readonly MilpRow[];
}

/** Σ coefficient × column ≥ atLeast. */
export interface MilpRow {
  readonly columns: readonly number[];
  readonly coefficients: readonly number[];
  readonly atLeast: number;
}

/** A solver of mixed-integer linear programs. It may err by a part in a million of the sum of the objective and of a row, no more. */
export interface MilpSolver {
  /** An optimum; `undefined` where it gave up. */
  readonly minimise: (problem: MilpProblem) => MilpAnswer | undefined | Promise<MilpAnswer | undefined>;
}

/** The values of an optimum by column, and what none can be below. */
export interface MilpAnswer {
  readonly values: ArrayLike<number>;
  readonly bound: number;
}
