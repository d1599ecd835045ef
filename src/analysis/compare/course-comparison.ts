import type { Bounds } from "../../quantities.js";
import type { CountedRow } from "../counting/counted-rows.js";
import type { CourseBreach, CourseMoment, WorstAndBest } from "../course/course-result.js";
import type { CountedType } from "./run-comparison.js";

/**
 * What is sure of hours after, beside those before. same: nothing that differs reaches them, or both are known and equal; open: the
 * bounds do not say which are fewer, or what goes on without end may turn it round.
 */
export type HoursVerdict = "fewer" | "more" | "same" | "open";

/** Hours, or what is counted times hours, on each side. Upper bounds are infinite (`null` in JSON) where nothing bounds them. */
export interface HoursChange {
  readonly before: Bounds;
  readonly after: Bounds;
  /**
   * After − before, over all that is not known: from the least after less the most before to the most after less the least
   * before; 0 where nothing that differs reaches it. Infinite (`null` in JSON) where nothing bounds it.
   */
  readonly difference: Bounds;
  readonly verdict: HoursVerdict;
}

/** Whether anything is still lacking at the end of the course: hours go on beyond what is counted. */
export type GoesOn = Readonly<Record<"before" | "after", WorstAndBest<boolean>>>;

/** One row within one part of its unit over both courses. */
export interface RowHoursChange extends CountedRow {
  /** Id of the total that covers them; `null` for those outside all totals, and where the unit has none. */
  readonly total: string | null;
  /** Count × (1 − level), over the course. */
  readonly unitHours: HoursChange;
  /** Hours in which anybody has lost it. */
  readonly anyLostHours: HoursChange;
  readonly goesOn: GoesOn;
  /** Whether anybody is still lost at the end of the course. */
  readonly isLostAtEnd: GoesOn;
  /** Ids, ascending: those who are hit at any moment of either course and have neither a figure nor a pool. */
  readonly withoutFigure: readonly string[];
}

/** A service type of one organisation, or itself, whose hours are not the same. */
export interface OfferHoursChange extends CountedType {
  readonly holder: string;
  readonly lostHours: HoursChange;
  /** Hours × (1 − level): lost hours, and hours in part by the part that is lacking. */
  readonly lackingHours: HoursChange;
  readonly goesOn: GoesOn;
}

/** A service that is lost for longer than it says is tolerable, on either side; absent where it is not. */
export interface BreachChange {
  readonly id: string;
  readonly before?: CourseBreach;
  readonly after?: CourseBreach;
}

/** From when until when a course is counted. */
export interface CountedSpan {
  readonly start: CourseMoment;
  readonly until: CourseMoment;
}

/** What is lost over two courses that last equally long. Plain data. */
export interface CourseComparison {
  readonly options: { readonly until: string };
  readonly before: CountedSpan;
  readonly after: CountedSpan;
  /** Whether nothing moves any more on either side after the end. */
  readonly isWhole: boolean;
  /** Those of which anything is impaired at any moment of either course; the most hours a head first. */
  readonly rows: readonly RowHoursChange[];
  /** Those whose hours are not the same, the greatest difference first. */
  readonly offers: readonly OfferHoursChange[];
  /** How many services surely (at least) and possibly (at most) are lost for longer than is tolerable. */
  readonly breached: Readonly<Record<"before" | "after", Bounds>>;
  /** By id. */
  readonly breaches: readonly BreachChange[];
}
