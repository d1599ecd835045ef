import type { NamesByLanguage } from "../../model/values/names.js";
import type { Bounds } from "../../quantities.js";
import type { NextFacts } from "../concentration/next-fact.js";
import type { CountedRow } from "../counting/counted-rows.js";
import type { HiddenHub } from "../hidden-hubs/hidden-hubs-result.js";
import type { LimitCheck, RuleOnDay } from "../named-limits/named-limits-result.js";

/** What is taken of one row within one part of its unit. */
export interface RowTaken extends CountedRow {
  /** Id of the total that covers them; `null` for those outside all totals, and where the unit has none. */
  readonly total: string | null;
  /** How many there are of the unit, whatever row they stand in; infinite (`null` in JSON) where nobody knows. */
  readonly whole: number;
  /** Organisations that stand in the row. */
  readonly offering: number;
  /** Of these, those that lose it. */
  readonly organisations: Bounds;
  /** What they hold; infinite at most (`null` in JSON) where nothing bounds it. */
  readonly count: Bounds;
}

/** What the loss of one operator takes of one row. */
export interface OperatorTaken extends RowTaken {
  readonly operator: string;
  readonly name: string;
  readonly names?: NamesByLanguage;
  /** 1 where it supplies the row itself, 2 through one supplier more, and so on. */
  readonly tier: number;
}

/** What the loss of two operators takes of one row, where that is more than either takes alone. */
export interface PairTaken extends RowTaken {
  readonly operators: readonly [string, string];
  /** Organisations that lose it to the two together and to neither alone. */
  readonly onlyTogether: Bounds;
}

/** A named limit that an operator reaches, or may reach, by what it takes of one service type. */
export interface LimitReached extends Omit<LimitCheck, "insurers"> {
  readonly operator: string;
  readonly type: string;
}

/** Who can take which service from how many: the result of {@link supervision}, plain data. */
export interface Supervision {
  /** By what is taken: the unit that is compared first, then most surely, then most possibly, most organisations, name. */
  readonly operators: readonly OperatorTaken[];
  /** At most three of a row, most first. */
  readonly pairs: readonly PairTaken[];
  readonly hubs: readonly HiddenHub[];
  /** The day on which rules are looked at; `null` where none is known. */
  readonly day: string | null;
  /** The rules that are in force on that day and measure an operator. */
  readonly rules: readonly RuleOnDay[];
  /** By rule, then most first. */
  readonly limits: readonly LimitReached[];
  /** What to find out next about the widest answer; absent where nothing that is unknown could narrow one. */
  readonly next?: NextFacts;
  /** Ids, ascending: those of whom something is counted and not known how much. */
  readonly withoutFigure: readonly string[];
}
