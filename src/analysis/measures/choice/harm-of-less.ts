import type { Weighted } from "./choice-problem.js";
import type { KnownLosses } from "./known-losses.js";

/** How much more is lost at least where one more option of a set is left, by what is known; followed while the set shrinks. */
export class HarmOfLess {
  /** By option of the set. */
  readonly of: Float64Array;
  /** By part: its options, what it weighs, and by option how much more it loses. */
  private readonly parts = new Map<
    number,
    { readonly options: readonly number[]; readonly weight: number; more: Float64Array }
  >();
  /** By option: the parts that may depend on it, and its place in each. */
  private readonly places: { readonly part: number; readonly place: number }[][];

  /** @param set - read whenever it is followed */
  constructor(
    sum: Weighted | undefined,
    private readonly known: KnownLosses,
    private readonly set: Uint8Array,
  ) {
    this.of = new Float64Array(set.length);
    this.places = Array.from(set, () => []);
    sum?.parts.forEach((part, index) => {
      const options = known.optionsOf(part);
      this.parts.set(part, { options, weight: sum.weights[index] ?? 0, more: known.harmWithin(part, set) });
      for (const [place, option] of options.entries()) this.places[option]?.push({ part, place });
    });
    for (const option of this.of.keys()) this.addUp(option);
  }

  /** An option was left, and what the parts lose without it is known. */
  follow(left: number): void {
    const moved = new Set<number>();
    for (const { part } of this.places[left] ?? []) {
      const own = this.parts.get(part);
      if (own === undefined) continue;
      own.more = this.known.harmWithin(part, this.set);
      for (const option of own.options) moved.add(option);
    }
    for (const option of moved) this.addUp(option);
  }

  private addUp(option: number): void {
    let harm = 0;
    for (const { part, place } of this.places[option] ?? []) {
      const own = this.parts.get(part);
      if (own !== undefined) harm += own.weight * (own.more[place] ?? 0);
    }
    this.of[option] = harm;
  }
}
