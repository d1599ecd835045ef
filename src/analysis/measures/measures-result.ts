import type { Patch } from "../../model/documents/patch.js";
import type { ModelStamp } from "../../model/landscape/model-stamp.js";
import type { NodeKind } from "../../model/landscape/node.js";
import type { UnassignedServices } from "../../model/landscape/unassigned-services.js";
import type { Bounds, EvidenceStatus } from "../../quantities.js";
import type { RankView } from "../failures/failure-units.js";
import type { OnTopOf } from "../failures/moment-below.js";
import type { ServiceBounds } from "../outages/outages-result.js";
import type { Measure, MeasureReading } from "./measure.js";

/** What a unit takes of that row of a limit of which it takes most. */
export interface TakenByUnit {
  readonly id: string;
  /** As far as is stated who offers what. */
  readonly count: Bounds;
  /** What services of unknown operators that are lost may add to that; infinite where nobody knows, absent where there are none. */
  readonly mayAdd?: number;
}

/** What the outages of all units take together. */
export interface OutageSums {
  /** Services past their tolerance, once for each unit of which the outage does it. */
  readonly pastTolerance: ServiceBounds;
  /** Hours of all services that are lost, added up over units. */
  readonly serviceHours: Bounds;
  /** Of the unit that is compared, added up over units; of each the row of which most is. */
  readonly unitHours: Bounds;
}

/** What a measure does when it is the only one that is taken. */
export interface MeasureEffect extends Omit<Measure, "change" | "besides"> {
  /** Limits that are no longer reached, or critical services that are no longer past their tolerance, once for each unit. */
  readonly avoided: number;
  /** The same of all services; absent where a limit is asked about. */
  readonly avoidedOfAll?: number;
  /**
   * Those who lose what a limit counts and no longer do, added up over units; of outages the hours of services, by what they lack.
   * Infinite at most where sizes are not known, or where a loss may have had no end.
   */
  readonly saved: Bounds;
}

/** The set that was chosen. */
export interface MeasureChoice {
  /**
   * `best`: no set of these measures does better; `best-found`: perhaps one does, up to the bound; `infeasible`: not even all of them
   * surely reach the target; `none-needed`: nothing has to be done.
   */
  readonly status: "best" | "best-found" | "infeasible" | "none-needed";
  /** Ids of measures, as in the list. Of an infeasible target all of them. */
  readonly measures: readonly string[];
  readonly cost: number;
  /** Of a target: no set that reaches it costs less. Of a budget: no set within it leaves fewer services past their tolerance. */
  readonly bound: number;
  /** Present where all of them reach the target as far as is stated who offers what, and that leaves it open. */
  readonly undecidedBy?: readonly "unassigned"[];
  /** Ids, ascending: the services of unknown operators that leave it open. */
  readonly unassigned?: readonly string[];
}

/** What helps most against the loss of single units: the result of {@link measures}. Plain data. */
export interface Measures {
  readonly tragweite: "measures-result/1";
  readonly version: string;
  readonly model: ModelStamp;
  readonly options: {
    readonly by: RankView;
    readonly kind: NodeKind | null;
    readonly reading: MeasureReading;
    readonly minEvidence: EvidenceStatus;
    /** The limit that shall not be reached, as text; `null` where outages of a given time are played. */
    readonly target: string | null;
    readonly lastingHours: number | null;
    readonly from: string | null;
    /** What happens, where that is a scenario; `by` and `kind` say nothing then. */
    readonly scenario?: OnTopOf["scenario"];
    /** The list of measures that are stated, and whether generated ones joined them. */
    readonly stated?: {
      readonly id: string;
      readonly name?: string;
      /** What costs are in. */
      readonly currency?: string;
      readonly generated: boolean;
    };
    /** What may be spent; `null` where a target is to be reached. */
    readonly budget: number | null;
    /** The unit that is compared; `null` where nothing is counted. */
    readonly unit: string | null;
  };
  /** Units tried, and those of them that reach the limit or hit anything. */
  readonly tried: number;
  readonly effective: number;
  /** Those that change anything when they are the only one, most avoided first, then most saved, then the cheapest. */
  readonly measures: readonly MeasureEffect[];
  /** Those of the set, in the order of its ids. */
  readonly set: readonly MeasureEffect[];
  /** Whether critical services are those that `avoided` counts; absent where all are, and of a limit. */
  readonly isCritical?: true;
  /** Services that state for how long they may be missing; absent where a limit is asked about. */
  readonly tolerances?: number;
  /** How many were considered. */
  readonly considered: number;
  /** Ids of generated ones that say something else of a row than a stated one does, and were not considered. */
  readonly leftOut?: readonly string[];
  readonly choice: MeasureChoice;
  /** Before and after the set: of a limit what each unit takes that reaches it. */
  readonly taken?: { readonly before: readonly TakenByUnit[]; readonly after: readonly TakenByUnit[] };
  /** Before and after the set: of outages what they take together. */
  readonly sums?: { readonly before: OutageSums; readonly after: OutageSums };
  /** Ids, ascending: those of the unit that is compared with neither a figure nor a pool, who open upper bounds. */
  readonly withoutFigure: readonly string[];
  /** Services of unknown operators, of the type of the limit where it names one; absent where there are none. */
  readonly unassigned?: readonly UnassignedServices[];
  /** All that the set changes; it applies to the landscape. */
  readonly patch: Patch;
}
