import { wholeLoss } from "../../engine/loss.js";
import type { PropagateOptions } from "../../engine/propagate/propagate.js";
import { addTo } from "../../sequences.js";
import type { RankUnit } from "../failures/failure-units.js";
import type { ReachedOffers, ReachSweeps, UnitReach } from "../reach/unit-reach.js";
import { AdditiveLosses } from "./additive-losses.js";
import { diagramValues } from "./attribution-diagram.js";
import { exactValues, randomOrders, sampledShare } from "./attribution-game.js";
import { JoinedLosses } from "./joined-losses.js";

/** How finely the loss of an offer is divided. */
export interface AttributionOptions {
  /** Up to so many units that matter together and not alone, all coalitions are looked at. @defaultValue 16 */
  readonly exactPlayers?: number;
  /** Where there are more than 12, nodes of the diagrams of their cut sets; 0 does without them. @defaultValue 1,000,000 */
  readonly diagramNodes?: number;
  /** Random orders where there are more, and no diagrams within the limit. @defaultValue 500 */
  readonly samples?: number;
  /** @defaultValue 1 */
  readonly seed?: number;
}

/** Up to so many players all coalitions are looked at before diagrams are. */
export const fewPlayers = 12;
/** Levels of an offer for each of which a diagram is made. */
const mostLevels = 64;

/** How shares are computed, of which offers, and who hears of each game before it is looked at; what that throws ends the work. */
export interface FollowedAttribution extends AttributionOptions {
  readonly onGame?: () => void;
  /** @defaultValue all */
  readonly isWanted?: (offer: number) => boolean;
}

/** The part of one offer that one unit answers for: of its level, in [0, 1]. */
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
 * @remarks Units that take all of an offer alone need no coalitions: see {@link exactValues}. Cost: for each set of other units
 * that occurs, one failure of all of them, and where that takes anything of an offer, 2ⁿ of their coalitions, a diagram for each
 * level that it can have, or random orders.
 */
export function settledShares(
  sweeps: ReachSweeps,
  reaches: readonly UnitReach[],
  propagation: PropagateOptions,
  options: FollowedAttribution,
): OfferShare[][] {
  const shares = new Array<OfferShare[]>(sweeps.logic.offers.holderOf.length).fill([]);
  const isWanted = options.isWanted ?? (() => true);
  const wanted = [...shares.keys()].filter(isWanted);
  const { players, unitOf } = playersOf(reaches, isWanted);
  const losses = new JoinedLosses(sweeps, players, propagation);
  for (const { alone, others, offers } of gamesOf(wanted, players)) {
    options.onGame?.();
    const all = losses.of(others, offers);
    // where all others together take nothing, none of them counts
    const apart = offers.filter((_, index) => all[index] === 0);
    const joint = offers.filter((_, index) => all[index] !== 0);
    for (const offer of apart) {
      const left = wholeOf(sweeps, offer) / alone.length;
      shares[offer] = inOrder(alone.map((unit) => exactly(unit, left)));
    }
    if (joint.length === 0) continue;
    const game = { alone, others };
    const added = bySums(joint, game, sweeps, losses);
    const left = joint.filter((offer) => !added.has(offer));
    for (const [offer, own] of added) shares[offer] = inOrder(own);
    for (const [offer, own] of byPlay(left, game, sweeps, players, losses, options)) shares[offer] = inOrder(own);
  }
  return shares.map((own) => own.map((share) => ({ ...share, unit: unitOf[share.unit] ?? -1 })));
}

/**
 * Who plays for the offers: each unit, and where it supplies others with what it offers, for its own offers it is another player
 * that takes only what it supplies itself with. No offer has both. Who reaches no wanted offer plays for none.
 */
export function playersOf(
  reaches: readonly UnitReach[],
  isWanted: (offer: number) => boolean,
): { readonly players: UnitReach[]; readonly unitOf: number[] } {
  const players: UnitReach[] = [];
  const unitOf: number[] = [];
  const plays: boolean[] = [];
  reaches.forEach((reach, unit) => {
    const { itself } = reach.unit;
    plays[unit] = plays[reach.first] ?? reach.allTiers.any.some(isWanted);
    if (plays[unit] === false) return;
    const of = (player: RankUnit, isOf: (offer: number) => boolean): void => {
      const [allTiers, logic] = [ofThese(reach.allTiers, isOf), ofThese(reach.logic, isOf)];
      players.push({ ...reach, unit: player, allTiers, logic });
      unitOf.push(unit);
    };
    of(reach.unit, (offer) => !reach.own.sure.has(offer));
    if (itself !== undefined) of(itself.unit, (offer) => reach.own.sure.has(offer));
  });
  return { players, unitOf };
}

const ofThese = ({ sure, any }: ReachedOffers, isOf: (offer: number) => boolean): ReachedOffers => ({
  sure: sure.filter(isOf),
  any: any.filter(isOf),
});

/** By all coalitions, by diagrams, or by random orders: the first that does. */
function byPlay(
  offers: readonly number[],
  game: Pick<Game, "alone" | "others">,
  sweeps: ReachSweeps,
  reaches: readonly UnitReach[],
  losses: JoinedLosses,
  options: AttributionOptions,
): Map<number, OfferShare[]> {
  if (offers.length === 0) return new Map();
  const { alone, others } = game;
  const exact = options.exactPlayers ?? 16;
  const found =
    others.length <= Math.min(exact, fewPlayers)
      ? byCoalitions(offers, game, sweeps, losses)
      : byDiagrams(offers, [...alone, ...others], sweeps, reaches, options);
  const left = offers.filter((offer) => !found.has(offer));
  if (left.length === 0) return found;
  const more =
    others.length <= exact ? byCoalitions(left, game, sweeps, losses) : bySamples(left, [...alone, ...others], losses, options);
  return new Map([...found, ...more]);
}

/**
 * Those offers of which the others, where none fails that takes all of it, take a sum of what each of them takes: each answers
 * for its part of the orders in which it comes before all that take the whole, and those share what is left.
 */
function bySums(
  offers: readonly number[],
  { alone, others }: Pick<Game, "alone" | "others">,
  sweeps: ReachSweeps,
  losses: JoinedLosses,
): Map<number, OfferShare[]> {
  const { compiled, reader } = sweeps.logic.worst;
  const playersAt = new Map<number, number[]>();
  for (const unit of others) for (const position of losses.positionsOf(unit)) addTo(playersAt, position, unit);
  const sums = new AdditiveLosses(compiled.graph, playersAt);
  const { starts, positions } = reader.nodes;
  return new Map(
    offers.flatMap((offer) => {
      const [position, ...further] = positions.subarray(starts[offer], starts[offer + 1]);
      const isUntouched = sweeps.logic.below === undefined && further.length === 0 && position !== undefined;
      const added = isUntouched ? sums.at(position) : undefined;
      if (added === undefined) return [];
      const own = Array.from(added, ([unit, loss]) => exactly(unit, loss / wholeLoss / (alone.length + 1)));
      const taken = own.reduce((sum, { atLeast }) => sum + atLeast, 0);
      return [[offer, [...own, ...alone.map((unit) => exactly(unit, (1 - taken) / alone.length))]] as const];
    }),
  );
}

const exactly = (unit: number, value: number): OfferShare => ({ unit, atLeast: value, atMost: value, error: 0 });
const inOrder = (shares: readonly OfferShare[]): OfferShare[] =>
  shares.filter(({ atMost }) => atMost > 0).sort((a, b) => a.unit - b.unit);

/** What of an offer can be lost at all: what was lost before is nobody's. */
function wholeOf({ logic }: ReachSweeps, offer: number): number {
  return (wholeLoss - logic.worst.reader.lossBefore(offer)) / wholeLoss;
}

function gamesOf(offers: readonly number[], reaches: readonly UnitReach[]): Game[] {
  const isWanted = new Set(offers);
  const alone = new Map(offers.map((offer): [number, number[]] => [offer, []]));
  const others = new Map(offers.map((offer): [number, number[]] => [offer, []]));
  reaches.forEach(({ allTiers, logic }, unit) => {
    const takes = new Set(logic.any);
    for (const offer of allTiers.any) if (isWanted.has(offer)) (takes.has(offer) ? alone : others).get(offer)?.push(unit);
  });
  const games = new Map<string, Game>();
  for (const offer of offers) {
    const [one, two] = [alone.get(offer) ?? [], others.get(offer) ?? []];
    if (one.length + two.length === 0) continue;
    const key = `${one.join(",")}|${two.join(",")}`;
    const game = games.get(key);
    if (game === undefined) games.set(key, { alone: one, others: two, offers: [offer] });
    else game.offers.push(offer);
  }
  return [...games.values()];
}

function byCoalitions(
  offers: readonly number[],
  { alone, others }: Pick<Game, "alone" | "others">,
  sweeps: ReachSweeps,
  losses: JoinedLosses,
): Map<number, OfferShare[]> {
  const lost = losses.ofCoalitions(others, offers);
  return new Map(
    offers.map((offer, index) => {
      const lossOf = (coalition: number): number => lost[index]?.[coalition] ?? 0;
      const values = exactValues(others.length, lossOf, alone.length, wholeOf(sweeps, offer));
      return [offer, [...others, ...alone].map((unit, player) => exactly(unit, values[player] ?? 0))];
    }),
  );
}

/** Those offers whose cut sets have diagrams within the limits, one for each level; none on top of a moment. */
function byDiagrams(
  offers: readonly number[],
  players: readonly number[],
  { logic }: ReachSweeps,
  reaches: readonly UnitReach[],
  { diagramNodes = 1_000_000 }: AttributionOptions,
): Map<number, OfferShare[]> {
  if (logic.below !== undefined) return new Map();
  const units = players.flatMap((unit) => reaches[unit]?.unit ?? []);
  const found = diagramValues(logic, offers, units, { diagramNodes, lossLevels: 4096, offerLevels: mostLevels });
  return new Map(
    offers.flatMap((offer, index) => {
      const values = found[index];
      return values === undefined ? [] : [[offer, players.map((unit, player) => exactly(unit, values[player] ?? 0))] as const];
    }),
  );
}

function bySamples(
  offers: readonly number[],
  players: readonly number[],
  losses: JoinedLosses,
  { samples = 500, seed = 1 }: AttributionOptions,
): Map<number, OfferShare[]> {
  const sums = offers.map(() => ({ sum: new Float64Array(players.length), squares: new Float64Array(players.length) }));
  const whole = losses.of(players, offers);
  const taken = new Float64Array(offers.length);
  for (const order of randomOrders(players.length, samples, seed)) {
    taken.fill(0);
    const units = Array.from(order, (player) => players[player] ?? -1);
    losses.inOrder(units, offers, (place, lost) => {
      const player = order[place] ?? -1;
      for (const [index, { sum, squares }] of sums.entries()) {
        const more = (lost[index] ?? 0) - (taken[index] ?? 0);
        sum[player] = (sum[player] ?? 0) + more;
        squares[player] = (squares[player] ?? 0) + more * more;
      }
      taken.set(lost);
      return taken.every((value, index) => value === whole[index]) ? "done" : undefined;
    });
  }
  return new Map(
    offers.map((offer, index) => {
      const { sum, squares } = sums[index] ?? { sum: [], squares: [] };
      const own = players.map((unit, player) => {
        const { value, error } = sampledShare(sum[player] ?? 0, squares[player] ?? 0, samples);
        return { unit, atLeast: value, atMost: value, error };
      });
      return [offer, own];
    }),
  );
}
