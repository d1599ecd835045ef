import type { ConcernedCount } from "../analysis/counting/concerned-counts.js";
import type { HolderCount } from "../analysis/counting/holder-counts.js";
import type { CourseState } from "../analysis/why/explain-course.js";
import type { ExplainTarget } from "../analysis/why/explain-target.js";
import type { WhyNot } from "../analysis/why/why-not.js";
import type { LandscapeNode } from "../model/landscape/node.js";
import type { ServiceTypeNames } from "../model/landscape/service-type-names.js";
import type { PublishedTotal } from "../model/landscape/total.js";
import type { Disturbance } from "../model/scenario/disturbance.js";
import type { Source } from "../model/values/evidence.js";
import type { NamesByLanguage } from "../model/values/names.js";
import type { DeclaredUnit } from "../model/values/population.js";
import type { EvidenceStatus, NodeState } from "../quantities.js";
import type { Proof, ProofReading } from "./proof/proof.js";
import type { ScenarioTimes } from "./scenario-times.js";

/** Disturbances whose end would restore what is explained, however what is not known turns out. */
export interface ExplainedRemedy {
  /** Ids in the order of the scenario. */
  readonly disturbances: readonly string[];
  /** Whether there is none with fewer that surely does; else none of them can be left out. */
  readonly smallest: boolean;
  /** That fewer may be enough, as what is not known may turn out. Absent where they are not. */
  readonly fewerMay?: true;
}

/** Sets of disturbances, each of which alone gives what was seen, and of which none can be left out. */
export interface ExplainedCauses {
  /** Fewest disturbances first. Ids in the order of the scenario. */
  readonly sets: readonly (readonly string[])[];
  /** Whether these are all such sets. */
  readonly complete: boolean;
  /** Of the only set: that others may give the same without all of it, as what is not known may turn out. Absent where they cannot. */
  readonly othersMay?: true;
  readonly remedy: ExplainedRemedy;
}

/** A node, or the services of one type of one organisation, that is affected. */
export interface AffectedOffer extends ExplainedCauses {
  readonly operator?: string;
  readonly serviceType?: string;
  readonly nodes: readonly string[];
  readonly state: NodeState;
  /** In [0, 1]. */
  readonly level: number;
  /** Of a node that is lost and is isolated besides; absent else. */
  readonly alsoIsolated?: true;
  /**
   * Of a node that is lost: ids of the isolations that may take it instead, because nobody stated who operates it, or where it stands; what is
   * isolated with its suppliers may still have them. Absent where there is none.
   */
  readonly orIsolatedBy?: readonly string[];
  /** What the organisation has, or what the node itself stands for, in each of its units. */
  readonly counts: readonly HolderCount[];
  /** One for each node, under the first of the sets. */
  readonly proofs: readonly Proof[];
}

/** What holds in one reading of what is not known. */
export interface ReadingExplanation extends ExplainedCauses {
  readonly reading: ProofReading;
  /** Greatest share of what there is of the unit first, then by id. */
  readonly affected: readonly AffectedOffer[];
}

/** A node or offer that is not affected, with the reason. */
export interface SparedOffer {
  readonly operator?: string;
  readonly serviceType?: string;
  readonly nodes: readonly string[];
  /** False for services of which nobody stated what they depend on: that they are normal says nothing. */
  readonly suppliersKnown: boolean;
  /** One for the first of its nodes; absent where it was not asked for. */
  readonly whyNot?: readonly WhyNot[];
}

/** Why a node, a service type or an insurer is lost, degraded or spared. Plain data. */
export interface Explanation {
  readonly tragweite: "explanation/2";
  readonly version: string;
  readonly model: { readonly id: string; readonly hash: string };
  readonly scenario: ScenarioTimes & {
    readonly id: string;
    readonly hash: string;
    readonly name?: string;
    readonly names?: NamesByLanguage;
    /** Ids of the disturbances that hold. */
    readonly active: readonly string[];
  };
  readonly options: { readonly at: string | null; readonly minEvidence: EvidenceStatus };
  /** Whether all disturbances were taken at once: an upper bound on loss, not a moment. */
  readonly allAtOnce: boolean;
  /** Whether what the target depends on has buffers, recovery times or stand-bys with times: the steady state leaves them out. */
  readonly leavesOutTiming: boolean;
  /**
   * At a moment, and where timing is left out: what the course gives then, as {@link impact} does, for each node or offer in
   * question. `readings` and `spared` speak of the steady state of the disturbances that hold then.
   */
  readonly courseState?: readonly CourseState[];
  /** Of a node that is not back yet at a moment: a smallest set of disturbances that hit it and have ended; ids. */
  readonly endedCauses?: readonly string[];
  readonly target: Omit<ExplainTarget, "offers">;
  /** What surely holds, and what holds only under the worst reading; empty where nothing is affected. */
  readonly readings: readonly ReadingExplanation[];
  /** What is normal whatever the unknown turns out to be, or at least possibly: then it is among the readings too. */
  readonly spared: readonly SparedOffer[];
  /** Of a service type: what those who are affected have together, by unit and total. */
  readonly concerned?: readonly ConcernedCount[];
  /** The totals within which is counted. */
  readonly totals: readonly PublishedTotal[];
  /** What the landscape counts besides persons, sites and employers. */
  readonly units: readonly DeclaredUnit[];
  /** What service types are called by the landscape itself, where all their services agree. */
  readonly serviceTypes: ServiceTypeNames;
  /** The nodes, disturbances and sources that the above names, by id. */
  readonly nodes: Readonly<Record<string, LandscapeNode>>;
  readonly disturbances: Readonly<Record<string, Disturbance>>;
  /** Of the landscape. */
  readonly sources: Readonly<Record<string, Source>>;
  /** Of the scenario. */
  readonly scenarioSources: Readonly<Record<string, Source>>;
}
