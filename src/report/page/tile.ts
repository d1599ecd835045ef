import type { Course } from "../../analysis/course/course-result.js";
import type { Impact } from "../../analysis/impact/impact-result.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import type { Bounds } from "../../quantities.js";

/** A part of the bar of a tile. */
export interface TilePart {
  readonly kind: "lost" | "degraded" | "perhaps" | "perhaps-degraded" | "tolerated" | "documented" | "inferred" | "assumed";
  /** In [0, 1]; the parts of a bar add up to at most 1. */
  readonly share: number;
}

/** One number of the first screen: what it counts, the number, and in few lines what it means. */
export interface Tile {
  readonly label: string;
  /** Words where there is no number. */
  readonly number: string;
  readonly unit: string;
  /** Absent where nothing is known that could be drawn. */
  readonly bar?: readonly TilePart[];
  readonly lines: readonly string[];
  /** The number that it is compared with, in words, and whether it is another one. */
  readonly before?: { readonly text: string; readonly isOther: boolean };
}

export interface TileFacts {
  readonly landscape: Landscape;
  readonly result: Impact;
  /** Absent where the scenario has no times. */
  readonly course?: Course | undefined;
}

/** A sure and a possible share of a whole. */
export function barOf({ atLeast, atMost }: Bounds, whole: number, state: "lost" | "degraded"): TilePart[] {
  if (whole === 0) return [];
  const [sure, most] = [Math.min(1, atLeast / whole), Math.min(1, atMost / whole)];
  return [
    { kind: state, share: sure },
    { kind: state === "degraded" ? "perhaps-degraded" : "perhaps", share: most - sure },
  ];
}
