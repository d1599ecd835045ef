import type { DoubtKind } from "../../engine/compile/doubt.js";
import type { ModelStamp } from "../../model/landscape/model-stamp.js";
import type { NodeKind } from "../../model/landscape/node.js";
import type { UnassignedServices } from "../../model/landscape/unassigned-services.js";
import type { NamesByLanguage } from "../../model/values/names.js";
import type { Bounds, EvidenceStatus } from "../../quantities.js";
import type { OutermostTotal } from "../counting/counted-unit.js";
import type { CountedTotal } from "../counting/population-figures.js";
import type { RankView } from "../failures/failure-units.js";
import type { OnTopOf } from "../failures/moment-below.js";
import type { RowLoss } from "../failures/row-loss.js";

/** A unit with what its loss takes. */
export interface RankedUnit {
  /** From 1; equals share no rank, they are in order of name. */
  readonly rank: number;
  readonly id: string;
  readonly name: string;
  readonly names?: NamesByLanguage;
  readonly kind?: NodeKind;
  /** Nodes that go to level 0, the organisation itself included. */
  readonly nodes: Bounds;
  /**
   * Fully lost in the unit that is compared, within its total: of the row of which most is, so a lower bound on those who lose
   * anything; infinite at most (`null` in JSON) where nothing bounds it.
   */
  readonly count: Bounds;
  /** Σ count × what is lost of the level, degraded ones included; to a thousandth of one. */
  readonly gradedLoss: Bounds;
  /** The rows of which anything is lost or degraded, most first. */
  readonly rows: readonly RowLoss[];
  /** Present where it fully takes as many as the first in every truth, whatever the sizes are that nobody knows. */
  readonly takesAsManyAsFirst?: true;
  /** Present where it may fully take more than the first does, in one truth. */
  readonly mayTakeMoreThanFirst?: true;
  /** Ids of supplies on which more may be drawn when it is lost, so that it reaches others through them; absent where there are none. */
  readonly throughSupplies?: readonly string[];
}

/** Two units lost together. */
export interface RankedPair {
  readonly units: readonly [string, string];
  readonly what: "service" | "organisation";
  readonly type: string;
  /** The unit that is compared, or another where nobody of the type is counted in it; `null` where nobody is counted. */
  readonly unit: string | null;
  readonly organisations: Bounds;
  readonly count: Bounds;
  /** Organisations, and what they hold, that lose the type to the two together and to neither alone. */
  readonly excessOrganisations: Bounds;
  readonly excessCount: Bounds;
}

/** The result of {@link rank}: plain data. */
export interface Rank {
  readonly tragweite: "rank/2";
  readonly version: string;
  readonly model: ModelStamp;
  readonly options: {
    readonly by: RankView;
    readonly service: string | null;
    /** The unit that is compared; `null` where nothing is counted. */
    readonly unit: string | null;
    readonly kind: NodeKind | null;
    readonly minEvidence: EvidenceStatus;
    readonly top: number | null;
    readonly pairs: number;
    /** The moment on which failures came on top: what it takes itself is not counted. Absent: nothing had failed before. */
    readonly onTopOf?: OnTopOf;
  };
  readonly doubts: readonly DoubtKind[];
  /** By service type: services of unknown operators, for which nobody is counted; absent where there are none. */
  readonly unassigned?: readonly UnassignedServices[];
  /** The total that is compared, and the denominator of shares; absent where the unit has none. */
  readonly total?: CountedTotal;
  /** All totals of the unit where it has several, each the denominator of shares of its own; that one first. */
  readonly totals?: readonly OutermostTotal[];
  /** Units tried. */
  readonly tried: number;
  /** Units whose loss takes anything. */
  readonly effective: number;
  /** Most surely lost first, then most possibly, most graded loss, most organisations, most nodes, name. */
  readonly units: readonly RankedUnit[];
  /** Largest excess first, then largest loss; only with `pairs`. */
  readonly pairs?: readonly RankedPair[];
  /** Ids, ascending: those of the unit that is compared with neither a figure nor a pool. They count as organisations, and open upper bounds. */
  readonly withoutFigure: readonly string[];
}
