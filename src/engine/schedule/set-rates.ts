/** Jobs, numbered from 0, and what is lost each hour while some of them are not done; no less while more are open. */
export interface SetRates {
  /** By job, in milliseconds; more than 0. */
  readonly durations: Float64Array;
  /** All jobs, in the order in which ties are broken. */
  readonly ranked: readonly number[];
  /** @param isOpen - by job: 1 while it is not done */
  rate(isOpen: Uint8Array): number;
  /** The same of a set as the bits of a number; for at most 30 jobs. */
  rateOf(open: number): number;
  /** Has all sets ready to be asked for, where that is quicker than one by one. */
  fill(): void;
  /** By who lacks: what each job takes from them alone, as if all others were done. */
  takenAlone(): readonly Float64Array[];
}
