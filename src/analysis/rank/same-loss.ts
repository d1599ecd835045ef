import type { TakenOffers } from "../failures/loss-measure.js";

/** What is surely taken, by offer: the share of its level. */
export type SureLoss = ReadonlyMap<number, number>;

/** What a failure takes where nothing of it is in doubt; `undefined` where anything is. */
export function sureLossOf({ lostSure, lostAny, lacking, worst, best }: TakenOffers): SureLoss | undefined {
  if (lostSure.length !== lostAny.length) return undefined;
  const losses = new Map<number, number>();
  for (const [index, offer] of lacking.entries()) {
    if (worst[index] !== best[index]) return undefined;
    losses.set(offer, worst[index] ?? 0);
  }
  return losses;
}

/** Whether another failure surely takes the very same of the very same. @remarks Cost: what it takes. */
export function isSameLoss(first: SureLoss, taken: TakenOffers): boolean {
  const other = sureLossOf(taken);
  if (other === undefined || other.size !== first.size) return false;
  for (const [offer, share] of other) if (first.get(offer) !== share) return false;
  return true;
}
