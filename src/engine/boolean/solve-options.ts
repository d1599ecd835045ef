import type { WorkClock } from "./work-clock.js";

/** What solving a model may cost. */
export interface SolveOptions {
  /** Nodes of diagrams. @defaultValue 2²⁴, about 600 MB */
  readonly diagramNodes?: number;
  /** Where a module has no diagram within the limits, its cut sets up to this order are found by trying. */
  readonly maxOrder?: number | undefined;
  /** Sets that may be tried. @defaultValue 50 million */
  readonly trials?: number;
  /** Absent: time is no limit. */
  readonly clock?: WorkClock | undefined;
}
