import type { WorkSignal } from "../../../model/values/work-options.js";
import type { ChoiceProblem } from "./choice-problem.js";
import { KnownPart, type LossRow } from "./known-part.js";

/** Thrown where no more losses may be asked for. */
export class AskedEnough extends Error {
  override readonly name = "AskedEnough";
}

/**
 * What is known of the losses of the parts that matter. The loss of a part depends on the options relevant to it alone, so each
 * answer tells something of every part; and as losses are monotone, also of sets between two that are known.
 * A set of options is an array with 1 at those which are taken.
 */
export class KnownLosses {
  /** Sets whose losses were asked. */
  asked = 0;
  /** By part: the loss with everything taken. */
  readonly least: Float64Array;
  private readonly known = new Map<number, KnownPart>();
  private sorted: readonly LossRow[] | undefined;

  constructor(
    private readonly problem: ChoiceProblem,
    parts: readonly number[],
    private readonly mostAsked: number,
    private readonly signal: WorkSignal | undefined,
  ) {
    for (const part of parts) this.known.set(part, new KnownPart(part, problem.relevantTo(part)));
    this.least = new Float64Array(problem.parts);
    this.least.set(this.of(new Uint8Array(problem.costs.length).fill(1)));
  }

  optionsOf(part: number): readonly number[] {
    return this.known.get(part)?.options ?? [];
  }

  /** By part, where it matters; asks where the loss of one is not known. @throws {@link AskedEnough} */
  of(taken: Uint8Array): Float64Array {
    const losses = new Float64Array(this.problem.parts);
    for (const part of this.known.keys()) {
      const { least, most } = this.between(part, taken);
      if (least < most) return this.ask(taken);
      losses[part] = least;
    }
    return losses;
  }

  /** Between what and what the loss of a part is, by what is known. */
  between(part: number, taken: Uint8Array): { readonly least: number; readonly most: number } {
    const known = this.known.get(part);
    const least = this.least[part] ?? 0;
    return known === undefined ? { least, most: Number.POSITIVE_INFINITY } : known.between(known.maskOf(taken), least);
  }

  /** What each part loses at least with these options taken, by what is known. */
  leastOf(taken: Uint8Array): Float64Array {
    const losses = new Float64Array(this.problem.parts);
    for (const [part, known] of this.known) losses[part] = known.leastOf(known.maskOf(taken), this.least[part] ?? 0);
    return losses;
  }

  /** By option of a part: how much more it loses at least where that is not taken either, by what is known. */
  harmWithin(part: number, taken: Uint8Array): Float64Array {
    const known = this.known.get(part);
    if (known === undefined) return new Float64Array(0);
    const least = this.least[part] ?? 0;
    const mask = known.maskOf(taken);
    const before = known.leastOf(mask, least);
    return Float64Array.from(known.options, (option, place) =>
      taken[option] === 1 ? known.leastOf(known.without(mask, place), least) - before : 0,
    );
  }

  /** None follows from another; those with few options first. */
  rows(): readonly LossRow[] {
    this.sorted ??= [...this.known.values()]
      .flatMap(({ rows }) => rows.map(({ row }) => row))
      .sort((a, b) => a.cures.length - b.cures.length || a.part - b.part || b.loss - a.loss);
    return this.sorted;
  }

  private ask(taken: Uint8Array): Float64Array {
    this.signal?.throwIfAborted();
    if (this.asked >= this.mostAsked) throw new AskedEnough();
    this.asked++;
    const losses = new Float64Array(this.problem.parts);
    const open: { readonly part: number; readonly known: KnownPart; readonly mask: bigint }[] = [];
    for (const [part, known] of this.known) {
      const mask = known.maskOf(taken);
      const loss = known.exactly(mask);
      if (loss === undefined) open.push({ part, known, mask });
      else losses[part] = loss;
    }
    const asked = open.map(({ part }) => part).sort((a, b) => a - b);
    const found = this.problem.lossesOf(membersOf(taken), asked);
    for (const { part, known, mask } of open) {
      const loss = found[part] ?? 0;
      losses[part] = loss;
      if (known.learn(mask, loss, this.least[part] ?? 0)) this.sorted = undefined;
    }
    return losses;
  }
}

/** Those taken, ascending. */
export function membersOf(taken: Uint8Array): number[] {
  const members: number[] = [];
  taken.forEach((is, option) => {
    if (is === 1) members.push(option);
  });
  return members;
}
