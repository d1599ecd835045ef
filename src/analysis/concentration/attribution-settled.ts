import type { PropagateOptions } from "../../engine/propagate.js";
import { clearState } from "../../engine/propagation-state.js";
import { fail } from "../../engine/single-failures.js";
import { namingLoop } from "../levels/named-loop.js";
import { diagramValues } from "./attribution-diagram.js";
import { exactValues, randomOrders, sampledShare } from "./attribution-game.js";
import type { ReachSweeps, UnitReach } from "./concentration-reach.js";

/** How finely the loss of an offer is divided. */
export interface AttributionOptions {
  /** Up to so many units that matter together and not alone, all coalitions are looked at. @defaultValue 12 */
  readonly exactPlayers?: number;
  /** Where there are more, nodes of the diagram of their cut sets; 0 does without it. @defaultValue 1,000,000 */
  readonly diagramNodes?: number;
  /** Random orders where that has no diagram within the limit. @defaultValue 2,000 */
  readonly samples?: number;
  /** @defaultValue 1 */
  readonly seed?: number;
}

/** How shares are computed, and who hears of each game before it is looked at; what that throws ends the work. */
export interface FollowedAttribution extends AttributionOptions {
  readonly onGame?: () => void;
}

/** The part of one offer that one unit answers for, in [0, 1]. */
export interface OfferShare {
  readonly unit: number;
  readonly atLeast: number;
  readonly atMost: number;
  /** Standard error of both; 0 where they are exact. */
  readonly error: number;
}

/** Offers whose games have the same players. */
interface Game {
  readonly alone: readonly number[];
  readonly others: readonly number[];
  readonly offers: number[];
}

/**
 * Shares of all offers when the pessimistic side is taken for the truth.
 * @returns by offer, in the order of the units
 * @remarks Units that take an offer alone need no coalitions: see {@link exactValues}. Cost: for each set of other units that
 * occurs, one failure of all of them, and where that takes an offer, 2ⁿ of their coalitions, a diagram, or random orders.
 */
export function settledShares(
  sweeps: ReachSweeps,
  reaches: readonly UnitReach[],
  propagation: PropagateOptions,
  options: FollowedAttribution,
): OfferShare[][] {
  const shares = new Array<OfferShare[]>(sweeps.logic.offers.insurerOf.length).fill([]);
  const losses = lossesOf(sweeps, reaches, propagation);
  for (const { alone, others, offers } of gamesOf(shares.length, reaches)) {
    options.onGame?.();
    const all = others.length === 0 ? new Set<number>() : losses(others);
    const exact = options.exactPlayers ?? 12;
    // where all others together do not take it, none of them counts
    const apart = offers.filter((offer) => !all.has(offer));
    const joint = offers.filter((offer) => all.has(offer));
    for (const offer of apart) shares[offer] = inOrder(alone.map((unit) => exactly(unit, 1 / alone.length)));
    if (joint.length === 0) continue;
    const found =
      others.length <= exact
        ? byCoalitions(joint, alone, others, losses)
        : byDiagrams(joint, [...alone, ...others], sweeps, reaches, options);
    const left = joint.filter((offer) => !found.has(offer));
    if (left.length > 0) for (const [offer, own] of bySamples(left, alone, others, losses, options)) found.set(offer, own);
    for (const [offer, own] of found) shares[offer] = inOrder(own);
  }
  return shares;
}

const exactly = (unit: number, value: number): OfferShare => ({ unit, atLeast: value, atMost: value, error: 0 });
const inOrder = (shares: readonly OfferShare[]): OfferShare[] =>
  shares.filter(({ atMost }) => atMost > 0).sort((a, b) => a.unit - b.unit);

function gamesOf(offers: number, reaches: readonly UnitReach[]): Game[] {
  const alone = Array.from({ length: offers }, () => [] as number[]);
  const others = Array.from({ length: offers }, () => [] as number[]);
  reaches.forEach(({ allTiers, logic }, unit) => {
    const takes = new Set(logic.any);
    for (const offer of allTiers.any) (takes.has(offer) ? alone : others)[offer]?.push(unit);
  });
  const games = new Map<string, Game>();
  for (let offer = 0; offer < offers; offer++) {
    const [one, two] = [alone[offer] ?? [], others[offer] ?? []];
    if (one.length + two.length === 0) continue;
    const key = `${one.join(",")}|${two.join(",")}`;
    const game = games.get(key);
    if (game === undefined) games.set(key, { alone: one, others: two, offers: [offer] });
    else game.offers.push(offer);
  }
  return [...games.values()];
}

type Losses = (units: readonly number[]) => ReadonlySet<number>;

/** The offers that are lost when several units are lost together. */
function lossesOf({ logic }: ReachSweeps, reaches: readonly UnitReach[], propagation: PropagateOptions): Losses {
  const { compiled, state, reader, failureOf } = logic.worst;
  const failures = reaches.map(({ unit }) => failureOf(unit));
  return (units) => {
    for (const unit of units)
      namingLoop(compiled, () => fail(compiled.graph, state, failures[unit] ?? { positions: [] }, propagation));
    reader.read(state);
    const lost = new Set(reader.lost.subarray(0, reader.lostCount));
    clearState(state);
    return lost;
  };
}

function byCoalitions(
  offers: readonly number[],
  alone: readonly number[],
  others: readonly number[],
  losses: Losses,
): Map<number, OfferShare[]> {
  const lost = Array.from({ length: 2 ** others.length }, (_, coalition) =>
    coalition === 0 ? new Set<number>() : losses(others.filter((_unit, player) => (coalition >> player) & 1)),
  );
  return new Map(
    offers.map((offer) => {
      const values = exactValues(others.length, (coalition) => lost[coalition]?.has(offer) === true, alone.length);
      return [offer, [...others, ...alone].map((unit, player) => exactly(unit, values[player] ?? 0))];
    }),
  );
}

/** Those offers whose cut sets have a diagram within the limit. */
function byDiagrams(
  offers: readonly number[],
  players: readonly number[],
  { logic }: ReachSweeps,
  reaches: readonly UnitReach[],
  { diagramNodes = 1_000_000 }: AttributionOptions,
): Map<number, OfferShare[]> {
  const units = players.flatMap((unit) => reaches[unit]?.unit ?? []);
  return new Map(
    offers.flatMap((offer) => {
      const values = diagramValues(logic, offer, units, { diagramNodes, lossLevels: 4096 });
      return values === undefined ? [] : [[offer, players.map((unit, player) => exactly(unit, values[player] ?? 0))] as const];
    }),
  );
}

function bySamples(
  offers: readonly number[],
  alone: readonly number[],
  others: readonly number[],
  losses: Losses,
  { samples = 2000, seed = 1 }: AttributionOptions,
): Map<number, OfferShare[]> {
  const players = [...alone, ...others];
  const hits = new Map(offers.map((offer) => [offer, new Float64Array(players.length)]));
  for (const order of randomOrders(players.length, samples, seed)) {
    const found = new Set<number>();
    const before: number[] = [];
    for (const player of order) {
      before.push(players[player] ?? -1);
      const lost = losses(before);
      for (const offer of offers) {
        if (found.has(offer) || !lost.has(offer)) continue;
        found.add(offer);
        const own = hits.get(offer);
        if (own !== undefined) own[player] = (own[player] ?? 0) + 1;
      }
      if (found.size === offers.length) break;
    }
  }
  return new Map(
    [...hits].map(([offer, own]) => [
      offer,
      players.map((unit, player) => {
        const { value, error } = sampledShare(own[player] ?? 0, samples);
        return { unit, atLeast: value, atMost: value, error };
      }),
    ]),
  );
}
