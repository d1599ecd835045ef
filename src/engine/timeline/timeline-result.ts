import type { LevelLog } from "./level-log.js";
import type { ClockTurn, StandByTurn } from "./stand-by-clocks.js";
import type { StockPoint, StockTurn } from "./stocks.js";

/** Whether people restart loops that could not come back by themselves. */
export const restartKinds = ["assisted", "unassisted"] as const;
/** Whether people restart a loop that runs only because it runs. */
export type RestartKind = (typeof restartKinds)[number];

/** How a timeline is computed. */
export interface TimelineOptions {
  /** @defaultValue "assisted" */
  readonly restart?: RestartKind;
  /** Whether all stand-bys follow their clocks, or those in doubt never or always carry. @defaultValue "timed" */
  readonly standBys?: "timed" | "never" | "always";
  /** Moments from here on are left out. @defaultValue infinity */
  readonly until?: number;
  /** Moments at which anything switches, before `limit-exceeded`. @defaultValue 1,000,000 */
  readonly breakpoints?: number;
  /** Changes of levels kept, before `limit-exceeded`. @defaultValue 20,000,000 */
  readonly levelChanges?: number;
  /** As in {@link PropagateOptions}. @defaultValue 1,000,000 */
  readonly evaluationsPerNode?: number;
  /** Called after each moment at which anything switched; what it throws ends the work. */
  readonly onBreakpoint?: () => void;
}

/** The course of the levels of a graph. */
export interface Timeline {
  /** Changes of levels, by base position. */
  readonly log: LevelLog;
  /** Moments at which anything switched or moved. */
  readonly breakpoints: number;
  /** The last of them; minus infinity where there is none. */
  readonly lastBreakpoint: number;
  /** When stand-bys that follow their clocks begin and cease to carry. */
  readonly standByTurns: readonly StandByTurn[];
  /** When the clocks of their groups start and are reset. */
  readonly clockTurns: readonly ClockTurn[];
  /** When stocks of supplies fall below their reserve, and when they are back at it. */
  readonly alerts: readonly StockTurn[];
  /** When stocks run out with more drawn than comes in, and when that ends. */
  readonly shortages: readonly StockTurn[];
  /** What is in stock of supplies that have any. */
  readonly stocks: readonly StockPoint[];
  /** Evaluations of nodes, those that only exist in the timed graph counted. */
  readonly evaluations: number;
}
