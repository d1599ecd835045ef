import type { Bounds } from "../../quantities.js";
import type { OfferShare } from "./attribution-settled.js";

export interface UnitShare extends OfferShare {
  /** Present where the unit has it only if it runs something that nobody stated an operator of. */
  readonly ifUnstated?: true;
  /** So many units have such a share, where there are more that are alike: this is the first of them. */
  readonly alike?: number;
}

/** How the loss of one offer is divided. Offers that are alike have the same object. */
export interface DividedOffer {
  /** In the order of the units, of those that are alike the first alone; none where nobody can take anything. */
  readonly shares: readonly UnitShare[];
  /** What all units together take of its level, in [0, 1]. */
  readonly whole: Bounds;
  /** What those may answer for whom the landscape does not name. */
  readonly unnamed: UnnamedShares;
}

/** Each node of an operator that nobody stated may be run by somebody else whom the landscape does not name, or several by the same. */
export interface UnnamedShares {
  /** Ids of those nodes. */
  readonly nodes: ReadonlySet<string>;
  /** What one of those operators answers for at most, and all of them together. */
  readonly each: number;
  readonly together: number;
}

export const nobodyUnnamed: UnnamedShares = { nodes: new Set(), each: 0, together: 0 };
