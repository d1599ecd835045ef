import type { Crew, Repair } from "./repair.js";

/** What takes time in a graph of n nodes and m dependencies. Whole milliseconds; absent: nowhere. */
export interface Timing {
  /** Length n, by position: how long a node takes to come back. */
  readonly recovery?: ArrayLike<number>;
  /** Populations that come back at a rate, of nodes without a recovery, one a node at most. */
  readonly repairs?: readonly (Repair & { readonly position: number })[];
  /** Who works on several of them; members are places in `repairs`. */
  readonly crews?: readonly Crew[];
  /** Length m, by slot: how long the dependent keeps the best that it heard. */
  readonly buffer?: ArrayLike<number>;
  /** Length m, by slot, read for stand-bys: how long its group has to be impaired before it carries. */
  readonly activation?: ArrayLike<number>;
  /** Length m, by slot, read for stand-bys: how long it carries; infinity: as long as it takes. */
  readonly limit?: ArrayLike<number>;
  /** Length m, by slot, read for stand-bys: the moment from which on it carries at the earliest. @defaultValue minus infinity */
  readonly from?: ArrayLike<number>;
  /** Length m, by slot, read for stand-bys: the moment from which on it no longer carries. @defaultValue infinity */
  readonly until?: ArrayLike<number>;
  /**
   * By slot: ascending moments at which alone the dependent hears; "anytime" where nobody knows when, so that it keeps the worst.
   * Not beside a buffer. @defaultValue it always hears
   */
  readonly runs?: readonly (ArrayLike<number> | "anytime" | undefined)[];
  /** Supplies that are shared out. */
  readonly supplies?: readonly DrawnSupplyAt[];
  /** By slot of a group that shares out a supply: the slot of the stand-by which draws so while it carries. */
  readonly drawnBy?: ReadonlyMap<number, number>;
  /** Length n, by position: nodes with the same number hear each other's raw level. @defaultValue the graph's cyclic components */
  readonly component?: ArrayLike<number>;
  /** Length n, by position: 1 for nodes that only pass on what they hear now, such as the choice among candidates. */
  readonly isPassive?: ArrayLike<number>;
  /** By slot: 1 for a stand-by whose clock watches what is in doubt. @defaultValue all of them */
  readonly inDoubt?: ArrayLike<number>;
}

/** A supply that is shared out, with what is in stock. */
export interface DrawnSupplyAt {
  /** The position whose group shares out the supply, among all who draw on it. */
  readonly ration: number;
  /** The position that is lost while nothing is in stock; −1 where there is no stock. */
  readonly position: number;
  /** What is in stock at first and at most, in units of the supply. */
  readonly stock: number;
  /** Below this there is an alert; 0: never. */
  readonly reserve: number;
}
