import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** A seeded source of numbers; the same seed gives the same graph everywhere. */
export interface Random {
  /** In [0, 1). */
  readonly share: () => number;
  /** A whole number from 0 to before `count`. */
  readonly below: (count: number) => number;
  readonly chance: (probability: number) => boolean;
}

export function randomFrom(seed: number): Random {
  const generator = xoroshiro128plus(seed);
  const share = (): number => uniformFloat64(generator);
  return {
    share,
    below: (count) => uniformInt(generator, 0, count - 1),
    chance: (probability) => share() < probability,
  };
}

/** The numbers from 0 in random order (Fisher–Yates). */
export function shuffled(count: number, { below }: Random): Int32Array {
  const order = Int32Array.from({ length: count }, (_, index) => index);
  for (let index = count - 1; index > 0; index--) {
    const other = below(index + 1);
    const value = order[index]!;
    order[index] = order[other]!;
    order[other] = value;
  }
  return order;
}
