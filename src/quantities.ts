/**
 * What a level, a share, an hour and a count of persons is.
 *
 * A service level is a part of normal function in [0, 1]; inoperability is 1 − level. Hours are hours of elapsed
 * time. Persons are insured persons (Versicherte), co-insured family included.
 */

import { greatestOf, leastOf } from "./sequences.js";

/** A value that is known only to lie between two others; equal where it is known. */
export interface Bounds {
  readonly atLeast: number;
  readonly atMost: number;
}

/** How far a level may miss 0 or 1 and still count as lost or normal: 2⁻²⁰. */
export const levelTolerance = 2 ** -20;

/** The state of one node in one run: the first that holds of the four, in this order. */
export const nodeStates = ["lost", "isolated", "degraded", "normal"] as const;
/** The state of one node in one run. */
export type NodeState = (typeof nodeStates)[number];

/** The states of a node over all that is not known. */
export interface StateBounds {
  /** In the pessimistic run; no state that may be the true one is worse. */
  readonly worst: NodeState;
  /** In the optimistic run; no state that may be the true one is better. */
  readonly best: NodeState;
  /** States between the two that may be the true one too, the worst first; absent where there is none. */
  readonly between?: readonly NodeState[];
}

/** Every state that may be the true one, the worst first. */
export function possibleStates({ worst, best, between = [] }: StateBounds): NodeState[] {
  return worst === best ? [worst] : [worst, ...between, best];
}

/** Of how many a state surely and possibly holds. */
export function countedIn(state: NodeState, all: readonly StateBounds[]): Bounds {
  return {
    atLeast: all.filter(({ worst, best }) => worst === state && best === state).length,
    atMost: all.filter((each) => possibleStates(each).includes(state)).length,
  };
}

/** How well a fact is known. documented: a source states this very thing; inferred: by a proxy, a group statement or computed; assumed: neither. */
export const evidenceStatuses = ["documented", "inferred", "assumed"] as const;
/** How well a fact is known. */
export type EvidenceStatus = (typeof evidenceStatuses)[number];

export const exactly = (value: number): Bounds => ({ atLeast: value, atMost: value });

/** A level, or the range in which it lies, as bounds. */
export const boundsOfLevel = (level: number | Bounds): Bounds => (typeof level === "number" ? exactly(level) : level);

/** What several amounts are together. */
export function sumOfBounds(all: readonly Bounds[]): Bounds {
  return all.reduce((sum, { atLeast, atMost }) => ({ atLeast: sum.atLeast + atLeast, atMost: sum.atMost + atMost }), exactly(0));
}

/** The greatest of the lower bounds, and of the upper ones; 0 where there are none. */
export function greatestBounds(all: readonly Bounds[]): Bounds {
  let [atLeast, atMost] = [0, 0];
  for (const each of all) {
    atLeast = Math.max(atLeast, each.atLeast);
    atMost = Math.max(atMost, each.atMost);
  }
  return { atLeast, atMost };
}

/** From the least of the lower bounds to the greatest of the upper ones; `null` where there are none. */
export function rangeOver(all: readonly Bounds[]): Bounds | null {
  if (all.length === 0) return null;
  return {
    atLeast: leastOf(all.map(({ atLeast }) => atLeast)),
    atMost: greatestOf(all.map(({ atMost }) => atMost)),
  };
}

/** Whether a node is gone for whoever needs it: lost, or cut off. */
export const isOut = (state: NodeState): boolean => state === "lost" || state === "isolated";

/** Whether a level is below normal: lost or degraded. */
export const isImpairedLevel = (level: number): boolean => level < 1 - levelTolerance;

/** The state that a level alone shows: lost up to 2⁻²⁰, normal from 1 − 2⁻²⁰, degraded between. */
export function stateOfLevel(level: number): Exclude<NodeState, "isolated"> {
  if (level <= levelTolerance) return "lost";
  return level >= 1 - levelTolerance ? "normal" : "degraded";
}

/**
 * What a level lacks of the whole, to nine decimals: the factor of sums over persons and hours. A level is a whole number of 2⁻⁴⁰
 * in which a weight or level of a file is rounded once, and once more by each dependency that passes it on, so a lack of .91 comes
 * as .91000000000076. Nine decimals are within the 2⁻²⁰ from which on a level says anything, and leave out some 500 such steps.
 * What counts as normal lacks nothing.
 */
export function lackOfLevel(level: number): number {
  return stateOfLevel(level) === "normal" ? 0 : Math.round((1 - level) * 1e9) / 1e9;
}

/** A span of a closed form in milliseconds, as the whole one at which it has passed: what is less than a thousandth over is noise. */
export const wholeMilliseconds = (span: number): number => Math.ceil(span - 1e-3);

/** A sum of products to 14 significant digits; what stands beyond is from adding up. */
export function withoutNoise(sum: number): number {
  return Number.isFinite(sum) ? Number(sum.toPrecision(14)) : sum;
}

/** Larger lower bounds first, then larger upper ones; both may be infinite. */
export function byBounds(a: Bounds, b: Bounds): number {
  if (a.atLeast !== b.atLeast) return a.atLeast > b.atLeast ? -1 : 1;
  return a.atMost === b.atMost ? 0 : a.atMost > b.atMost ? -1 : 1;
}
