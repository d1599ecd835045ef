import type { PropagateOptions } from "../../engine/propagate/propagate.js";
import type { Bounds } from "../../quantities.js";
import { addTo } from "../../sequences.js";
import type { SupplyingUnit } from "../failures/supplying-units.js";
import { jointLosses, offersOf, type ReachSweeps, type UnitReach } from "../reach/unit-reach.js";
import type { DividedOffer, UnitShare } from "./divided-offer.js";

const none: readonly number[] = [];

/** What decides how an offer is divided: places of units, of those that are alike of the first, and ids of nodes. */
interface Asked {
  readonly named: readonly number[];
  readonly stated: readonly number[];
  readonly alone: readonly number[];
  readonly nodes: readonly string[];
  readonly whole: Bounds;
}

/**
 * How the loss of an offer is divided where something unknown bears on it: over all that may be true.
 * @returns a function of the offer's number
 * @remarks In an order of the players one that takes the whole alone adds all of it where it is the first, and nothing where
 * another such one comes before it. So of n players at most, a of whom surely take the whole alone, each of these answers for
 * 1/n to 1/a of it, and k others together for at most k/(a + k). Players are the units that reach the offer by what they surely run,
 * and for each node that reaches it and that nobody stated an operator of, one more: a named unit, or somebody
 * else, who may run several of them or only this one.
 * Cost: one cone for each unit and each such node, of units that are alike for the first alone; for an offer the units that reach it.
 */
export function openShares(
  { tiers, logic }: ReachSweeps,
  reaches: readonly UnitReach[],
  propagation: PropagateOptions,
): (offer: number) => DividedOffer {
  const reachedBy = (nodes: readonly string[]): readonly number[] => offersOf(tiers, nodes, propagation).any;
  // who runs a node that nobody stated an operator of is the same question for every unit
  const lists = new Set(reaches.map(({ unit }) => unit.possibly));
  const nodesOf = new Map<number, string[]>();
  for (const id of new Set([...lists].flat())) for (const offer of reachedBy([id])) addTo(nodesOf, offer, id);
  // units that are alike are asked about once
  const alike = new Map<number, number>();
  for (const { first } of reaches) alike.set(first, (alike.get(first) ?? 0) + 1);
  const firsts = Array.from(alike.keys(), (unit) => [unit, reaches[unit]] as const);
  const [namedBy, statedBy, aloneBy] = [new Map<number, number[]>(), new Map<number, number[]>(), new Map<number, number[]>()];
  const units: SupplyingUnit[] = [];
  for (const [place, reach] of firsts) {
    if (reach === undefined) continue;
    const { allTiers, logic: lost, unit } = reach;
    units.push(unit);
    for (const offer of allTiers.any) addTo(namedBy, offer, place);
    for (const offer of unit.possibly.length === 0 ? allTiers.any : reachedBy(unit.nodes)) addTo(statedBy, offer, place);
    for (const offer of lost.sure) addTo(aloneBy, offer, place);
  }
  const wholes = jointLosses(logic, units, propagation);
  const all = (units: Iterable<number>): number => {
    let sum = 0;
    for (const unit of units) sum += alike.get(unit) ?? 0;
    return sum;
  };
  const divided = ({ named, stated, alone, nodes, whole }: Asked): DividedOffer => {
    const [players, takers] = [nodes.length + all(stated), all(alone)];
    const [isStated, isAlone] = [new Set(stated), new Set(alone)];
    // of some who may all come before those that take it alone
    const beside = (others: number): number => (others === 0 ? 0 : (whole.atMost * others) / (takers + others));
    const shares = named.map((unit): UnitShare => {
      const more = alike.get(unit) ?? 1;
      const share = isAlone.has(unit)
        ? { unit, atLeast: whole.atLeast / players, atMost: whole.atMost / takers, error: 0 }
        : { unit, atLeast: 0, atMost: beside(1), error: 0, ...(isStated.has(unit) ? {} : { ifUnstated: true as const }) };
      return more === 1 ? share : { ...share, alike: more };
    });
    return {
      shares,
      whole,
      unnamed: { nodes: new Set(nodes), each: beside(Math.min(nodes.length, 1)), together: beside(nodes.length) },
    };
  };
  const known = new Map<string, DividedOffer>();
  return (offer) => {
    const whole = wholes.get(offer) ?? { atLeast: 0, atMost: 0 };
    const named = namedBy.get(offer) ?? none;
    const isNamed = new Set(named);
    const ofThem = (by: ReadonlyMap<number, readonly number[]>): readonly number[] =>
      (by.get(offer) ?? none).filter((unit) => isNamed.has(unit));
    const asked = { named, stated: ofThem(statedBy), alone: ofThem(aloneBy), nodes: nodesOf.get(offer) ?? [], whole };
    const key = JSON.stringify(asked);
    const found = known.get(key) ?? divided(asked);
    known.set(key, found);
    return found;
  };
}
