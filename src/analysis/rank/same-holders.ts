import type { TakenOffers } from "../failures/loss-measure.js";
import { type OfferTable, typeIn } from "../failures/offer-table.js";

/** Whom a failure fully takes, type by type: the holders of each in one text, each set once. */
export type TakenSets = ReadonlySet<string>;

/**
 * Whom a failure fully takes where that is not in doubt; `undefined` where it is. Failures with the same sets take as many in every
 * truth, whatever the sizes are that nobody knows.
 * @param service - the only service type that counts
 * @remarks Cost: sorting what it takes.
 */
export function surelyTaken({ lostSure, lostAny }: TakenOffers, offers: OfferTable, service?: string): TakenSets | undefined {
  if (lostSure.length !== lostAny.length) return undefined;
  const { typeOf, holderOf } = offers;
  const only = service === undefined ? undefined : typeIn(offers, service);
  const byType = new Map<number, number[]>();
  for (const offer of lostSure) {
    const [type, holder] = [typeOf[offer] ?? -1, holderOf[offer] ?? -1];
    if (only !== undefined && type !== only) continue;
    const holders = byType.get(type);
    if (holders === undefined) byType.set(type, [holder]);
    else holders.push(holder);
  }
  return new Set([...byType.values()].map((holders) => holders.sort((a, b) => a - b).join(" ")));
}
