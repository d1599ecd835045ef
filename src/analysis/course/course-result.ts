import type { DoubtKind } from "../../engine/compile/doubt.js";
import type { RestartKind } from "../../engine/timeline/timeline-result.js";
import type { ModelStamp } from "../../model/landscape/model-stamp.js";
import type { NodeKind } from "../../model/landscape/node.js";
import type { UnassignedServices } from "../../model/landscape/unassigned-services.js";
import type { Bounds, EvidenceStatus, StateBounds } from "../../quantities.js";
import type { RowPart } from "../counting/count-rows.js";
import type { CountedRow } from "../counting/counted-rows.js";
import type { Channel } from "./channel-flow.js";

/** A moment of a course. */
export interface CourseMoment {
  /** Hours after the start. */
  readonly hour: number;
  /** Local date and time with zone; null where the scenario names no moment. */
  readonly moment: string | null;
}

/** The same moment or number in the pessimistic and in the optimistic run; null: never. */
export interface WorstAndBest<T> {
  readonly worst: T;
  readonly best: T;
}

/** A stretch of time in which nothing changes. */
export interface CourseStep extends CourseMoment {
  /** From here to the next step. */
  readonly level: Bounds;
  readonly state: StateBounds;
}

/** A node whose level or state changes at all. */
export interface NodeCourse {
  readonly id: string;
  readonly kind: NodeKind;
  readonly firstImpaired: WorstAndBest<CourseMoment | null>;
  /** Since when it is still lost at the end of the course; null where it is not. */
  readonly lostSince: WorstAndBest<CourseMoment | null>;
  /** From when on it is normal for good; null where it is not by the end of the course. */
  readonly backToNormal: WorstAndBest<CourseMoment | null>;
  readonly lostHours: Bounds;
  /** Hours isolated and not lost. */
  readonly isolatedHours: Bounds;
  readonly degradedHours: Bounds;
  /** Normal before the first. */
  readonly steps: readonly CourseStep[];
}

/** Persons at the moment at which most of them lose a service. */
export interface WorstMoment {
  readonly insured: Bounds;
  /** Insurers: those that surely lose it, and those that possibly do. */
  readonly insurers: Bounds;
  /** When the upper bound on persons is reached first; of insurers without figures, when most of them lose it. */
  readonly at: CourseMoment | null;
}

/** Who has lost a service from one moment on. */
export interface LostStep extends CourseMoment {
  readonly insured: Bounds;
  readonly insurers: Bounds;
}

/** What people lack of one service type over the course. An isolated service is lost to them. */
export interface ServiceCourse {
  readonly serviceType: string;
  readonly firstLost: WorstAndBest<CourseMoment | null>;
  /** Since when it is still lost at the end of the course; null where it is not. */
  readonly lostSince: WorstAndBest<CourseMoment | null>;
  /** Whether anything is still lacking at the end of the course: hours and person-hours go on beyond what is counted. */
  readonly isOpen: WorstAndBest<boolean>;
  /** Hours in which any of the insurers has lost it. */
  readonly anyLostHours: Bounds;
  /** Persons × (1 − level), over the course. */
  readonly personHours: Bounds;
  readonly worstMoment: WorstMoment;
  /** Nobody before the first. */
  readonly steps: readonly LostStep[];
}

/** How many are in a state at one moment. */
export interface CountAt {
  readonly organisations: Bounds;
  /** Persons, sites, beds; infinite at most (`null` in JSON) where nothing bounds it. */
  readonly count: Bounds;
}

/** Who is lost and who degraded from one moment on. */
export interface RowStep extends CourseMoment {
  readonly lost: CountAt;
  readonly degraded: CountAt;
}

/** One row within one part of its unit over time: who of it is lost, and for how long. An isolated service is lost to people. */
export interface RowCourse extends CountedRow, Pick<RowPart, "total" | "whole" | "published" | "offering"> {
  readonly firstLost: WorstAndBest<CourseMoment | null>;
  /** Since when somebody is still lost at the end of the course; null where nobody is. */
  readonly lostSince: WorstAndBest<CourseMoment | null>;
  /** Whether anything is still lacking at the end of the course: hours and unit-hours go on beyond what is counted. */
  readonly isOpen: WorstAndBest<boolean>;
  /** Hours in which anybody is lost. */
  readonly anyLostHours: Bounds;
  /** Count × (1 − level), over the course; infinite at most where nothing bounds it. */
  readonly unitHours: Bounds;
  /** The most that are lost at any moment, each number by itself. */
  readonly mostLost: CountAt;
  /** When the upper bound is reached first; of organisations without figures, when most of them are lost. */
  readonly mostLostAt: CourseMoment | null;
  readonly mostDegraded: CountAt;
  /** The lowest and the highest level at which anybody may be degraded at any moment; `null` where nobody is. */
  readonly degradedLevel: Bounds | null;
  /** Ids, ascending: those who are hit at any moment and have neither a figure nor a pool. */
  readonly withoutFigure: readonly string[];
  /** Nobody before the first. */
  readonly steps: readonly RowStep[];
}

/** One service type of one insurer over time. */
export interface InsurerServiceCourse {
  readonly serviceType: string;
  readonly firstLost: WorstAndBest<CourseMoment | null>;
  /** Since when it is still lost at the end of the course; null where it is not. */
  readonly lostSince: WorstAndBest<CourseMoment | null>;
  /** Whether anything is still lacking at the end of the course: hours and person-hours go on beyond what is counted. */
  readonly isOpen: WorstAndBest<boolean>;
  readonly lostHours: Bounds;
  readonly degradedHours: Bounds;
  /** Absent where neither a figure nor a pool is known. */
  readonly personHours?: Bounds;
}

/** What one insurer loses, and for how long. */
export interface InsurerCourse {
  readonly id: string;
  readonly name: string;
  /** Service types that are impaired at any moment. */
  readonly services: readonly InsurerServiceCourse[];
}

/** Insurers of one type or association. */
export interface InsurerGroupCourse {
  readonly id: string;
  readonly services: readonly ServiceCourse[];
}

/** A channel's messages at one moment. */
export interface ChannelPoint extends CourseMoment {
  readonly arrived: number;
  readonly done: number;
  readonly waiting: number;
  readonly rejected: number;
  readonly lost: number;
  readonly resent: number;
}

/** Messages of a channel in one run: counts since the start at every step of its level in either run, and at the end. */
export interface ChannelRun {
  readonly points: readonly ChannelPoint[];
  readonly mostWaiting: number;
  /** When the backlog is gone; null where there was none or where it does not come in sight. */
  readonly backlogGone: CourseMoment | null;
}

/** What became of the messages of one service. */
export interface ChannelCourse {
  readonly id: string;
  readonly onLoss: Channel["onLoss"];
  /** Null where it is not known: counts are then in normal weeks of messages. */
  readonly messagesPerWeek: number | null;
  /** What flows; absent where it is messages. */
  readonly unit?: string;
  readonly worst: ChannelRun;
  readonly best: ChannelRun;
}

/** A service that is lost for longer than is tolerable. */
export interface CourseBreach {
  readonly id: string;
  readonly maxTolerableHours: number;
  readonly isSure: boolean;
  /** The longest loss without a break, up to the end of the course. */
  readonly lostHours: Bounds;
  /** Whether that loss goes on beyond the end of the course. */
  readonly isOpen: WorstAndBest<boolean>;
  /** After the end of the course where a loss without end will be intolerable then. */
  readonly exceededFrom: CourseMoment;
}

/** A recovery time objective beside the longest loss without a break. */
export interface RecoveryObjective {
  readonly id: string;
  readonly objectiveHours: number;
  readonly lostHours: Bounds;
  /** Whether that loss goes on beyond the end of the course. */
  readonly isOpen: WorstAndBest<boolean>;
  readonly isMet: WorstAndBest<boolean>;
}

/** A stand-by that carries at some moment. */
export interface StandByCourse {
  /** Id of the dependency that is the stand-by. */
  readonly dependency: string;
  readonly dependent: string;
  readonly supplier: string;
  /** From when to when it stands in for what is impaired, whatever it can give then; `to` is null where it still does at the end. */
  readonly carries: readonly CourseSpan[];
}

/** From a moment on until before another; `to` is null where it still lasts at the end. */
export interface CourseSpan {
  readonly from: CourseMoment;
  readonly to: CourseMoment | null;
}

/** A supply that falls below its reserve, or of which less is there than is drawn, at any moment. */
export interface SupplyCourse {
  readonly id: string;
  /** When less is in stock than the reserve. */
  readonly alert: WorstAndBest<readonly CourseSpan[]>;
  /** When nothing is in stock and more is drawn than comes in, so that it is shared out. */
  readonly short: WorstAndBest<readonly CourseSpan[]>;
  /** What is in stock; absent where there is none, or nobody knows how much. */
  readonly stock?: WorstAndBest<readonly StockStep[]>;
}

/** What is in stock at a moment; it moves evenly to the next. */
export interface StockStep extends CourseMoment {
  readonly amount: number;
}

/** When it is noticed that a group is impaired, where that takes time. */
export interface Notice {
  readonly group: string;
  readonly node: string;
  readonly notices: readonly { readonly impaired: CourseMoment; readonly knows: CourseMoment }[];
}

/** A population that is repaired site by site, where anything of it is lost at any moment. */
export interface RepairCourse {
  readonly id: string;
  readonly unit: string;
  /** Id of the crew that works for it; null where none does. */
  readonly crew: string | null;
  /** How many of it are lost when most are; null where nobody knows how many there are. */
  readonly most: Bounds | null;
  /** From when on all of it is back for good; null where it is not by the end of the course. */
  readonly repaired: WorstAndBest<CourseMoment | null>;
}

/** A loop that was impaired and that could not come back by itself. */
export interface CourseRestartLoop {
  readonly nodes: readonly string[];
  /** Nodes that stay impaired as long as it does. */
  readonly hanging: readonly string[];
}

/** What is lost when and for how long: the result of {@link simulate}. Plain data; lists are in order of their ids, steps in order of time. */
export interface Course {
  readonly tragweite: "course/2";
  readonly version: string;
  readonly model: ModelStamp;
  readonly scenario: { readonly id: string; readonly hash: string };
  readonly options: { readonly until: string | null; readonly minEvidence: EvidenceStatus; readonly restart: RestartKind };
  readonly start: CourseMoment;
  /** Where the course ends: hours are counted up to here. What begins at this very moment is in the course. */
  readonly until: CourseMoment;
  /** Whether nothing moves any more after the end: what is lost then is lost without end. */
  readonly isWhole: boolean;
  /** Disturbances of which no end is known, or one after the end of the course. */
  readonly stillHolding: readonly string[];
  /** Moments at which anything switches or moves, in the pessimistic run. */
  readonly breakpoints: number;
  readonly doubts: readonly DoubtKind[];
  /** By service type: services of unknown operators, for which nobody is counted; absent where there are none. */
  readonly unassigned?: readonly UnassignedServices[];
  readonly nodes: readonly NodeCourse[];
  /** Rows in which anybody is lost or degraded at any moment: one for each part of the unit, of which none lies within another. */
  readonly rows: readonly RowCourse[];
  readonly services: readonly ServiceCourse[];
  readonly insurers: readonly InsurerCourse[];
  readonly insurerTypes: readonly InsurerGroupCourse[];
  readonly associations: readonly InsurerGroupCourse[];
  readonly channels: readonly ChannelCourse[];
  readonly breaches: readonly CourseBreach[];
  readonly recoveryObjectives: readonly RecoveryObjective[];
  /** In the order of the landscape; those of which nobody knows when they carry are left out. */
  readonly standBys: readonly StandByCourse[];
  /** In the order of the landscape's groups; absent where nobody notices anything late. */
  readonly notices?: readonly Notice[];
  /** In order of ids; absent where no population is repaired that lost anything. */
  readonly repairs?: readonly RepairCourse[];
  /** In order of ids; absent where no supply runs short. */
  readonly supplies?: readonly SupplyCourse[];
  readonly restartLoops: readonly CourseRestartLoop[];
}
