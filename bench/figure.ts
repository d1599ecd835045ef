import type { GoalName } from "./goals.js";
import type { Spread } from "./paired.js";

/** What a row found for one of its goals. */
export type Figure =
  | {
      readonly goal: GoalName;
      readonly measured: Spread;
      /** What it was computed from, such as the times. */
      readonly detail: string;
    }
  | {
      readonly goal: GoalName;
      /** Why it was not measured: the peer that is absent. */
      readonly skipped: string;
    };

export interface RowSurroundings {
  /** Of the graphs, where the row does not say otherwise. */
  readonly nodeCount: number;
  /** For files; it is gone when the row has ended. */
  readonly folder: string;
}

/** Measures one row of the table; its figures come as they are found. @throws where a peer finds something else */
export type RowProgram = (surroundings: RowSurroundings) => AsyncIterable<Figure>;

/** A time to read: three figures, in milliseconds or seconds. */
export function shownTime(milliseconds: number): string {
  if (milliseconds >= 1000) return `${(milliseconds / 1000).toPrecision(3)} s`;
  return `${milliseconds >= 100 ? milliseconds.toFixed(0) : milliseconds.toPrecision(3)} ms`;
}
