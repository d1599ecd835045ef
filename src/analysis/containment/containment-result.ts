import type { Dependency } from "../../model/landscape/dependency.js";
import type { ModelStamp } from "../../model/landscape/model-stamp.js";
import type { UnassignedServices } from "../../model/landscape/unassigned-services.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import type { Selector } from "../../model/scenario/selector.js";
import type { Bounds, EvidenceStatus } from "../../quantities.js";
import type { Lost } from "./served-sums.js";

/** Whether what is exposed goes on serving during the incident, or is lost as what is attacked. */
export const exposedReadings = ["serving", "lost"] as const;
/** One of {@link exposedReadings}. */
export type ExposedReading = (typeof exposedReadings)[number];

/** A link that is cut: all that runs between two nodes. */
export interface CutLink {
  /** Ids of its two ends, ascending: first the one that may be exposed where the link is part of a plan. */
  readonly between: readonly [string, string];
  /** Ids of the dependencies that no longer work, in order of the landscape. */
  readonly dependencies: readonly string[];
}

/** What is served and lost under a plan. */
export interface PlanFigures {
  /** Σ people × level over all that is counted in the unit; infinite at most (`null` in JSON) where sizes are unknown. */
  readonly served: Bounds;
  /** Σ people × (1 − level): the sum of `gradedLoss` that `run` gives for the scenario. */
  readonly lost: Bounds;
  /** What is lost at worst, as plans are compared by it: less of those whose size nobody knows goes before any number. */
  readonly worst: Lost;
}

/** Cuts that contain an attack, and what they leave. */
export interface ContainmentPlan extends PlanFigures {
  readonly cuts: readonly CutLink[];
  /** Ids of the nodes that exposure may reach in spite of the cuts, those attacked included, ascending. */
  readonly exposed: readonly string[];
  /** No plan with at most so many cuts (of the one that is chosen: with any number that is allowed) loses less. */
  readonly bound: Lost;
  /** The attack and the cuts, which `run` plays to the same figures. */
  readonly scenario: Scenario;
}

/** What can still be done when exposure has spread for a while. */
export interface LateContainment {
  /** Exposure has gone along so many links. */
  readonly steps: number;
  /** From so many hours after the attack on. */
  readonly hours: number;
  /** How many nodes are exposed by then. */
  readonly exposed: number;
  /** `impossible`: something that is protected is exposed. */
  readonly status: "best" | "best-found" | "none-needed" | "impossible";
  /** Nothing where it is impossible, or nothing was found. */
  readonly plan: (PlanFigures & { readonly cuts: number; readonly bound: Lost }) | null;
}

/** Which links to cut, so that an attacker cannot reach what must stay clean: the result of {@link containment}. Plain data. */
export interface Containment {
  readonly tragweite: "containment/1";
  readonly version: string;
  readonly model: ModelStamp;
  readonly options: {
    /** As they were given. */
    readonly attacked: readonly string[];
    readonly protect: readonly (string | Selector)[];
    /** Kinds of dependencies along which exposure runs; `null` for all. */
    readonly along: readonly Dependency["kind"][] | null;
    readonly exposed: ExposedReading;
    readonly minEvidence: EvidenceStatus;
    readonly mostCuts: number | null;
    readonly spreadHours: number | null;
    readonly mostRuns: number;
    /** The unit that is counted; `null` where nothing is, and services count one each. */
    readonly unit: string | null;
  };
  /** Ids, ascending: what the attacker holds, and what perhaps because nobody stated its operator. Both are taken as attacked. */
  readonly attacked: { readonly surely: readonly string[]; readonly possibly: readonly string[] };
  /** Ids, ascending: what must stay clean. What perhaps is meant, because nobody stated its operator, is not kept clean. */
  readonly protected: { readonly surely: readonly string[]; readonly possibly: readonly string[] };
  /** What exposure reaches when nothing is cut. */
  readonly uncut: PlanFigures & {
    /** How many nodes, those attacked included. */
    readonly exposed: number;
    /** Ids, ascending: what is protected and exposed. */
    readonly reached: readonly string[];
    /** How many links exposure runs along. */
    readonly links: number;
  };
  /**
   * `best`: no cuts serve more, and with the same none fewer; `best-found`: perhaps some do, up to the bound; `none-needed`: nothing that is
   * protected is reached, and nothing is gained by a cut; `impossible`: what is protected is attacked itself, or takes more cuts than allowed.
   */
  readonly status: "best" | "best-found" | "none-needed" | "impossible";
  /** Ids, ascending: what is attacked and protected at once, so that no cut helps. */
  readonly both: readonly string[];
  /** The plan that serves most, of these one with fewest cuts; nothing where it is impossible, or nothing was found. */
  readonly plan: ContainmentPlan | null;
  /** For each number of cuts that serves more than all smaller ones: the plan that serves most. Fewest cuts first. */
  readonly plans: readonly ContainmentPlan[];
  /** Whether each of the plans is proven best, and none is missing. */
  readonly isComplete: boolean;
  /** By time, while exposure spreads; absent where no time a link was given. */
  readonly late?: readonly LateContainment[];
  /** How often the engine ran. */
  readonly runs: number;
  /** How many offers have a size that nobody knows, and that no total bounds: all of them lost are so much of `unsized`. */
  readonly unsized: number;
  /** Ids, ascending: those of which something is counted whose size nobody knows. */
  readonly withoutFigure: readonly string[];
  /** Services of unknown operators, for which nobody is counted; absent where there are none, and where services count. */
  readonly unassigned?: readonly UnassignedServices[];
}
