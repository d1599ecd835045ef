import type { WorkSignal } from "../../../model/values/work-options.js";
import type { MilpSolver } from "./milp-solver.js";

/** Parts of a loss with what each counts: Σ weight × loss, weights at least 0, no part twice. */
export interface Weighted {
  readonly parts: readonly number[];
  readonly weights: readonly number[];
}

/** Σ weight × loss ≤ atMost, summed in the order of the parts. */
export interface LossLimit extends Weighted {
  readonly atMost: number;
}

/** Which of some options to take, where each costs something and none makes a part of the loss greater. */
export interface ChoiceProblem {
  /** By option; finite, at least 0. */
  readonly costs: readonly number[];
  /** How many parts the loss has. */
  readonly parts: number;
  /**
   * By part: the loss, finite and at least 0, where exactly these options are taken (ascending). No loss grows with more options.
   * @param parts - those that are asked about, ascending; of others nothing has to be said
   */
  readonly lossesOf: (taken: readonly number[], parts: readonly number[]) => ArrayLike<number>;
  /** The options on which the loss of a part may depend, ascending. */
  readonly relevantTo: (part: number) => readonly number[];
  readonly goal:
    | { readonly kind: "cheapest"; readonly limits: readonly LossLimit[] }
    /** The least of the first objective, of those the least of the second, and so on; of those the cheapest. */
    | { readonly kind: "least-loss"; readonly budget: number; readonly objectives: readonly Weighted[] };
}

/** How far {@link choose} may go. */
export interface ChoiceWork {
  /** Asked where the search of its own gives up. */
  readonly milp?: MilpSolver | undefined;
  /** Ask for the losses of at most so many sets, at least 2. @defaultValue no limit */
  readonly mostAsked?: number | undefined;
  /** The most nodes of each search of its own. @defaultValue 20,000; 2,000 where there is a MILP solver */
  readonly mostNodes?: number | undefined;
  readonly signal?: WorkSignal | undefined;
}

/** A set of options, and how good any other could be. */
export interface Choice {
  /** Proven best; found, with a bound beside it; or proven that no set meets the limits. */
  readonly status: "best" | "best-found" | "infeasible";
  /** Ascending; everything where the limits cannot be met. */
  readonly taken: readonly number[];
  readonly cost: number;
  /** The cost, or the first objective. */
  readonly value: number;
  /** No set does better than that; `value` where it is best. */
  readonly bound: number;
  /** Of each objective in turn, and of the cost as the last; each bound holds among the sets that are no worse in what stands before. */
  readonly aims: readonly { readonly value: number; readonly bound: number }[];
  /** For how many sets the losses were asked. */
  readonly asked: number;
}
