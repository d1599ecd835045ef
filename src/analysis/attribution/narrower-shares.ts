import type { PropagateOptions } from "../../engine/propagate/propagate.js";
import type { Bounds } from "../../quantities.js";
import { addTo } from "../../sequences.js";
import type { ReachSweeps, UnitReach } from "../reach/unit-reach.js";
import { valueBounds } from "./attribution-game.js";
import { fewPlayers, playersOf } from "./attribution-settled.js";
import type { DividedOffer } from "./divided-offer.js";
import { JoinedLosses } from "./joined-losses.js";

/**
 * Shares of offers where it is known who plays, and not how much each coalition takes: within what it takes at best and at worst.
 * @param sharesOf - what is known of them without looking at coalitions
 * @returns by offer; those are left out for whom more than twelve play
 * @remarks Cost: 2ⁿ failures on both sides for each set of n players that occurs.
 */
export function narrowerShares(
  sweeps: ReachSweeps,
  reaches: readonly UnitReach[],
  propagation: PropagateOptions,
  offers: readonly number[],
  sharesOf: (offer: number) => DividedOffer,
): Map<number, DividedOffer> {
  const asked = new Set(offers);
  const { players, unitOf } = playersOf(reaches, (offer) => asked.has(offer));
  const sides = (["best", "worst"] as const).map((side) => new JoinedLosses(sweeps, players, propagation, side));
  const playersFor = new Map(offers.map((offer): [number, number[]] => [offer, []]));
  players.forEach(({ allTiers }, player) => {
    for (const offer of allTiers.any) playersFor.get(offer)?.push(player);
  });
  const alike = new Map<string, number[]>();
  for (const [offer, own] of playersFor) if (own.length <= fewPlayers) addTo(alike, own.join(), offer);
  const found = new Map<number, DividedOffer>();
  for (const those of alike.values()) {
    const own = playersFor.get(those[0] ?? -1) ?? [];
    const [least = [], most = []] = sides.map((losses) => losses.ofCoalitions(own, those));
    those.forEach((offer, place) => {
      const bounds = valueBounds(own.length, least[place] ?? [], most[place] ?? []);
      const boundsOf = new Map(bounds.map((each, index): [number, Bounds] => [unitOf[own[index] ?? -1] ?? -1, each]));
      found.set(offer, narrowed(sharesOf(offer), boundsOf));
    });
  }
  return found;
}

/** Shares within both bounds; rounding never turns them round. */
function narrowed(divided: DividedOffer, boundsOf: ReadonlyMap<number, Bounds>): DividedOffer {
  const shares = divided.shares.map((share) => {
    const bounds = boundsOf.get(share.unit) ?? share;
    const atLeast = Math.max(share.atLeast, bounds.atLeast);
    return { ...share, atLeast, atMost: Math.max(atLeast, Math.min(share.atMost, bounds.atMost)) };
  });
  return { ...divided, shares };
}
