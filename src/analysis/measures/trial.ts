import type { Landscape } from "../../model/landscape/landscape.js";
import type { RankUnit } from "../failures/failure-units.js";
import type { ChoiceProblem } from "./choice/choice-problem.js";
import type { MeasureEffect, Measures } from "./measures-result.js";

/** One thing that may be lost when one unit is: its loss falls with what is done, or stays. */
export interface TrialPart {
  /** Id of the unit that is lost. */
  readonly unit: string;
  /** Ids of the nodes of which it is read. */
  readonly nodes: readonly string[];
}

/** What is asked of measures: which losses there are, and how great they are in a landscape in which some are taken. */
export interface Trial {
  /** Those of which the loss matters when nothing is done; no measure makes another one matter. */
  readonly units: readonly RankUnit[];
  readonly parts: readonly TrialPart[];
  readonly goal: ChoiceProblem["goal"];
  /** Whether critical services come first. */
  readonly isCritical: boolean;
  /** Ids, ascending: those of what is counted of whom nobody knows how many they are. */
  readonly withoutFigure: readonly string[];
  /** By part: finite, 0 or more. @param parts - those that are asked about, ascending; of others it says nothing */
  readonly lossesIn: (landscape: Landscape, parts: readonly number[]) => Float64Array;
  /** What lies between two losses of all parts. */
  readonly effectOf: (before: Float64Array, after: Float64Array) => Pick<MeasureEffect, "avoided" | "avoidedOfAll" | "saved">;
  /**
   * Ids, ascending, of services of unknown operators that alone leave open whether the goal is met in a landscape; none where it
   * is missed without them. Absent where nobody is counted.
   */
  readonly undecidedIn?: (landscape: Landscape) => readonly string[];
  /** What is shown of a landscape before and after. */
  readonly shown: (before: Landscape, after: Landscape) => Pick<Measures, "taken" | "sums">;
}
