import type { NodeOfKind } from "../../model/landscape/node.js";
import { levelTolerance } from "../../quantities.js";
import { piecesOf, type Steps, sinceWhen } from "../levels/course-steps.js";

const hour = 3_600_000;

/** The longest time without a break in which a service is lost to the people who use it. */
export interface LongestLoss {
  /** Up to the end of the course. */
  readonly hours: number;
  /** Milliseconds since 1970; absent where nothing is lost. */
  readonly begin?: number;
  /** Whether it was still lost where the course ends: the true time is longer. */
  readonly isOpen: boolean;
  /** The true time, as far as it is known: infinity where it is lost without end. */
  readonly trueHours: number;
  /** All of them, in order of time. */
  readonly losses: readonly Loss[];
}

interface Loss {
  readonly begin: number;
  readonly hours: number;
  readonly trueHours: number;
}

/** @param isWhole - whether nothing moves after the end: what is lost then is lost without end, longer than anything else */
export function longestLoss(offered: Steps, from: number, until: number, isWhole: boolean): LongestLoss {
  const losses: Loss[] = [];
  const since = sinceWhen(offered, from, isLost);
  let begin: number | undefined;
  for (const piece of piecesOf(offered, from, until)) {
    if (isLost(piece.value)) {
      if (begin === undefined) losses.push({ begin: piece.begin, hours: 0, trueHours: 0 });
      begin ??= piece.begin;
      const hours = (piece.end - begin) / hour;
      losses.splice(-1, 1, { begin, hours, trueHours: hours });
    } else begin = undefined;
  }
  if (since !== undefined && losses.at(-1)?.begin !== since) losses.push({ begin: since, hours: 0, trueHours: 0 });
  if (since !== undefined && isWhole)
    losses.splice(-1, 1, { begin: since, hours: (until - since) / hour, trueHours: Number.POSITIVE_INFINITY });
  const longest = losses.reduce<Loss | undefined>(
    (most, loss) => (loss.trueHours > (most?.trueHours ?? -1) ? loss : most),
    undefined,
  );
  if (longest === undefined) return { hours: 0, isOpen: false, trueHours: 0, losses };
  return { ...longest, isOpen: longest.begin === since, losses };
}

const isLost = (level: number): boolean => level <= levelTolerance;

/** A service whose loss lasts longer than what it says is tolerable. Reaching the limit is no breach. */
export interface ToleranceBreach {
  readonly id: string;
  readonly maxTolerableHours: number;
  /** Whether it holds in both runs, or in the pessimistic one only. */
  readonly isSure: boolean;
  /** The moment after which a loss is not tolerable any more for the first time, in the pessimistic run: milliseconds since 1970. */
  readonly exceededFrom: number;
}

/** The breach of the maximum tolerable period of disruption (ISO 22301, BSI 200-4: MTPD), where there is one. */
export function breachOf(
  { id, maxTolerableHours }: NodeOfKind<"service">,
  worst: LongestLoss,
  best: LongestLoss,
): ToleranceBreach | undefined {
  if (maxTolerableHours === undefined || worst.trueHours <= maxTolerableHours) return undefined;
  const first = worst.losses.find(({ trueHours }) => trueHours > maxTolerableHours);
  if (first === undefined) return undefined;
  return {
    id,
    maxTolerableHours,
    isSure: best.trueHours > maxTolerableHours,
    exceededFrom: first.begin + maxTolerableHours * hour,
  };
}
