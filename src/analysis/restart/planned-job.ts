import type { Bounds } from "../../quantities.js";

/** A node to bring back. */
export interface PlannedJob {
  readonly id: string;
  /** What it delivers on its own until then. */
  readonly level: Bounds;
  readonly hours: number;
  /** The same in milliseconds. */
  readonly duration: number;
}
