import type { DoubtKind } from "../../engine/compile/doubt.js";
import type { ModelStamp } from "../../model/landscape/model-stamp.js";
import type { NodeKind } from "../../model/landscape/node.js";
import type { UnassignedServices } from "../../model/landscape/unassigned-services.js";
import type { NamesByLanguage } from "../../model/values/names.js";
import type { Bounds, EvidenceStatus } from "../../quantities.js";
import type { CountedTotal } from "../counting/population-figures.js";
import type { OfferedType } from "../offers/offer-table.js";

/** How often and for how long a cause fails. */
export interface CauseFigures {
  readonly id: string;
  readonly name: string;
  readonly names?: NamesByLanguage;
  /** Absent for a group of common cause. */
  readonly kind?: NodeKind;
  /** Failures a year; `null` where only a probability is stated. */
  readonly perYear: Bounds | null;
  /** Mean hours of one failure; `null` where only a probability is stated. */
  readonly meanHours: Bounds | null;
  /** Of being lost at any one moment. */
  readonly probability: Bounds;
  /** Present where nobody gave evidence for these figures. */
  readonly isAssumed?: true;
}

/** What a cause contributes to what is expected of one type. */
export interface Contribution {
  readonly cause: string;
  /** What its failures alone take in a year. */
  readonly alone: Bounds;
  /** What would be spared if it never failed; `null` where there is no exact value. */
  readonly spared: Bounds | null;
}

/** One point of the exceedance curves. */
export interface ReturnLevel {
  /** The yearly probability of more. */
  readonly exceedance: number;
  /** 1 / exceedance: such a year is met once in so many years on average. */
  readonly years: number;
  /** The worst single failure of a year is above this with at most that probability: the smallest such amount. */
  readonly worstEvent: Bounds;
  /** The same of the total of a year: its value at risk. */
  readonly total: Bounds;
  /** The mean of the value at risk over all higher probabilities: the tail value at risk. */
  readonly tail: Bounds;
}

/** The total of years that were played through, failures that overlap in time together. */
export interface SampledYears {
  readonly years: number;
  readonly mean: Bounds;
  /** Of the two ends of the mean. */
  readonly standardErrors: Bounds;
  /** By exceedance, as in the curve: value at risk, and in which range chance leaves it in 95 of 100 cases, over both ends. */
  readonly levels: readonly { readonly exceedance: number; readonly total: Bounds; readonly interval: Bounds }[];
}

/** The risk of one type of service or organisation, in the unit that is compared, within its total. */
export interface TypeRisk extends OfferedType {
  /** Count × what is lost of the level × hours, in a year on average; infinite at most where nothing bounds it. */
  readonly expected: Bounds;
  /** How it was found: with every overlap, or as the sum of what each failure takes alone. */
  readonly method: "exact" | "sampled" | "alone";
  /** Present where it was sampled. */
  readonly standardErrors?: Bounds;
  /** The sum of what each failure takes alone; what overlaps in time counts twice in it. */
  readonly alone: Bounds;
  /** Largest first. */
  readonly contributions: readonly Contribution[];
  /** By falling exceedance; empty where no cause states how often it fails. */
  readonly curve: readonly ReturnLevel[];
  readonly sampled?: SampledYears;
  /** Those whose services no cause with a figure can take: nothing is known of their risk, and nothing of them is in the figures. */
  readonly undrawn: { readonly organisations: number; readonly amount: Bounds };
}

/** A node without a figure that takes something when it fails. */
export interface UndrawnNode {
  readonly id: string;
  readonly name: string;
  readonly names?: NamesByLanguage;
  readonly kind: NodeKind;
  /** Of the type of which it takes most, at any moment while it is lost. */
  readonly takes: Bounds;
}

/** How much is to be expected in a year, and how bad a year may be: the result of {@link risk}. Plain data. */
export interface Risk {
  readonly tragweite: "risk/1";
  readonly version: string;
  readonly model: ModelStamp;
  readonly options: {
    readonly service: string | null;
    readonly unit: string | null;
    readonly minEvidence: EvidenceStatus;
    readonly seed: number;
    /** Years that were played through. */
    readonly years: number;
    /** Undrawn nodes and contributions that are listed. */
    readonly top: number | null;
  };
  readonly doubts: readonly DoubtKind[];
  readonly unassigned?: readonly UnassignedServices[];
  readonly total?: CountedTotal;
  /** Whether anything takes time: then each failure was played through alone, and those that overlap are added up. */
  readonly isTimed: boolean;
  /** Ids of causes that state only a probability: they are in no curve, and where anything takes time in no figure. */
  readonly withoutFrequency: readonly string[];
  /** By id. */
  readonly causes: readonly CauseFigures[];
  /** Largest expectation at most first, by name. */
  readonly types: readonly TypeRisk[];
  /** Nodes without a figure, those that take most first; the figures are those of the causes only. */
  readonly undrawn: { readonly nodes: number; readonly effective: number; readonly most: readonly UndrawnNode[] };
  readonly withoutFigure: readonly string[];
}
