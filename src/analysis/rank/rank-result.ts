import type { DoubtKind } from "../../engine/doubt.js";
import type { ModelStamp } from "../../model/landscape/model-stamp.js";
import type { NodeKind } from "../../model/landscape/node.js";
import type { NamesByLanguage } from "../../model/values/names.js";
import type { Bounds, EvidenceStatus } from "../../quantities.js";
import type { RankView } from "../failures/failure-units.js";
import type { OnTopOf } from "../failures/moment-below.js";
import type { TypeLoss } from "../failures/type-loss.js";

/** A unit with what its loss takes. */
export interface RankedUnit {
  /** From 1; equals share no rank, they are in order of id. */
  readonly rank: number;
  readonly id: string;
  readonly name: string;
  readonly names?: NamesByLanguage;
  readonly kind?: NodeKind;
  /** Nodes that go to level 0, the organisation itself included. */
  readonly nodes: Bounds;
  /** Persons who lose one service type or another: of the type of which most do, so a lower bound on those who lose any. */
  readonly insured: Bounds;
  /** The types of which anything is lost or degraded, most persons first. */
  readonly services: readonly TypeLoss[];
}

/** Two units lost together. */
export interface RankedPair {
  readonly units: readonly [string, string];
  readonly serviceType: string;
  readonly insurers: Bounds;
  readonly insured: Bounds;
  /** Insurers and persons who lose the type to the two together and to neither alone. */
  readonly excessInsurers: Bounds;
  readonly excessInsured: Bounds;
}

/** The result of {@link rank}: plain data. */
export interface Rank {
  readonly tragweite: "rank/1";
  readonly version: string;
  readonly model: ModelStamp;
  readonly options: {
    readonly by: RankView;
    readonly service: string | null;
    readonly kind: NodeKind | null;
    readonly minEvidence: EvidenceStatus;
    readonly top: number | null;
    readonly pairs: number;
    /** The moment on which failures came on top: what it takes itself is not counted. Absent: nothing had failed before. */
    readonly onTopOf?: OnTopOf;
  };
  readonly doubts: readonly DoubtKind[];
  /** Persons of the landscape's first published total, the denominator of shares; absent where it has none. */
  readonly totalInsured?: number;
  /** Units tried. */
  readonly tried: number;
  /** Units whose loss takes any service from anybody. */
  readonly effective: number;
  /** Most persons surely lost first, then most possibly lost, most impaired, most services, id. */
  readonly units: readonly RankedUnit[];
  /** Largest excess first, then most persons; only with `pairs`. */
  readonly pairs?: readonly RankedPair[];
  /** Insurers with neither a figure nor a pool: they count as insurers, not as persons. */
  readonly insurersWithoutFigure: readonly string[];
}
