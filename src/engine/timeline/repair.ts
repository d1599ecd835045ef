import type { LevelSteps } from "../level-steps.js";

/** A population on a node that is brought back site by site. */
export interface Repair {
  /** How many there are, at least 1; 1 where nobody knows, of which then shares are repaired. */
  readonly size: number;
  /** Levels that the raw level admits. */
  readonly steps: LevelSteps;
  /** Levels by how many are repaired; for each of `steps` one that is no higher. */
  readonly repairedSteps: LevelSteps;
  /** The most that are repaired a day by whoever works for this node alone; infinity: no such limit. */
  readonly perDay: number;
  /** The most that are repaired a day, as a share of those that are not yet; infinity: no such limit. */
  readonly share: number;
  /** Where the share is what limits, so many unrepaired count as none. */
  readonly hair: number;
  /** The moment from which on anything is repaired; minus infinity: always. */
  readonly begins: number;
  /** The crew that works for it, or −1. */
  readonly crew: number;
  /** The part of an even crew that it claims beside the others, above 0; infinity: nothing is left to anyone. */
  readonly claim: number;
}

/** Who brings the sites of several nodes back. */
export interface Crew {
  /** Sites a day. */
  readonly perDay: number;
  /** Numbers of repairs, in the order in which they are worked off; where `isEven`, all at once in proportion to their claims. */
  readonly members: readonly number[];
  readonly isEven: boolean;
}

/** A repair with the positions of the graph: `repaired` shows the worse of `raw` and of what is not repaired yet. */
export interface TimedRepair extends Repair {
  readonly raw: number;
  readonly repaired: number;
}
