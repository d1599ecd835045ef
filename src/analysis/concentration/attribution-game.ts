import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/**
 * The Shapley values of a game in which any coalition is worth 0 or 1 and more players never less: by looking at all
 * coalitions.
 * @param isLost - whether a coalition, as bits by player, takes the service; `isLost(0)` is false
 * @param alone - further players, apart from these, each of whom takes the service alone
 * @returns the values of the players, then of those of `alone`, in order; they add up to 1 where all together take the service
 * @remarks Cost: 2ⁿ coalitions for n players. Source: L. S. Shapley, "A Value for n-Person Games", in Contributions to the
 * Theory of Games II, 1953, 307–317. That players who take it alone need no coalitions of their own is ours: they share
 * what the others leave, as they are alike.
 */
export function exactValues(players: number, isLost: (coalition: number) => boolean, alone = 0): number[] {
  const all = players + alone;
  const values = new Array<number>(players).fill(0);
  const weight = orderShares(all);
  const lost = Uint8Array.from({ length: 2 ** players }, (_, coalition) => (isLost(coalition) ? 1 : 0));
  for (let coalition = 0; coalition < lost.length; coalition++) {
    if (lost[coalition] === 1) continue;
    const share = weight[bitCount(coalition)] ?? 0;
    for (let player = 0; player < players; player++) {
      const joined = coalition | (1 << player);
      if (joined !== coalition && lost[joined] === 1) values[player] = (values[player] ?? 0) + share;
    }
  }
  if (alone === 0) return values;
  const left = 1 - values.reduce((sum, value) => sum + value, 0);
  return [...values, ...new Array<number>(alone).fill(left / alone)];
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

/** What so many samples say about a share that is met `hits` times: the share, and its standard error. */
export function sampledShare(hits: number, samples: number): { readonly value: number; readonly error: number } {
  const value = hits / samples;
  return { value, error: Math.sqrt((value * (1 - value)) / samples) };
}
