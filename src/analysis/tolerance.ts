import type { NodeOfKind } from "../model/node.js";
import { levelTolerance } from "../quantities.js";
import { piecesOf, type Steps } from "./course-steps.js";

const hour = 3_600_000;

/** The longest time without a break in which a service is lost to the people who use it. */
export interface LongestLoss {
  readonly hours: number;
  /** Milliseconds since 1970; absent where nothing is lost. */
  readonly begin?: number;
  /** Whether it was still lost where the course ends: the true time is longer. */
  readonly isOpen: boolean;
}

export function longestLoss(offered: Steps, from: number, until: number): LongestLoss {
  let longest: LongestLoss = { hours: 0, isOpen: false };
  let begin: number | undefined;
  for (const piece of piecesOf(offered, from, until)) {
    if (piece.value > levelTolerance) {
      begin = undefined;
      continue;
    }
    begin ??= piece.begin;
    const hours = (piece.end - begin) / hour;
    if (hours > longest.hours) longest = { hours, begin, isOpen: piece.end === until };
  }
  return longest;
}

/** A service whose loss lasts longer than what it says is tolerable. Reaching the limit is no breach. */
export interface ToleranceBreach {
  readonly id: string;
  readonly maxTolerableHours: number;
  /** Whether it holds in both runs, or in the pessimistic one only. */
  readonly isSure: boolean;
  /** The longest loss in hours, in the pessimistic and in the optimistic run. */
  readonly lostHours: { readonly worst: number; readonly best: number };
  /** The moment after which the loss is not tolerable any more, in the pessimistic run: milliseconds since 1970. */
  readonly exceededFrom: number;
}

/** The breach of the maximum tolerable period of disruption (ISO 22301, BSI 200-4: MTPD), where there is one. */
export function breachOf(
  { id, maxTolerableHours }: NodeOfKind<"service">,
  worst: LongestLoss,
  best: LongestLoss,
): ToleranceBreach | undefined {
  if (maxTolerableHours === undefined || worst.begin === undefined || worst.hours <= maxTolerableHours) return undefined;
  return {
    id,
    maxTolerableHours,
    isSure: best.hours > maxTolerableHours,
    lostHours: { worst: worst.hours, best: best.hours },
    exceededFrom: worst.begin + maxTolerableHours * hour,
  };
}
