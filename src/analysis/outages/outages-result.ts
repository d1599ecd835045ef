import type { DoubtKind } from "../../engine/compile/doubt.js";
import type { ModelStamp } from "../../model/landscape/model-stamp.js";
import type { NodeKind } from "../../model/landscape/node.js";
import type { UnassignedServices } from "../../model/landscape/unassigned-services.js";
import type { NamesByLanguage } from "../../model/values/names.js";
import type { Bounds, EvidenceStatus } from "../../quantities.js";
import type { CountedRow } from "../counting/counted-rows.js";
import type { CountedTotal } from "../counting/population-figures.js";
import type { RankView } from "../failures/failure-units.js";
import type { OnTopOf } from "../failures/moment-below.js";

/** A limit in hours that a service states, and by how much its longest loss without a break passes it. Reaching it is none. */
export interface PassedLimit {
  readonly limitHours: number;
  /** 0 at least where it may be kept; infinite (`null` in JSON) where the loss may have no end. */
  readonly pastHours: Bounds;
}

/** A service that an outage hits: what it lacks beyond what it lacked anyway. An isolated service is lost to people. */
export interface HitService {
  readonly id: string;
  readonly serviceType: string;
  /** Present where its owner tagged it so. */
  readonly isCritical?: true;
  /** Infinite at most where it may stay lost. */
  readonly lostHours: Bounds;
  /** Hours × what is lost of the level, degraded ones included. */
  readonly lackHours: Bounds;
  /** Hours from the beginning of the outage until it is back for good; infinite where it may not come back. */
  readonly backHours: Bounds;
  /** Present where the loss may last longer than `maxTolerableHours`. */
  readonly tolerance?: PassedLimit;
  /** Present where the loss may last longer than `recoveryTimeObjectiveHours`. */
  readonly objective?: PassedLimit;
}

/** What an outage takes of one row, within one part of its unit. */
export interface OutageRow extends CountedRow {
  /** The total that covers the part; `null` for those outside all totals. */
  readonly total: string | null;
  /** Organisations that lose it at any moment. */
  readonly organisations: Bounds;
  /** Hours in which any of them has lost it. */
  readonly lostHours: Bounds;
  /** Count × what is lost of the level × hours; infinite at most where nothing bounds it. */
  readonly unitHours: Bounds;
}

/** The same of all services, and of the critical ones alone. */
export interface ServiceBounds {
  readonly all: Bounds;
  /** Of those that their owners call critical. */
  readonly critical: Bounds;
}

/** What the outage of one unit takes. */
export interface RankedOutage {
  /** From 1. */
  readonly rank: number;
  readonly id: string;
  readonly name: string;
  readonly names?: NamesByLanguage;
  readonly kind?: NodeKind;
  /** Nodes that are at level 0 while it lasts, the organisation itself included. */
  readonly nodes: Bounds;
  /** Services that are lost at any moment. */
  readonly lost: ServiceBounds;
  /** Services of which a part is missing at some moment, and which are never lost. */
  readonly degraded: ServiceBounds;
  /** Services that are lost for longer than is tolerable. */
  readonly pastTolerance: ServiceBounds;
  /** The most hours that any of these is past it. */
  readonly mostPastHours: ServiceBounds;
  /** Services that are not back within the objective for their recovery. */
  readonly pastObjective: ServiceBounds;
  /** Hours of all services that are lost, added up. */
  readonly serviceHours: Bounds;
  /** In the unit that is compared, within its total: of the row of which most is. */
  readonly unitHours: Bounds;
  /** Hours from the beginning until the last service, and the last who is counted, is back for good. */
  readonly backHours: Bounds;
  /** Rows of which anything is lost or degraded, in order of the landscape's. */
  readonly rows: readonly OutageRow[];
  /** Critical ones first, then those past their tolerance by most, then those that are lost for longest, by id. */
  readonly services: readonly HitService[];
}

/** What the outage of each unit for a given time takes: the result of {@link outages}. Plain data. */
export interface Outages {
  readonly tragweite: "outages/1";
  readonly version: string;
  readonly model: ModelStamp;
  readonly options: {
    readonly by: RankView;
    /** How long each unit is lost. */
    readonly lastingHours: number;
    /** From when on; `null` where no moment is stated. */
    readonly from: string | null;
    readonly service: string | null;
    /** The unit that is compared; `null` where nothing is counted. */
    readonly unit: string | null;
    readonly kind: NodeKind | null;
    readonly minEvidence: EvidenceStatus;
    readonly top: number | null;
    readonly onTopOf?: OnTopOf;
  };
  /** What is unknown and was read both ways; `calendars` where no moment is stated and anything runs at moments only. */
  readonly doubts: readonly DoubtKind[];
  /** By service type: services of unknown operators, for which nobody is counted; absent where there are none. */
  readonly unassigned?: readonly UnassignedServices[];
  /** Present where no moment is stated and something depends on it: the bounds hold whenever the outage begins. */
  readonly isAnyMoment?: true;
  /** Services that state a tolerance, and those of them that are critical. */
  readonly tolerances: { readonly all: number; readonly critical: number };
  /** Services that are called critical. */
  readonly critical: number;
  readonly total?: CountedTotal;
  /** Units tried. */
  readonly tried: number;
  /** Units of which the outage hits anything. */
  readonly effective: number;
  /**
   * Most critical services surely past their tolerance first, then most possibly (all services, where none with a tolerance is
   * critical), then most unit-hours, most services of any kind past their tolerance, most hours of services, most organisations, name.
   */
  readonly units: readonly RankedOutage[];
  /** Ids, ascending: those of the unit that is compared with neither a figure nor a pool, who open upper bounds. */
  readonly withoutFigure: readonly string[];
}
