import type { Bounds } from "../../quantities.js";
import type { OfferShare } from "./attribution-settled.js";

/** How the loss of one offer is divided. */
export interface DividedOffer {
  /** In the order of the units; none where nobody can take anything. */
  readonly shares: readonly OfferShare[];
  /** What all units together take of its level, in [0, 1]. */
  readonly whole: Bounds;
  /** What those may answer for at most whom the landscape does not name: who runs what nobody stated. */
  readonly unnamed: number;
}
