import type { RegulationRule, RuleMeasure } from "../../model/documents/regulation.js";
import type { NamesByLanguage } from "../../model/values/names.js";
import type { Bounds } from "../../quantities.js";

/** Whether a rule holds on a day. "unknown": no date is known, or none was asked for. */
export type RuleState = "in-force" | "not-yet" | "no-longer" | "unknown";

/** A rule as it stands on a day. */
export interface RuleOnDay {
  readonly id: string;
  readonly state: RuleState;
  readonly rule: string;
  readonly article: string;
  /** The act and the place in it by language, where the rule gives them. */
  readonly titles?: NamesByLanguage;
  readonly definition: string;
  readonly appliesTo: string;
  /** The same in other languages. */
  readonly addressees?: NamesByLanguage;
  readonly measures: readonly RuleMeasure[];
  readonly limit?: number;
  readonly unit?: string;
  readonly validFrom?: string;
  readonly validTo?: string;
  /** Used outside its legal scope, for comparison only. */
  readonly analogue: boolean;
  readonly sources: readonly string[];
}

/** At or above the limit, below it, or not to be decided on what is known. */
export type LimitVerdict = "above" | "below" | "undetermined";

/**
 * Why a figure does not decide: its bounds, its rounding, that it is derived, a lower bound only, too old, that there is none;
 * that it decides and the other share, which has to reach the limit too, does not; or that it would, and nobody stated who offers
 * services that may be lost besides.
 */
export type UndecidedBy =
  | "other-share"
  | "bounds"
  | "rounded"
  | "derived"
  | "lower-bound"
  | "old"
  | "undated"
  | "no-figure"
  | "no-limit"
  | "unassigned";

/** An insurer held against a limit of its own. */
export interface InsurerVerdict {
  readonly id: string;
  /** Whether it loses the service to the unit in any case, or only possibly. */
  readonly surelyHit: boolean;
  readonly verdict: LimitVerdict;
  readonly undecidedBy: readonly UndecidedBy[];
  /** First day on which a facility that is newly above counts as critical. */
  readonly countsFrom?: string;
}

/** One figure held against one limit. */
export interface LimitCheck {
  /** Id of the rule. */
  readonly rule: RegulationRule["id"];
  readonly state: RuleState;
  readonly analogue: boolean;
  readonly measure: RuleMeasure;
  readonly limit?: number;
  readonly verdict: LimitVerdict;
  readonly undecidedBy: readonly UndecidedBy[];
  /** Ids of those whose missing figures leave it open. */
  readonly withoutFigure?: readonly string[];
  /** Ids of the services of unknown operators that leave it open. */
  readonly unassigned?: readonly string[];
  /** The figure as counted; absent where there is none. */
  readonly figure?: Bounds;
  /** The category of entities in which the figure comes nearest to the limit. */
  readonly category?: string;
  /** Each insurer by itself, by id; for limits on insurers. Those only possibly hit are listed too. */
  readonly insurers?: readonly InsurerVerdict[];
  readonly countsFrom?: string;
}
