import type { Observation } from "../../model/documents/record.js";
import type { Bounds } from "../../quantities.js";

/** hit and miss say whether the run shows what was observed; undecided: its two runs differ. */
export type BacktestVerdict = "hit" | "miss" | "undecided" | "not-modelled" | "computed";

/**
 * Whether a row is a prediction at all. input: times or structure were read off the same record; held-out: an end taken
 * from another observation predicts this one, while the structure is an input; none: nothing is compared.
 */
export type BacktestLabel = "prediction" | "input" | "held-out" | "none";

/** Where an observation was read. */
export interface BacktestSource {
  readonly id: string;
  /** Absent where the source is an address only, or where nobody explains the id. */
  readonly title?: string;
  /** Absent where the source has no address. */
  readonly url?: string;
}

/** One observation of the record beside what the model says of it. */
export interface BacktestRow {
  readonly id: string;
  readonly row: string | null;
  readonly what: string;
  /** Nodes that were compared, ascending. */
  readonly nodes: readonly string[];
  readonly aspect: Observation["aspect"];
  readonly predicted: string;
  readonly observed: string;
  readonly verdict: BacktestVerdict;
  readonly label: BacktestLabel;
  /** Why it is labelled so. */
  readonly why: readonly string[];
  /** Whether it counts in the score: a prediction that hit or missed, with a source that has a title or an address. */
  readonly isCredited: boolean;
  readonly sources: readonly BacktestSource[];
  readonly confidence: Observation["confidence"];
  readonly conflictsWith: string | null;
}

/** Counts over credited predictions; positive means impaired. */
export interface BacktestScore {
  readonly predictions: number;
  readonly truePositive: number;
  readonly falsePositive: number;
  readonly falseNegative: number;
  readonly trueNegative: number;
  /** Of what was predicted to be impaired, the share that was; null where nothing was. */
  readonly precision: number | null;
  /** Of what was impaired, the share that was predicted; null where nothing was. */
  readonly recall: number | null;
}

/** Messages rejected, by a basis for their volume. No hit is claimed: no source counted them. */
export interface RejectedEstimate {
  readonly basis: string;
  /** Messages in a working day over all insured. */
  readonly perWorkingDay: number;
  /** Messages, from the insurers that surely lost the service to those that possibly did. */
  readonly rejected: Bounds;
  readonly sources: readonly BacktestSource[];
}

/** A run of a scenario held against the public record. Rows in the order of the record. */
export interface Backtest {
  readonly tragweite: "backtest/1";
  readonly version: string;
  readonly model: { readonly id: string; readonly hash: string };
  readonly scenario: { readonly id: string; readonly hash: string };
  readonly rows: readonly BacktestRow[];
  readonly score: BacktestScore;
  readonly heldOut: { readonly hits: number; readonly misses: number };
  readonly inputs: number;
  readonly notModelled: number;
  readonly undecided: number;
  readonly rejected: {
    readonly estimates: readonly RejectedEstimate[];
    /** What the estimates take for granted. */
    readonly assumptions: readonly string[];
  };
}
