import type { Observation } from "../../model/documents/observation.js";
import type { NamesByLanguage } from "../../model/values/names.js";
import type { Bounds, NodeState } from "../../quantities.js";
import type { WorstAndBest } from "../course/course-result.js";

/** hit and miss say whether the run shows what was observed; undecided: its two runs differ. */
export type BacktestVerdict = "hit" | "miss" | "undecided" | "not-modelled" | "computed";

/**
 * Whether a row is a prediction at all. input: times or structure were read off the same record; held-out: an end taken
 * from another observation predicts this one, while the structure is an input; inferred: a prediction of what no source
 * observed, but what a statement about something else suggests; none: nothing is compared.
 */
export type BacktestLabel = "prediction" | "inferred" | "input" | "held-out" | "none";

/** How many of the compared nodes show this state in the pessimistic and that in the optimistic run. */
export interface PredictedState extends WorstAndBest<Exclude<NodeState, "isolated">> {
  readonly nodes: number;
}

/** What the run shows of the nodes compared: states, the worst first; the first and last moment of a change, `null` where there is none; or an interval. */
export type BacktestPrediction =
  | { readonly what: "states"; readonly states: readonly PredictedState[] }
  | { readonly what: "moments"; readonly between: ObservedMoments | null }
  /** A level, a count or messages; infinite at most (`null` in JSON) where nothing bounds it. `gap`: how far it lies from what was observed. */
  | ({ readonly what: "interval"; readonly gap: number } & Bounds);

/** Moments with zone between which something lies; one is absent where nothing bounds it on that side. */
export interface ObservedMoments {
  readonly earliest?: string;
  readonly latest?: string;
}

/** What the record says was seen, and when it began and ended. */
export interface BacktestObserved {
  readonly state?: NonNullable<Observation["state"]>;
  readonly quantity?: number;
  readonly unit?: string;
  /** The unit by language, where it differs. */
  readonly units?: NamesByLanguage;
  /** The interval of a level, a count or of messages; an end is absent where nothing was observed of it. */
  readonly atLeast?: number;
  readonly atMost?: number;
  /** When it was so, or from when on messages are counted. */
  readonly moment?: string;
  readonly until?: string;
  /** What a level is the mean over, or what is counted. */
  readonly weightedBy?: string;
  readonly outcome?: NonNullable<Observation["outcome"]>;
  readonly begin?: ObservedMoments;
  readonly end?: ObservedMoments;
}

/** Why no run can speak of a quantity: nobody of the nodes has the unit; there is a node without a channel, or without its volume. */
export type NoQuantity = "no-population" | "no-channel";

/** Why a row is no prediction. Ids ascending: of dependencies, of nodes, of disturbances, or of an observation. */
export type BacktestReason =
  /** Dependencies that were read off the record of the incident. */
  | { readonly code: "structure-of-record"; readonly dependencies: readonly string[] }
  /** Nodes on the way of which something was read off it: that they exist, how long they take, how many there are. */
  | { readonly code: "nodes-of-record"; readonly nodes: readonly string[] }
  /**
   * Disturbances whose times the row needs and that were read off the record; that say of the node itself what becomes of it,
   * read off the record or not.
   */
  | {
      readonly code: "times-of-record" | "disturbance-of-record" | "disturbed-itself";
      readonly disturbances: readonly string[];
    }
  /** The end of a disturbance is taken from another observation. */
  | { readonly code: "end-of-observation"; readonly disturbance: string; readonly observation: string }
  /** What the record itself says of it. */
  | { readonly code: "note"; readonly text: string; readonly texts?: NamesByLanguage }
  /**
   * Somebody worked it out; it is a basis for estimates; the landscape has no place for it; no supplier is drawn, which is unknown
   * and not fine; nobody of the nodes has the unit; a node has no channel with a volume.
   */
  | { readonly code: "computed" | "volume" | "no-place" | "no-supplier" | NoQuantity };

/** Where an observation was read. */
export interface BacktestSource {
  readonly id: string;
  /** Absent where the source is an address only, or where nobody explains the id. */
  readonly title?: string;
  /** The title by language, where it differs. */
  readonly titles?: NamesByLanguage;
  /** Absent where the source has no address. */
  readonly url?: string;
}

/** One observation of the record beside what the model says of it. */
export interface BacktestRow {
  readonly id: string;
  readonly row: string | null;
  readonly what: string;
  /** The same by language, where it differs. */
  readonly whats?: NamesByLanguage;
  /** Nodes that were compared, ascending. */
  readonly nodes: readonly string[];
  readonly aspect: Observation["aspect"];
  /** `null` where nothing is compared. */
  readonly predicted: BacktestPrediction | null;
  readonly observed: BacktestObserved;
  readonly verdict: BacktestVerdict;
  readonly label: BacktestLabel;
  /** Why it is labelled so. */
  readonly why: readonly BacktestReason[];
  /** Whether it counts in the score: a prediction that hit or missed, with a source that has a title or an address. */
  readonly isCredited: boolean;
  readonly sources: readonly BacktestSource[];
  readonly confidence: Observation["confidence"];
  readonly basis: Observation["basis"];
  readonly conflictsWith: string | null;
  /** The curve that it is a point of; absent where it is of none. */
  readonly series?: string;
}

/** Points of one curve, in order of time. */
export interface BacktestSeries {
  readonly id: string;
  /** Ids of its rows, those of which no run can speak left out. */
  readonly rows: readonly string[];
  /** How far the predicted intervals lie from the observed ones, on average; null where no run can speak of any. */
  readonly meanAbsoluteError: number | null;
  /** Of levels: hours × (1 − level) from the first point to the last, points joined by straight lines; absent where there are fewer than two. */
  readonly missingArea?: { readonly predicted: Bounds; readonly observed: Bounds };
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
  /** The same by language, where it differs. */
  readonly bases?: NamesByLanguage;
  /** Messages in a working day over all insured. */
  readonly perWorkingDay: number;
  /** Messages, from the insurers that surely lost the service to those that possibly did. */
  readonly rejected: Bounds;
  readonly sources: readonly BacktestSource[];
}

/**
 * What estimates of rejected messages take for granted. even: messages are spread over insurers by their insured persons;
 * open-hours: they are sent evenly in these local hours from Monday to Friday, holidays too; lost-only: none is rejected while
 * the service is slow, and none is sent again.
 */
export type RejectedAssumption =
  | { readonly code: "even" | "lost-only" }
  | { readonly code: "open-hours"; readonly from: number; readonly until: number };

/** A run of a scenario held against the public record. Rows in the order of the record. */
export interface Backtest {
  readonly tragweite: "backtest/3";
  readonly version: string;
  readonly model: { readonly id: string; readonly hash: string };
  readonly scenario: { readonly id: string; readonly hash: string };
  readonly rows: readonly BacktestRow[];
  readonly score: BacktestScore;
  /** The same of states of which only the times of what was disturbed were read off: who is hit, given when. The same nodes count once. */
  readonly givenTimes: BacktestScore;
  /** Credited levels, counts and messages; not in the score. */
  readonly intervals: { readonly hits: number; readonly misses: number };
  readonly heldOut: { readonly hits: number; readonly misses: number };
  /** Predictions of what was only inferred; not in the score. */
  readonly inferred: { readonly hits: number; readonly misses: number };
  /** Curves by id. */
  readonly series: readonly BacktestSeries[];
  readonly inputs: number;
  readonly notModelled: number;
  readonly undecided: number;
  readonly rejected: {
    readonly estimates: readonly RejectedEstimate[];
    readonly assumptions: readonly RejectedAssumption[];
  };
}
