import type { DoubtKind } from "../../engine/compile/doubt.js";
import type { ModelStamp } from "../../model/landscape/model-stamp.js";
import type { NodeKind } from "../../model/landscape/node.js";
import type { InsurerType } from "../../model/landscape/nodes/insurer.js";
import type { UnassignedServices } from "../../model/landscape/unassigned-services.js";
import type { Bounds, EvidenceStatus, StateBounds } from "../../quantities.js";
import type { RowCount } from "../counting/count-rows.js";
import type { Course } from "../course/course-result.js";

/** What became of one node. */
export interface NodeImpact {
  readonly id: string;
  readonly kind: NodeKind;
  /** Service level in [0, 1]: at least that of the pessimistic run, at most that of the optimistic one. */
  readonly level: Bounds;
  readonly state: StateBounds;
}

/** Services, insurers and persons of which one state holds. A person counts once per service type. */
export interface AffectedCounts {
  /** Service nodes in this state. */
  readonly services: number;
  /** Ids, ascending: insurers whose best service of the type is in this state. */
  readonly insurers: readonly string[];
  /** Persons. For what surely holds the bounds run over what possibly holds too; for what possibly holds they count its own insurers. */
  readonly insured: Bounds;
}

/**
 * Where the width of the bounds on those who lose a service comes from. Persons; the parts add up to
 * `insured.atMost − insured.atLeast`. `sizes` is what insurers without a figure add, infinite where no total bounds them, and
 * below 0 where a total leaves less than figures would.
 */
export type WidthParts = Readonly<
  Record<Exclude<DoubtKind, "places" | "repairs" | "supplies"> | "pools" | "ranges" | "sizes", number>
> & {
  /** Absent where no disturbance may be at a site, or on a platform, that a system does not state. */
  readonly places?: number;
  /** Absent where nothing is repaired at a speed that is not known. */
  readonly repairs?: number;
  readonly supplies?: number;
};

/** What became of the insurers of a group for one service type. */
export interface ServiceTypeImpact {
  readonly serviceType: string;
  /** Lost in both runs. An isolated service counts as lost. */
  readonly lost: AffectedCounts;
  /** Degraded in both runs. */
  readonly degraded: AffectedCounts;
  /** Lost in the pessimistic run only. */
  readonly possiblyLost: AffectedCounts;
  /** Degraded in one run only. */
  readonly possiblyDegraded: AffectedCounts;
}

/** One service type over the whole landscape. */
export interface ServiceImpact extends ServiceTypeImpact {
  /** Insurers that offer it. */
  readonly insurersOffering: number;
  readonly lostInsured: {
    /** The lower bound if the caps of pools were not known. */
    readonly atLeastWithoutCaps: number;
    /** The upper bound if only what is surely lost were lost. */
    readonly atMostWithoutPossible: number;
    readonly width: WidthParts;
  };
}

/** What one insurer loses. */
export interface InsurerImpact {
  readonly id: string;
  readonly name: string;
  readonly insurerType: InsurerType;
  /** Persons; absent where nothing is known. */
  readonly insured?: Bounds;
  /** Service types by state, each ascending. */
  readonly lost: readonly string[];
  readonly degraded: readonly string[];
  readonly possiblyLost: readonly string[];
  readonly possiblyDegraded: readonly string[];
}

/** Insurers of one type or association. */
export interface InsurerGroupImpact {
  readonly id: string;
  readonly insurers: number;
  /** Service types of which anything is lost or degraded, possibly included. */
  readonly services: readonly ServiceTypeImpact[];
}

/** What one organisation operates. */
export interface OperatorImpact {
  readonly id: string;
  readonly name: string;
  /** Systems and services that it operates. */
  readonly operated: number;
  /** Of these, how many show the state in the pessimistic and in the optimistic run. */
  readonly lost: Bounds;
  readonly isolated: Bounds;
  readonly degraded: Bounds;
}

/** Practices, hospitals and pharmacies, or employers. */
export interface PartnerImpact {
  readonly id: string;
  readonly name: string;
  /** How many sites or employers the node stands for; absent where unknown. */
  readonly count?: Bounds;
  readonly level: Bounds;
  readonly state: StateBounds;
}

/** What a published figure says: a number, or "more than" or "at most" one. */
export interface PublishedClaim {
  readonly atLeast?: number | undefined;
  readonly atMost?: number | undefined;
}

/** A published figure beside the bounds of this run. */
export interface FigureComparison {
  readonly id: string;
  readonly serviceType: string;
  readonly quantity: "insured" | "insurers";
  /** Both where a number was published; one where it was "more than" or "at most". */
  readonly claimed: PublishedClaim;
  readonly claimedBy: string;
  readonly computed: Bounds;
  /** Above or below where no number of the claim lies within the computed bounds. */
  readonly verdict: "above" | "within" | "below";
}

/** A published total beside what the landscape describes of it. */
export interface TotalComparison {
  readonly id: string;
  /** Persons, as published. */
  readonly insured: number;
  readonly asOf?: string;
  /** Persons in figures and pools of the insurers that it covers. */
  readonly described: Bounds;
  /** Persons of the total that no figure or pool describes. */
  readonly missing: Bounds;
}

/** Something that is not known and therefore not counted or not drawn. */
export type UnknownFact =
  | { readonly what: "insured"; readonly ids: readonly string[] }
  | { readonly what: "suppliers"; readonly serviceType: string; readonly ids: readonly string[] }
  | { readonly what: "supplier"; readonly dependency: string; readonly dependent: string; readonly candidates: readonly string[] }
  | { readonly what: "operator"; readonly ids: readonly string[] };

/** Who loses what: the result of `run`. Plain data; every list is in ascending order of its ids unless it says otherwise. */
export interface Impact {
  readonly tragweite: "run/2";
  /** Version of the package that computed it. */
  readonly version: string;
  readonly model: ModelStamp;
  readonly scenario: { readonly id: string; readonly hash: string; readonly active: readonly string[] };
  readonly options: { readonly at: string | null; readonly minEvidence: EvidenceStatus };
  /** Whether all disturbances were taken at once: an upper bound on loss, not a moment. */
  readonly allAtOnce: boolean;
  readonly doubts: readonly DoubtKind[];
  /** By service type: services of unknown operators, for which nobody is counted; absent where there are none. */
  readonly unassigned?: readonly UnassignedServices[];
  readonly totals: readonly TotalComparison[];
  /** One for each service type and unit, and for each type of organisation; never added across rows. */
  readonly rows: readonly RowCount[];
  readonly services: readonly ServiceImpact[];
  readonly insurers: readonly InsurerImpact[];
  readonly insurerTypes: readonly InsurerGroupImpact[];
  readonly operators: readonly OperatorImpact[];
  readonly associations: readonly InsurerGroupImpact[];
  readonly sites: readonly PartnerImpact[];
  readonly employers: readonly PartnerImpact[];
  readonly publishedFigures: readonly FigureComparison[];
  readonly nodes: readonly NodeImpact[];
  /** Dependencies on which the impaired nodes of the pessimistic run rest, by their evidence. */
  readonly evidence: Readonly<Record<EvidenceStatus, number>>;
  readonly unknown: readonly UnknownFact[];
  /** What is lost when and for how long; only where it was asked for. */
  readonly course?: Course;
}
