import type { Bounds } from "../../quantities.js";

/** Holders whose sum is known while the split is not. */
export interface PooledCount {
  /** What all members hold together. */
  readonly sum: number;
  /** The most that any one of them can hold. */
  readonly cap: number;
  readonly members: number;
}

/** What so many members of a pool hold together: the others hold at most the cap each, and so do they. */
export function heldInPool({ sum, cap, members }: PooledCount, some: number): Bounds {
  return { atLeast: some === 0 ? 0 : Math.max(0, sum - cap * (members - some)), atMost: Math.min(sum, cap * some) };
}
