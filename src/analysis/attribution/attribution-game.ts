import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { Bounds } from "../../quantities.js";

/**
 * The Shapley values of a game in which more players never take less: by looking at all coalitions.
 * @param lossOf - what a coalition takes, as bits by player; `lossOf(0)` is 0
 * @param alone - further players, apart from these, each of whom takes the whole alone
 * @param whole - what all together take, where there are such players
 * @returns the values of the players, then of those of `alone`, in order; they add up to what all together take
 * @remarks Cost: 2ⁿ coalitions for n players. Source: L. S. Shapley, "A Value for n-Person Games", in Contributions to the
 * Theory of Games II, 1953, 307–317. That players who take it alone need no coalitions of their own is ours: they share
 * what the others leave, as they are alike.
 */
export function exactValues(players: number, lossOf: (coalition: number) => number, alone = 0, whole = 1): number[] {
  const all = players + alone;
  const values = new Array<number>(players).fill(0);
  const weight = orderShares(all);
  const loss = Float64Array.from({ length: 2 ** players }, (_, coalition) => lossOf(coalition));
  for (let coalition = 0; coalition < loss.length; coalition++) {
    const share = weight[bitCount(coalition)] ?? 0;
    for (let player = 0; player < players; player++) {
      const joined = coalition | (1 << player);
      const more = (loss[joined] ?? 0) - (loss[coalition] ?? 0);
      if (joined !== coalition && more !== 0) values[player] = (values[player] ?? 0) + share * more;
    }
  }
  if (alone === 0) return values;
  const left = whole - values.reduce((sum, value) => sum + value, 0);
  return [...values, ...new Array<number>(alone).fill(left / alone)];
}

/**
 * What the Shapley values lie between, in order of the players, where of each coalition it is known what it takes at least and at most:
 * in every order a player adds what those before it and itself take, less what those before it do.
 * @remarks Cost: n · 2ⁿ for n players.
 */
export function valueBounds(players: number, least: ArrayLike<number>, most: ArrayLike<number>): Bounds[] {
  const weight = orderShares(players);
  return Array.from({ length: players }, (_, player) => {
    let [atLeast, atMost] = [0, 0];
    for (let coalition = 0; coalition < 2 ** players; coalition++) {
      const joined = coalition | (1 << player);
      if (joined === coalition) continue;
      const share = weight[bitCount(coalition)] ?? 0;
      atLeast += share * Math.max(0, (least[joined] ?? 0) - (most[coalition] ?? 0));
      atMost += share * Math.max(0, (most[joined] ?? 0) - (least[coalition] ?? 0));
    }
    return { atLeast, atMost };
  });
}

/** By size s of a coalition: the share of orders of n players in which exactly it stands before a given other one, s! (n − 1 − s)! / n!. */
function orderShares(players: number): number[] {
  const shares: number[] = [];
  let choose = 1; // C(n − 1, s)
  for (let size = 0; size < players; size++) {
    shares.push(1 / (players * choose));
    choose = (choose * (players - 1 - size)) / (size + 1);
  }
  return shares;
}

function bitCount(value: number): number {
  let count = 0;
  for (let rest = value; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** Random orders of players, the same for the same seed. Source: R. A. Fisher, F. Yates, "Statistical Tables", 1938. */
export function* randomOrders(players: number, samples: number, seed: number): Generator<Int32Array> {
  const generator = xoroshiro128plus(seed);
  const order = Int32Array.from({ length: players }, (_, player) => player);
  for (let sample = 0; sample < samples; sample++) {
    for (let index = players - 1; index > 0; index--) {
      const other = uniformInt(generator, 0, index);
      const value = order[index] ?? 0;
      order[index] = order[other] ?? 0;
      order[other] = value;
    }
    yield order;
  }
}

/** What so many samples say of a share, by the sum of what they gave and of its squares: the mean, and its standard error. */
export function sampledShare(sum: number, squares: number, samples: number): { readonly value: number; readonly error: number } {
  const value = sum / samples;
  return { value, error: Math.sqrt(Math.max(0, squares / samples - value * value) / samples) };
}
