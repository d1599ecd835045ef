import type { Landscape } from "../../model/landscape/landscape.js";
import type { Insured } from "../../model/landscape/nodes/node-fields.js";
import type { Pool } from "../../model/landscape/pool.js";
import { oncePerFrozen } from "../../model/values/remembered.js";
import { type Bounds, exactly } from "../../quantities.js";

/** How the bounds on a set of insurers come about. Persons. */
export interface InsuredBounds extends Bounds {
  /** The lower bound if the caps of pools were not known. */
  readonly atLeastWithoutCaps: number;
  /** Part of the width that comes from pools, whose sum is known and whose split is not. */
  readonly pooled: number;
  /** Part of the width that comes from figures given as a range. */
  readonly ranged: number;
}

/** Counts the insured persons of sets of insurers. Insurers without figure and pool count as 0 and are listed apart. */
export class InsuredCount {
  private readonly known = new Map<string, Bounds>();
  private readonly poolOf = new Map<string, Pool>();
  private readonly pools: readonly Pool[];
  /** Insurers with neither a figure nor a pool, in the order of the landscape. */
  readonly unknown: readonly string[];

  constructor({ nodes, pools = [] }: Landscape) {
    this.pools = pools;
    for (const pool of pools) for (const id of pool.insurers) this.poolOf.set(id, pool);
    const unknown: string[] = [];
    for (const node of nodes) {
      if (node.kind !== "insurer" || this.poolOf.has(node.id)) continue;
      const known = knownInsured(node.insured);
      if (known === undefined) unknown.push(node.id);
      else this.known.set(node.id, known);
    }
    this.unknown = unknown;
  }

  /**
   * The insured persons of a set of insurers: at least those of `surely`, at most those of `surely` and `possibly`.
   * Of a pool, the affected hold at least max(0, pool − Σ caps of the others) and at most min(pool, Σ caps of theirs).
   */
  bounds(surely: ReadonlySet<string>, possibly: ReadonlySet<string> = new Set()): InsuredBounds {
    const figures = { atLeast: 0, atMost: 0 };
    for (const id of surely) {
      const known = this.known.get(id);
      figures.atLeast += known?.atLeast ?? 0;
      figures.atMost += known?.atMost ?? 0;
    }
    const ranged = figures.atMost - figures.atLeast;
    for (const id of possibly) figures.atMost += this.known.get(id)?.atMost ?? 0;
    let [atLeast, atLeastWithoutCaps, pooledMost, pooledLeast, atMost] = [figures.atLeast, figures.atLeast, 0, 0, figures.atMost];
    for (const { insurers, insured, cap = insured } of this.pools) {
      const sure = insurers.filter((id) => surely.has(id)).length;
      const any = insurers.filter((id) => surely.has(id) || possibly.has(id)).length;
      const least = sure === 0 ? 0 : Math.max(0, insured - cap * (insurers.length - sure));
      atLeast += least;
      pooledLeast += least;
      pooledMost += Math.min(insured, cap * sure);
      atMost += Math.min(insured, cap * any);
      atLeastWithoutCaps += sure === insurers.length ? insured : 0;
    }
    return { atLeast, atMost, atLeastWithoutCaps, pooled: pooledMost - pooledLeast, ranged };
  }

  /** Of one insurer: its figure, or from 0 to its pool's cap, or `undefined`. */
  of(insurer: string): Bounds | undefined {
    if (!this.poolOf.has(insurer)) return this.known.get(insurer);
    const { atLeast, atMost } = this.bounds(new Set([insurer]));
    return { atLeast, atMost };
  }
}

/** The count of a landscape, made once; freezes the landscape. */
export const insuredCount: (landscape: Landscape) => InsuredCount = oncePerFrozen((landscape) => new InsuredCount(landscape));

function knownInsured(insured: Insured): Bounds | undefined {
  if (insured === "unknown") return undefined;
  return typeof insured === "number" ? exactly(insured) : insured;
}
