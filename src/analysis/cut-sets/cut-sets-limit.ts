import { LimitExceededError } from "../../errors/errors.js";
import type { Bounds } from "../../quantities.js";
import type { OrderCount } from "./cut-sets-result.js";

/** What was known when a limit ended the work. */
export interface CutSetsReached {
  /** Cut sets up to this order are counted in full; 0 where none are. */
  readonly completeUpToOrder: number;
  readonly countByOrder: readonly OrderCount[];
  /** Bounds on P(target); `null` without probabilities. */
  readonly probability: Bounds | null;
}

/** What ends within the limit nevertheless. */
const advices = {
  "max-order": "with a highest order (--max-order, option maxOrder) those are listed",
  "no-importance": "without what each contributes (--no-importance, option importance) all of them are told",
} as const;

/** Finding all cut sets would take more than a limit allows; carries what holds so far. */
export class CutSetsLimitError extends LimitExceededError {
  constructor(
    limit: string,
    allowed: number,
    readonly reached: CutSetsReached,
    /** The option with which the work ends within the limit nevertheless. */
    readonly advice: keyof typeof advices = "max-order",
  ) {
    super(limit, allowed);
    this.message += `; ${describe(reached)}; ${advices[advice]}`;
  }
}

function describe({ completeUpToOrder, countByOrder, probability }: CutSetsReached): string {
  const counts = countByOrder.map(({ order, count }) => `${count} of order ${order}`).join(", ");
  const known =
    completeUpToOrder === 0 ? "no order is complete" : `complete up to order ${completeUpToOrder}: ${counts || "none"}`;
  const bounds = probability === null ? "" : `, probability from ${probability.atLeast} to ${probability.atMost}`;
  return `so far ${known}${bounds}`;
}
