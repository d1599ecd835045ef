import { type Bounds, levelTolerance, type NodeState, nodeStates, type StateBounds } from "../../quantities.js";

/** What the two runs that bracket the truth say of a node at one moment. */
export interface BracketedNode {
  readonly level: Bounds;
  readonly isolated: Claim;
  /** Whether a level strictly between lost and normal may be the true one where the bounds lie apart. */
  readonly mayBeGraded: boolean;
}

/** Whether something holds in every, and whether in some, landscape that the one in doubt may truly be. */
export interface Claim {
  readonly surely: boolean;
  readonly possibly: boolean;
}

const isBetween = (level: number): boolean => level > levelTolerance && level < 1 - levelTolerance;

/** Whether a level strictly between lost and normal may be the true one; from lost to normal only where such a level can reach the node. */
export function mayBeBetween({ atLeast, atMost }: Bounds, mayBeGraded: boolean): boolean {
  return isBetween(atLeast) || isBetween(atMost) || (mayBeGraded && atLeast <= levelTolerance && atMost >= 1 - levelTolerance);
}

/** Whether a node is in a state. What isolates it may be what keeps its level up, so that one is no worse than its best level says. */
export function stateClaim(state: NodeState, { level, isolated, mayBeGraded }: BracketedNode): Claim {
  const { atLeast: low, atMost: high } = level;
  switch (state) {
    case "lost":
      return { surely: high <= levelTolerance, possibly: low <= levelTolerance };
    case "isolated":
      return { surely: isolated.surely && low > levelTolerance, possibly: isolated.possibly && high > levelTolerance };
    case "degraded":
      return {
        surely: low > levelTolerance && high < 1 - levelTolerance && !isolated.possibly,
        possibly: !isolated.surely && mayBeBetween(level, mayBeGraded),
      };
    case "normal":
      return {
        surely: low >= 1 - levelTolerance && !isolated.possibly,
        possibly: high >= 1 - levelTolerance && !isolated.surely,
      };
  }
}

/** The states in which a node may be: those that it shows in the two runs, and what else may hold between these. */
export function stateBounds(node: BracketedNode): StateBounds {
  const possible = nodeStates.filter((state) => stateClaim(state, node).possibly);
  const [worst = "normal", ...others] = possible;
  const best = others.pop() ?? worst;
  return { worst, best, ...(others.length === 0 ? {} : { between: others }) };
}
