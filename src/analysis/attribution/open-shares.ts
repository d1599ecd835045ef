import { wholeLoss } from "../../engine/loss.js";
import type { PropagateOptions } from "../../engine/propagate/propagate.js";
import { offersOf, type ReachSweeps, type UnitReach } from "../reach/unit-reach.js";
import type { DividedOffer } from "./divided-offer.js";

/**
 * How the loss of an offer is divided where something unknown bears on it: over all that may be true.
 * @returns a function of the offer's number
 * @remarks In an order of the players one that takes the whole alone adds all of it where it is the first, and nothing where
 * another such one comes before it. So of n players at most, a of whom surely take the whole alone, each of these answers for
 * 1/n to 1/a of it, and anyone else for at most 1/(a + 1). Players are the units that reach the offer by what they surely run,
 * and for each node that reaches it and that nobody stated an operator of, one more: a named unit, or somebody else.
 * Cost: one cone for each unit and each such node.
 */
export function openShares(
  { tiers, logic }: ReachSweeps,
  reaches: readonly UnitReach[],
  propagation: PropagateOptions,
): (offer: number) => DividedOffer {
  const reachedBy = (nodes: readonly string[]): Set<number> => new Set(offersOf(tiers, nodes, propagation).any);
  // who runs a node that nobody stated an operator of is the same question for every unit
  const unrun = new Set(reaches.flatMap(({ unit }) => unit.possibly));
  const unrunReach = [...unrun].map((id) => reachedBy([id]));
  const stated = reaches.map(({ unit, allTiers }) =>
    unit.possibly.length === 0 ? new Set(allTiers.any) : reachedBy(unit.nodes),
  );
  return (offer) => {
    const nobodys = unrunReach.filter((reached) => reached.has(offer)).length;
    const named = reaches.flatMap(({ allTiers }, unit) => (allTiers.any.includes(offer) ? [unit] : []));
    const players = nobodys + named.filter((unit) => stated[unit]?.has(offer)).length;
    const alone = new Set(named.filter((unit) => reaches[unit]?.logic.sure.includes(offer)));
    const whole = {
      atLeast: alone.size === 0 ? 0 : 1 - logic.worst.reader.lossBefore(offer) / wholeLoss,
      atMost: 1 - logic.best.reader.lossBefore(offer) / wholeLoss,
    };
    const other = whole.atMost / (alone.size + 1);
    const shares = named.map((unit) =>
      alone.has(unit)
        ? { unit, atLeast: whole.atLeast / players, atMost: whole.atMost / alone.size, error: 0 }
        : { unit, atLeast: 0, atMost: other, error: 0 },
    );
    return { shares, whole, unnamed: nobodys === 0 ? 0 : other };
  };
}
