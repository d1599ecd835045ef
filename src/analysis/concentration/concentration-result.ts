import type { DoubtKind } from "../../engine/doubt.js";
import type { ModelStamp } from "../../model/landscape/model-stamp.js";
import type { NodeKind } from "../../model/landscape/node.js";
import type { NamesByLanguage } from "../../model/values/names.js";
import type { Bounds, EvidenceStatus } from "../../quantities.js";
import type { ConcentrationView } from "../failures/supplying-units.js";
import type { ConcentrationIndex } from "./market-shares.js";
import type { LimitCheck, RuleOnDay } from "./named-limits-result.js";

/** Insurers, and persons insured with them. */
export interface ReachedInsured {
  readonly insurers: Bounds;
  readonly insured: Bounds;
}

/** What one unit answers for when the loss of a service is divided among all: shares add up to 1. */
export interface AttributedLoss {
  readonly insured: Bounds;
  /** Of all persons whose loss is divided, in [0, 1]. */
  readonly share: Bounds;
  /** Standard error of the share; 0 where it is exact. */
  readonly standardError: number;
}

/** One operator, owner, site or platform, and whom it reaches for a service type. */
export interface UnitConcentration {
  readonly id: string;
  readonly name: string;
  readonly names?: NamesByLanguage;
  readonly kind?: NodeKind;
  /** 1 where something of the unit supplies an insurer's service of the type itself, 2 one step further, and so on. */
  readonly tier: number;
  /** Reach through suppliers of the insurers' services only; reaches overlap and add up to more than 1. */
  readonly direct: ReachedInsured;
  /** Reach through dependencies of any number of steps, whatever their logic. */
  readonly allTiers: ReachedInsured;
  /** Who really loses the service when the unit is lost. */
  readonly logic: ReachedInsured;
  /** Absent where nothing is attributed to it. */
  readonly attributed?: AttributedLoss;
  /** Named limits against this unit; only with rules. */
  readonly limits: readonly LimitCheck[];
}

/** Who holds systems of a market, and for how many persons. */
export interface SystemMarketHolder {
  readonly id: string;
  readonly name: string;
  readonly names?: NamesByLanguage;
  readonly insurers: Bounds;
  readonly insured: Bounds;
  /** Of all persons of the market, in [0, 1]. */
  readonly share: Bounds;
}

/** Systems of one type on which a service stands, and who holds them: an insurer with several counts for each in equal parts. */
export interface SystemMarket {
  readonly systemType: string;
  /** Most persons first, ties by id. */
  readonly holders: readonly SystemMarketHolder[];
  /** Insurers of whom it is not known, or not known alone, who holds theirs; and their persons. */
  readonly open: ReachedInsured;
  /** Over the insurers of whom it is known. Absent where there is none. */
  readonly known?: ConcentrationIndex;
  /** Over all insurers that offer the service, whoever holds the open ones. */
  readonly all?: ConcentrationIndex;
  readonly limits: readonly LimitCheck[];
}

/** How far one service type is concentrated. */
export interface ServiceConcentration {
  readonly serviceType: string;
  /** Insurers that offer it, and their persons. */
  readonly offering: ReachedInsured;
  /** Most persons who lose it first, then most reached, ties by id. */
  readonly units: readonly UnitConcentration[];
  /** Persons whose loss is divided among units: those from whom all units together can take it. */
  readonly attributed: ReachedInsured;
  /** On the attributed shares, which add up to 1. Absent where nothing is attributed. */
  readonly index?: ConcentrationIndex;
  readonly limits: readonly LimitCheck[];
  /** By system type. */
  readonly markets: readonly SystemMarket[];
}

/** The result of {@link concentration}: plain data. */
export interface Concentration {
  readonly tragweite: "concentration/1";
  readonly version: string;
  readonly model: ModelStamp;
  readonly options: {
    readonly by: ConcentrationView;
    readonly service: string | null;
    readonly minEvidence: EvidenceStatus;
    readonly asOf: string | null;
    readonly seed: number;
    readonly samples: number;
  };
  readonly doubts: readonly DoubtKind[];
  /** Persons of the landscape's first published total, the denominator of shares of reach; absent where it has none. */
  readonly totalInsured?: number;
  /** By service type. */
  readonly services: readonly ServiceConcentration[];
  /** The rules given, and whether each is in force on the day. */
  readonly rules: readonly RuleOnDay[];
  /** Insurers with neither a figure nor a pool: they count as insurers, not as persons. */
  readonly insurersWithoutFigure: readonly string[];
}
