import type { PropagateOptions } from "../../engine/propagate/propagate.js";
import { jointLosses, offersOf, type ReachSweeps, type UnitReach } from "../reach/unit-reach.js";
import type { DividedOffer } from "./divided-offer.js";

/**
 * How the loss of an offer is divided where something unknown bears on it: over all that may be true.
 * @returns a function of the offer's number
 * @remarks In an order of the players one that takes the whole alone adds all of it where it is the first, and nothing where
 * another such one comes before it. So of n players at most, a of whom surely take the whole alone, each of these answers for
 * 1/n to 1/a of it, and k others together for at most k/(a + k). Players are the units that reach the offer by what they surely run,
 * and for each node that reaches it and that nobody stated an operator of, one more: a named unit, or somebody
 * else, who may run several of them or only this one.
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
  const wholes = jointLosses(
    logic,
    reaches.map(({ unit }) => unit),
    propagation,
  );
  return (offer) => {
    const nodes = new Set([...unrun].filter((_, place) => unrunReach[place]?.has(offer)));
    const named = reaches.flatMap(({ allTiers }, unit) => (allTiers.any.includes(offer) ? [unit] : []));
    const players = nodes.size + named.filter((unit) => stated[unit]?.has(offer)).length;
    const alone = new Set(named.filter((unit) => reaches[unit]?.logic.sure.includes(offer)));
    const whole = wholes.get(offer) ?? { atLeast: 0, atMost: 0 };
    // of some who may all come before those that take it alone
    const beside = (others: number): number => (others === 0 ? 0 : (whole.atMost * others) / (alone.size + others));
    const shares = named.map((unit) =>
      alone.has(unit)
        ? { unit, atLeast: whole.atLeast / players, atMost: whole.atMost / alone.size, error: 0 }
        : { unit, atLeast: 0, atMost: beside(1), error: 0, ...(stated[unit]?.has(offer) ? {} : { ifUnstated: true as const }) },
    );
    return { shares, whole, unnamed: { nodes, each: beside(Math.min(nodes.size, 1)), together: beside(nodes.size) } };
  };
}
