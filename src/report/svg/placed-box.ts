import type { LayeredBox } from "./layered-view.js";

/** Lines of a name on a screen. */
export type NameLines = 1 | 2 | 3;

/** A box and where it stands. */
export interface PlacedBox {
  readonly box: LayeredBox;
  readonly column: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Lines that its name may take. */
  readonly lines: number;
  /** Whether its figure stands below its name where it does not fit beside it: on paper. */
  readonly isStacked?: boolean;
}
