import type { DoubtKind } from "../../engine/compile/doubt.js";
import type { ModelStamp } from "../../model/landscape/model-stamp.js";
import type { NodeKind } from "../../model/landscape/node.js";
import type { UnassignedServices } from "../../model/landscape/unassigned-services.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import type { NamesByLanguage } from "../../model/values/names.js";
import type { Bounds, EvidenceStatus } from "../../quantities.js";

/** What a plan loses until all is back. */
export interface PlanLoss {
  /**
   * What plans are compared by: people × hours × (1 − level) at worst, over service types and types of organisations; ranges of
   * sizes at their upper ends, pools divided evenly, unknown sizes as nothing. Or hours × (1 − level) of services.
   */
  readonly compared: number;
  /** The same over all that is not known, as the rows of a course count it; infinite at most (`null` in JSON) where unknown sizes leave it open. */
  readonly hours: Bounds;
}

/** One node that is brought back. */
export interface RestartJob {
  readonly id: string;
  readonly name: string;
  readonly names?: NamesByLanguage;
  readonly kind: NodeKind;
  /** From 1 on. */
  readonly crew: number;
  /** Hours after the work begins. */
  readonly beginHour: number;
  readonly endHour: number;
  /** What it delivers on its own until then; up to 1 where it may not be disturbed at all. */
  readonly level: Bounds;
  /** What is compared, an hour: so much more is back once this is done. */
  readonly gained: number;
  /** Ids of services that are whole again once this is done, at worst; ascending. */
  readonly services: readonly string[];
  /** Ids of organisations that are, ascending. */
  readonly organisations: readonly string[];
}

/** Nodes that need each other to start. */
export interface EnteredLoop {
  /** Ascending. */
  readonly nodes: readonly string[];
  /** The job after which they run again, if somebody starts them by hand against what each waits for; absent where they never do. */
  readonly after?: string;
  readonly hour?: number;
}

/** From one moment on, what is lost each hour. */
export interface LostFrom {
  readonly hour: number;
  /** In the unit that is compared. */
  readonly lost: number;
}

/** In which order to bring things back: the result of {@link restartPlan}. Plain data. */
export interface RestartPlan {
  readonly tragweite: "restart/1";
  readonly version: string;
  readonly model: ModelStamp;
  readonly options: {
    /** Id of the scenario; `null` where nodes were named. */
    readonly scenario: string | null;
    readonly at: string | null;
    readonly crews: number;
    readonly hoursEach: number;
    readonly minEvidence: EvidenceStatus;
    /** Whom plans are compared by; `null`: services. */
    readonly unit: string | null;
    readonly mostStates: number;
  };
  /** `best`: no other order loses less; `best-found`: perhaps one does, down to the bound; `nothing-lost`: no order matters. */
  readonly status: "best" | "best-found" | "nothing-lost";
  readonly loss: PlanLoss;
  /** No plan loses less, as `compared` counts. */
  readonly bound: number;
  /** The plan that always takes the job that gives most back an hour of its work at once. */
  readonly greedy: PlanLoss & { readonly order: readonly string[] };
  /** By begin, then crew. */
  readonly jobs: readonly RestartJob[];
  /** Of them those that give nothing back, whatever else is done: they come last. Ascending. */
  readonly idle: readonly string[];
  /** Disturbances of the scenario that take no node and are left out: disconnections, in its order. */
  readonly leftOut: readonly string[];
  /** Hours until the last job is done. */
  readonly lastHour: number;
  /** From the beginning on; the last one is when nothing that counts is lost any more. */
  readonly steps: readonly LostFrom[];
  readonly loops: readonly EnteredLoop[];
  /** Ids, ascending: whose people are counted by nobody and would lose something. They open what is lost upwards. */
  readonly withoutFigure: readonly string[];
  /** Services of unknown operators, for which nobody is counted; absent where there are none, and where services count. */
  readonly unassigned?: readonly UnassignedServices[];
  /** What is unknown and read at its worst. */
  readonly doubts: readonly DoubtKind[];
  /** Where anything takes time: what the course of the plan loses with its buffers, stand-bys and times of recovery. */
  readonly inTime?: Bounds;
  /** States of work that were looked at, and how often the engine was run. */
  readonly states: number;
  readonly runs: number;
  /** The outage with an end for each job. */
  readonly scenario: Scenario;
}
