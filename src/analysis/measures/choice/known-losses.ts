import type { WorkSignal } from "../../../model/values/work-options.js";
import type { ChoiceProblem } from "./choice-problem.js";

/** Thrown where no more losses may be asked for. */
export class AskedEnough extends Error {
  override readonly name = "AskedEnough";
}

/** A part loses at least so much, as long as none of these options is taken. */
export interface LossRow {
  readonly part: number;
  readonly loss: number;
  readonly cures: readonly number[];
}

interface KnownPart {
  readonly options: readonly number[];
  readonly losses: Map<bigint, number>;
  rows: { readonly mask: bigint; readonly row: LossRow }[];
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
    for (const part of parts) this.known.set(part, { options: problem.relevantTo(part), losses: new Map(), rows: [] });
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
    const { options = [], losses } = this.known.get(part) ?? {};
    const mask = maskOf(options, taken);
    const exact = losses?.get(mask);
    if (exact !== undefined) return { least: exact, most: exact };
    let least = this.least[part] ?? 0;
    let most = Number.POSITIVE_INFINITY;
    for (const [other, loss] of losses ?? []) {
      if ((mask & ~other) === 0n) least = Math.max(least, loss);
      else if ((other & ~mask) === 0n) most = Math.min(most, loss);
    }
    return { least, most };
  }

  /** What each part loses at least with these options taken, by what is known. */
  leastOf(taken: Uint8Array): Float64Array {
    const losses = new Float64Array(this.problem.parts);
    for (const part of this.known.keys()) losses[part] = this.between(part, taken).least;
    return losses;
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
    const losses = Float64Array.from(this.problem.lossesOf(membersOf(taken)));
    for (const [part, known] of this.known) this.learn(part, known, taken, losses[part] ?? 0);
    return losses;
  }

  private learn(part: number, known: KnownPart, taken: Uint8Array, loss: number): void {
    const mask = maskOf(known.options, taken);
    if (known.losses.has(mask)) return;
    known.losses.set(mask, loss);
    if (loss <= (this.least[part] ?? 0) || known.rows.some((other) => other.row.loss >= loss && (mask & ~other.mask) === 0n))
      return;
    const cures = known.options.filter((option) => taken[option] !== 1);
    if (cures.length === 0) return;
    known.rows = known.rows.filter((other) => other.row.loss > loss || (other.mask & ~mask) !== 0n);
    known.rows.push({ mask, row: { part, loss, cures } });
    this.sorted = undefined;
  }
}

function maskOf(options: readonly number[], taken: Uint8Array): bigint {
  let mask = 0n;
  let bit = 1n;
  for (const option of options) {
    if (taken[option] === 1) mask |= bit;
    bit <<= 1n;
  }
  return mask;
}

/** Those taken, ascending. */
export function membersOf(taken: Uint8Array): number[] {
  const members: number[] = [];
  taken.forEach((is, option) => {
    if (is === 1) members.push(option);
  });
  return members;
}
