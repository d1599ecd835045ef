import { reachesEvidence } from "../engine/compile.js";
import type { PropagateOptions } from "../engine/propagate.js";
import { clear } from "../engine/propagation-state.js";
import { fail } from "../engine/single-failures.js";
import { isStandBy } from "../model/dependency.js";
import type { Landscape } from "../model/landscape.js";
import type { EvidenceStatus } from "../quantities.js";
import { exactValues, randomOrders, sampledShare } from "./attribution-game.js";
import { lostOffers, type ReachSweeps, reachSweeps, type UnitReach, unitReaches } from "./concentration-reach.js";
import type { RankUnit } from "./rank-units.js";
import { worldsOf } from "./rank-worlds.js";

export interface AttributionOptions {
  /** Up to so many units that matter together and not alone, all coalitions are looked at. @defaultValue 12 */
  readonly exactPlayers?: number;
  /** Random orders where there are more. @defaultValue 2,000 */
  readonly samples?: number;
  /** @defaultValue 1 */
  readonly seed?: number;
}

/** The part of one offer that one unit answers for, in [0, 1]. */
export interface OfferShare {
  readonly unit: number;
  readonly atLeast: number;
  readonly atMost: number;
  /** Standard error of both; 0 where they are exact. */
  readonly error: number;
}

/** Landscapes that are looked at one by one where only candidates are unknown. */
const mostWorlds = 64;

/**
 * Who answers for the loss of each offer, by the Shapley value of the game in which a coalition of units takes the offer
 * when all of them are lost together: what each adds on average over all orders in which they may be lost. The shares of an
 * offer add up to 1, or there are none where nobody can take it.
 * @returns by offer, in the order of the units; bounds where candidates, evidence or operators leave the game open
 * @remarks Exact where at most `exactPlayers` units matter only together with others, else by random orders with their
 * error. Where only candidates are unknown and they leave few landscapes, the bounds are those over each of them; else an
 * offer on which something unknown bears has bounds 0 and 1 for every unit that reaches it.
 */
export function attributions(
  landscape: Landscape,
  units: readonly RankUnit[],
  minEvidence: EvidenceStatus,
  sweeps: ReachSweeps,
  reaches: readonly UnitReach[],
  propagation: PropagateOptions,
  options: AttributionOptions = {},
): OfferShare[][] {
  const { doubts } = sweeps.logic;
  if (doubts.length === 0) return settled(sweeps, reaches, propagation, options);
  const worlds = doubts.length === 1 && doubts[0] === "candidates" ? worldsOf(landscape, mostWorlds) : undefined;
  if (worlds === undefined) return withOpenOffers(landscape, minEvidence, sweeps, reaches, propagation, options);
  const found = worlds.map((world) => {
    const own = reachSweeps(world, minEvidence, units);
    return settled(own, unitReaches(world, own, units, minEvidence, propagation), propagation, options);
  });
  return (found[0] ?? []).map((_, offer) =>
    overWorlds(
      found.map((shares) => shares[offer] ?? []),
      units.length,
    ),
  );
}

function overWorlds(worlds: readonly (readonly OfferShare[])[], units: number): OfferShare[] {
  const shares: OfferShare[] = [];
  for (let unit = 0; unit < units; unit++) {
    const own = worlds.map((world) => world.find((share) => share.unit === unit));
    if (own.every((share) => share === undefined)) continue;
    shares.push({
      unit,
      atLeast: Math.min(...own.map((share) => share?.atLeast ?? 0)),
      atMost: Math.max(...own.map((share) => share?.atMost ?? 0)),
      error: Math.max(...own.map((share) => share?.error ?? 0)),
    });
  }
  return shares;
}

/** As if all were known, but with bounds 0 and 1 for the offers on which something unknown bears. */
function withOpenOffers(
  landscape: Landscape,
  minEvidence: EvidenceStatus,
  sweeps: ReachSweeps,
  reaches: readonly UnitReach[],
  propagation: PropagateOptions,
  options: AttributionOptions,
): OfferShare[][] {
  const open = new Set(
    (landscape.dependencies ?? [])
      .filter(
        (dependency) =>
          dependency.candidates !== undefined ||
          isStandBy(dependency) ||
          !reachesEvidence(dependency.evidence.status, minEvidence),
      )
      .map(({ dependent }) => dependent)
      .concat(reaches.flatMap(({ unit }) => unit.possibly)),
  );
  const bearing: RankUnit = { id: "", name: "", nodes: [...open], possibly: [] };
  const unsettled = new Set(lostOffers(sweeps.tiers, bearing, propagation).any);
  const shares = settled(sweeps, reaches, propagation, options);
  for (const offer of unsettled) {
    shares[offer] = reaches.flatMap(({ allTiers }, unit) =>
      allTiers.any.includes(offer) ? [{ unit, atLeast: 0, atMost: 1, error: 0 }] : [],
    );
  }
  return shares;
}

/** Offers whose games have the same players. */
interface Game {
  readonly alone: readonly number[];
  readonly others: readonly number[];
  readonly offers: number[];
}

/** Shares of all offers when the pessimistic side is taken for the truth. */
function settled(
  sweeps: ReachSweeps,
  reaches: readonly UnitReach[],
  propagation: PropagateOptions,
  options: AttributionOptions,
): OfferShare[][] {
  const shares = new Array<OfferShare[]>(sweeps.logic.offers.insurerOf.length).fill([]);
  const losses = lossesOf(sweeps, reaches, propagation);
  for (const { alone, others, offers } of gamesOf(shares.length, reaches)) {
    const all = others.length === 0 ? new Set<number>() : losses(others);
    const exact = options.exactPlayers ?? 12;
    // where all others together do not take it, none of them counts
    const apart = offers.filter((offer) => !all.has(offer));
    const joint = offers.filter((offer) => all.has(offer));
    for (const offer of apart) shares[offer] = inOrder(alone.map((unit) => exactly(unit, 1 / alone.length)));
    if (joint.length === 0) continue;
    const found =
      others.length <= exact ? byCoalitions(joint, alone, others, losses) : bySamples(joint, alone, others, losses, options);
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
    for (const unit of units) fail(compiled.graph, state, failures[unit] ?? { positions: [] }, propagation);
    reader.read(state);
    const lost = new Set(reader.lost.subarray(0, reader.lostCount));
    clear(state);
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
