import type { DoubtKind, DoubtSide } from "../../engine/compile/doubt.js";
import type { UnassignedServices } from "../../model/landscape/unassigned-services.js";
import type { Bounds, EvidenceStatus } from "../../quantities.js";
import type { OnTopOf } from "../failures/moment-below.js";
import type { CutSetTarget } from "./cut-set-target.js";

/** One minimal cut set: the target fails when all of these have, and does not when any one of them is back. */
export interface CutSet {
  /** Number of its nodes or events; 0 where the target has failed from the start. */
  readonly order: number;
  /** Ids, ascending. */
  readonly members: readonly string[];
  /** What each of them is called, parallel to `members`. */
  readonly names: readonly string[];
  /** Product of the members' probabilities; `null` where one of them is not known. */
  readonly probability: number | null;
  /** Whether the target fails under the optimistic reading of what is not known too. */
  readonly sure: boolean;
}

/** The minimal cut sets of one order, counted. */
export interface OrderCount {
  readonly order: number;
  /** Minimal cut sets of this order, in full digits. */
  readonly count: string;
  /** Sum of their probabilities; `null` where not all are known. */
  readonly probability: number | null;
}

/**
 * What one node or event contributes. P is the probability of the target, P1 (P0) that with this one failed (working);
 * `null` where probabilities are not known, and in quotients with the divisor 0.
 */
export interface ImportanceOf {
  readonly id: string;
  readonly name: string;
  readonly probability: number | null;
  /** Minimal cut sets with it, in full digits. */
  readonly cutSets: string;
  /** Birnbaum: P1 − P0. */
  readonly birnbaum: number | null;
  /** Criticality: p · (P1 − P0) / P. */
  readonly criticality: number | null;
  /** Fussell-Vesely, proper: P(some minimal cut set with it has failed) / P. `null` beyond the limits too. */
  readonly fussellVesely: number | null;
  /** Diagnostic: p · P1 / P, the probability that it has failed if the target has. */
  readonly diagnostic: number | null;
  /** Risk achievement worth: P1 / P. */
  readonly riskAchievementWorth: number | null;
  /** Risk reduction worth: P / P0; "infinite" where P0 is 0 and P is not. */
  readonly riskReductionWorth: number | "infinite" | null;
  /** Birnbaum importance with every event at one half: the share of states of the others in which it decides. */
  readonly structural: number;
  /** Shapley value in the game in which a coalition is worth 1 when its failure takes the target down. */
  readonly shapley: number;
}

/** What takes a target down: the result of `cut-sets`. Plain data. */
export interface CutSets {
  readonly tragweite: "cut-sets/1";
  /** Version of the package that computed it. */
  readonly version: string;
  readonly model: { readonly id: string; readonly hash: string };
  /** The target in words that `parseTarget` reads, or the top of a fault tree. */
  readonly target: string;
  /** The same as data; absent for a fault tree. */
  readonly targetParts?: CutSetTarget;
  readonly options: {
    /** How what is not known was read: "worst" lists what may take the target down, "best" what surely does. */
    readonly reading: DoubtSide;
    readonly minEvidence: EvidenceStatus;
    readonly sort: "order" | "probability";
    readonly maxOrder: number | null;
    readonly minProbability: number | null;
    readonly maxSets: number;
    /** The moment of which all that it has taken has failed already; absent: nothing had. */
    readonly onTopOf?: OnTopOf;
  };
  /** What is unknown and read one way. */
  readonly doubts: readonly DoubtKind[];
  /**
   * Services of unknown operators of types that the target counts or asks about: at worst they are those of whoever has most and offers
   * no other, at best seconds of those who would be hit. Absent where there are none.
   */
  readonly unassigned?: readonly UnassignedServices[];
  /** Nodes or events that may fail, and those of them that matter to the target. */
  readonly failing: { readonly all: number; readonly relevant: number };
  /** Minimal cut sets of all orders, in full digits; `null` where those of higher orders were not counted. */
  readonly count: string | null;
  /** Ascending; orders without cut sets are left out. */
  readonly countByOrder: readonly OrderCount[];
  /** The highest order up to which cut sets are counted in full; `null` where all are. */
  readonly completeUpToOrder: number | null;
  /** P(target), exact but for rounding where both bounds are equal; `null` without probabilities. Failures are independent. */
  readonly probability: Bounds | null;
  /**
   * Ids of the nodes or events that matter whose probability is known as a range only, ascending; absent where all are known. `probability`
   * has both ends, all else the greater one under the reading "worst", the smaller one under "best".
   */
  readonly ranges?: readonly string[];
  /** By order or falling probability, ties in the order of the diagrams. */
  readonly cutSets: readonly CutSet[];
  /** Minimal cut sets that are not listed. */
  readonly leftOut: {
    /** `null` where not counted. */
    readonly count: string | null;
    /** At most so probable is it that one of them has failed; `null` without probabilities. */
    readonly probabilityAtMost: number | null;
  };
  /** By falling criticality (without probabilities structural importance), ties by id; only what matters to the target. Empty where cut sets were left uncounted. */
  readonly importance: readonly ImportanceOf[];
  /** Whether all minimal cut sets are listed. */
  readonly complete: boolean;
}
