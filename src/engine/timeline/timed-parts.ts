import type { Ration } from "../compile/graph-columns.js";
import type { DrawnSupplyAt } from "./timing.js";

/** A supply that is shared out, as a timeline needs it. */
export interface TimedSupply extends Ration, Omit<DrawnSupplyAt, "ration"> {
  /** The group that shares it out. */
  readonly group: number;
}

/** A node that comes back late: `recovered` is the worst of the raw level and its last `milliseconds`. */
export interface Recovery {
  readonly raw: number;
  readonly recovered: number;
  readonly milliseconds: number;
}

/** A dependency with a buffer: what is heard now, and the best of the last `milliseconds`. */
export interface Buffer {
  readonly heard: number;
  readonly memory: number;
  readonly milliseconds: number;
}

/** A dependency that hears at moments alone: what is heard now, what was heard at the last of them, and the slot between them. */
export interface Sampler {
  readonly heard: number;
  readonly memory: number;
  readonly passed: number;
  /** Cut but at these moments. */
  readonly gate: number;
  readonly moments: ArrayLike<number>;
}

/** A stand-by: the slot in which it carries, and when. */
export interface StandBy {
  /** The slot of the base that it comes from. */
  readonly baseSlot: number;
  readonly slot: number;
  readonly activation: number;
  readonly limit: number;
  /** Moments between which it carries, whatever its clock says outside. */
  readonly from: number;
  readonly until: number;
  /** Slots in which it draws on supplies while it carries. */
  readonly draws: readonly number[];
}

/** A group with stand-bys. */
export interface StandByGroup {
  /** The node whose group it is. */
  readonly position: number;
  /** A node that has the loss of the group without stand-bys and without buffers. */
  readonly watch: number;
  readonly standBys: readonly StandBy[];
  /** Whether what it watches is in doubt, so that its stand-bys do not follow a clock. */
  readonly isInDoubt: boolean;
}
