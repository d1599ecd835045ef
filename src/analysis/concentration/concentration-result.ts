import type { DoubtKind } from "../../engine/compile/doubt.js";
import type { ModelStamp } from "../../model/landscape/model-stamp.js";
import type { NodeKind } from "../../model/landscape/node.js";
import type { UnassignedServices } from "../../model/landscape/unassigned-services.js";
import type { NamesByLanguage } from "../../model/values/names.js";
import type { Bounds, EvidenceStatus } from "../../quantities.js";
import type { CountedRow } from "../counting/counted-rows.js";
import type { CountedTotal } from "../counting/population-figures.js";
import type { OnTopOf } from "../failures/moment-below.js";
import type { ConcentrationView } from "../failures/supplying-units.js";
import type { LimitCheck, RuleOnDay } from "../named-limits/named-limits-result.js";
import type { ReachedCount } from "../reach/reached-amounts.js";
import type { ConcentrationIndex } from "./market-shares.js";

/** What one unit answers for when the loss of a row is divided among all: shares add up to 1. */
export interface AttributedLoss {
  /** Σ count × the part of the level that the unit answers for. */
  readonly gradedLoss: Bounds;
  /** Of all that is divided, in [0, 1], over all sizes of which one is above 0; 0 where surely nobody loses anything. */
  readonly share: Bounds;
  /** Standard error of the share; 0 where it is exact. */
  readonly standardError: number;
}

/** One operator, owner, site or platform, and whom it reaches in a row. */
export interface UnitConcentration {
  readonly id: string;
  readonly name: string;
  readonly names?: NamesByLanguage;
  readonly kind?: NodeKind;
  /** 1 where something of the unit supplies a node of the row itself, 2 one step further, and so on. */
  readonly tier: number;
  /** Reach through suppliers of the row's own nodes only; reaches overlap and add up to more than 1. */
  readonly direct: ReachedCount;
  /** Reach through dependencies of any number of steps, whatever their logic. */
  readonly allTiers: ReachedCount;
  /** Who really loses all of it when the unit is lost. */
  readonly logic: ReachedCount;
  /** Present where it takes as many as the first that supplies the row itself, in every truth and whatever the sizes. */
  readonly takesAsManyAsFirst?: true;
  /** Present where it may take more than that does, in one truth. */
  readonly mayTakeMoreThanFirst?: true;
  /** Absent where nothing is attributed to it. */
  readonly attributed?: AttributedLoss;
  /** Named limits against this unit; only with rules. */
  readonly limits: readonly LimitCheck[];
}

/** A unit on which, of a service type, only services rest of which nobody stated who offers them: it stands in no row of the type. */
export interface UnassignedSupplier {
  readonly id: string;
  readonly name: string;
  readonly names?: NamesByLanguage;
  readonly kind?: NodeKind;
  /** Ids of those services, ascending. */
  readonly services: readonly string[];
  /** Named limits against it: whoever may offer them is not known; only with rules. */
  readonly limits: readonly LimitCheck[];
}

/** Services of one type of unknown operators, and who stands in no row as only they rest on it. */
export interface SuppliedUnassigned extends UnassignedServices {
  /** By name; absent where there are none. */
  readonly suppliers?: readonly UnassignedSupplier[];
}

/** Who holds systems of a market, and for how many. */
export interface SystemMarketHolder {
  readonly id: string;
  readonly name: string;
  readonly names?: NamesByLanguage;
  readonly organisations: Bounds;
  readonly count: Bounds;
  /** Of all of the market, in [0, 1], over all sizes of which one is above 0, whoever holds the open ones; 0 where surely nobody has any. */
  readonly share: Bounds;
}

/** Systems of one type on which a row stands, or companies themselves, and who holds them: an organisation with several counts for each by what it takes alone, in equal parts where none takes anything. */
export interface SystemMarket {
  /** `it-provider` where companies are depended on without a system of theirs. */
  readonly systemType: string;
  /** 1 where something of it supplies a node of the row itself, 2 one step further, and so on. */
  readonly tier: number;
  /** Present where those of the row buy in it: no other in which anybody supplies others is nearer. */
  readonly isNearest?: true;
  /** Most first, ties by name. */
  readonly holders: readonly SystemMarketHolder[];
  /** Present where some stand on systems of several of whom none takes anything alone: they count in equal parts. */
  readonly equalParts?: true;
  /** Present where parts of it are weights that are only assumed: nobody measured these shares. */
  readonly assumedWeights?: true;
  /** Those of whom it is not known, or not known alone, who holds theirs. */
  readonly open: ReachedCount;
  /** Over those of whom it is known. Absent where there is none. */
  readonly known?: ConcentrationIndex;
  /** Over all of the row, whoever holds the open ones, each of them one. */
  readonly all?: ConcentrationIndex;
  /** Limits on an index of market shares, held against `all`; only in markets in which those of the row buy. */
  readonly limits: readonly LimitCheck[];
}

/** How far one row is concentrated: a service type, or organisations of one type, in one unit and within one of its totals. */
export interface RowConcentration extends CountedRow {
  /** The total that is the denominator of shares of reach; `null` for those outside all totals, and where the unit has none. */
  readonly total: CountedTotal | null;
  /** Those that stand in the row, and what they hold. */
  readonly offering: ReachedCount;
  /** Most who lose it first, then most reached, ties by name. */
  readonly units: readonly UnitConcentration[];
  /** The graded loss that is divided among units: what all of them together take, and from how many. */
  readonly attributed: { readonly organisations: Bounds; readonly gradedLoss: Bounds };
  /** On the attributed shares, which add up to 1. Absent where nothing is attributed. */
  readonly index?: ConcentrationIndex;
  /** Those of whom nobody is known to supply them, and the index over all of the row, whoever does. Absent where there are none. */
  readonly unattributed?: ReachedCount & { readonly index: ConcentrationIndex };
  /** Present where shares of some of it rest on weights that are only assumed. */
  readonly assumedWeights?: true;
  /** Limits on an index, held against that of losses over all of the row; only where no market is known in which it buys. */
  readonly limits: readonly LimitCheck[];
  /** By system type. */
  readonly markets: readonly SystemMarket[];
}

/** The result of {@link concentration}: plain data. */
export interface Concentration {
  readonly tragweite: "concentration/2";
  readonly version: string;
  readonly model: ModelStamp;
  readonly options: {
    readonly by: ConcentrationView;
    readonly service: string | null;
    /** The only unit that was asked for; `null`: all. */
    readonly unit: string | null;
    readonly minEvidence: EvidenceStatus;
    readonly asOf: string | null;
    readonly seed: number;
    readonly samples: number;
    /** The moment on which failures came on top: what it takes itself is not counted. Absent: nothing had failed before. */
    readonly onTopOf?: OnTopOf;
  };
  readonly doubts: readonly DoubtKind[];
  /** By service type: services of unknown operators, for which nobody is counted; absent where there are none. */
  readonly unassigned?: readonly SuppliedUnassigned[];
  /** By row, then by total. */
  readonly rows: readonly RowConcentration[];
  /** The rules given, and whether each is in force on the day. */
  readonly rules: readonly RuleOnDay[];
  /** Ids, ascending: those with neither a figure nor a pool in a unit that they have. They count as organisations, and open upper bounds. */
  readonly withoutFigure: readonly string[];
}
