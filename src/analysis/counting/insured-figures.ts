import type { Landscape } from "../../model/landscape/landscape.js";
import type { Insurer } from "../../model/landscape/nodes/insurer.js";
import { oncePerFrozen } from "../../model/values/remembered.js";
import type { Bounds } from "../../quantities.js";

/** Figures and pools of a landscape's insurers as arrays, by the insurer's place in `insurers`. Persons. */
export interface InsuredFigures {
  /** In order of their ids. */
  readonly insurers: readonly Insurer[];
  readonly numberOf: ReadonlyMap<string, number>;
  readonly least: Float64Array;
  readonly most: Float64Array;
  /** The insurer's pool, or −1. */
  readonly poolOf: Int32Array;
  readonly pools: readonly { readonly insured: number; readonly cap: number; readonly members: number }[];
  /** 1 where nothing is known: neither figure nor pool. */
  readonly isUnknown: Uint8Array;
}

/** Made once; freezes the landscape. @remarks Cost: time O(n log n); sums of them then cost the insurers summed, not the pools' members. */
export const insuredFigures: (landscape: Landscape) => InsuredFigures = oncePerFrozen(figuresOf);

function figuresOf({ nodes, pools = [] }: Landscape): InsuredFigures {
  const insurers = nodes.filter((node): node is Insurer => node.kind === "insurer").sort((a, b) => (a.id < b.id ? -1 : 1));
  const numberOf = new Map(insurers.map(({ id }, number) => [id, number]));
  const figures = {
    insurers,
    numberOf,
    least: new Float64Array(insurers.length),
    most: new Float64Array(insurers.length),
    poolOf: new Int32Array(insurers.length).fill(-1),
    pools: pools.map(({ insured, cap = insured, insurers: members }) => ({ insured, cap, members: members.length })),
    isUnknown: new Uint8Array(insurers.length),
  };
  pools.forEach((pool, row) => {
    for (const id of pool.insurers) figures.poolOf[numberOf.get(id) ?? -1] = row;
  });
  insurers.forEach(({ insured }, number) => {
    if (insured === "unknown") figures.isUnknown[number] = figures.poolOf[number] === -1 ? 1 : 0;
    else {
      figures.least[number] = typeof insured === "number" ? insured : insured.atLeast;
      figures.most[number] = typeof insured === "number" ? insured : insured.atMost;
    }
  });
  return figures;
}

/** What sums of the insured are made of. */
export type SummedFigures = Pick<InsuredFigures, "least" | "most" | "poolOf" | "pools">;

/**
 * Adds up the insured of two growing sets of insurers, the surely affected and all that may be affected, of which the first
 * is part of the second. The bounds are those of {@link InsuredCount}.
 */
export class InsuredSum {
  private least = 0;
  private most = 0;
  private readonly sure: Int32Array;
  private readonly any: Int32Array;
  insurersSure = 0;
  insurersAny = 0;

  constructor(private readonly figures: SummedFigures) {
    this.sure = new Int32Array(figures.pools.length);
    this.any = new Int32Array(figures.pools.length);
  }

  addSure(insurer: number): void {
    const { least, poolOf } = this.figures;
    this.insurersSure++;
    this.least += least[insurer] ?? 0;
    const pool = poolOf[insurer] ?? -1;
    if (pool !== -1) this.sure[pool] = (this.sure[pool] ?? 0) + 1;
  }

  addAny(insurer: number): void {
    const { most, poolOf } = this.figures;
    this.insurersAny++;
    this.most += most[insurer] ?? 0;
    const pool = poolOf[insurer] ?? -1;
    if (pool !== -1) this.any[pool] = (this.any[pool] ?? 0) + 1;
  }

  reset(): void {
    if (this.insurersSure + this.insurersAny === 0) return;
    this.least = 0;
    this.most = 0;
    this.insurersSure = 0;
    this.insurersAny = 0;
    this.sure.fill(0);
    this.any.fill(0);
  }

  /** Persons: at least those of the sure, at most those of all. */
  get atLeast(): number {
    let sum = this.least;
    if (this.figures.pools.length === 0) return sum;
    this.figures.pools.forEach(({ insured, cap, members }, pool) => {
      const sure = this.sure[pool] ?? 0;
      if (sure > 0) sum += Math.max(0, insured - cap * (members - sure));
    });
    return sum;
  }

  get atMost(): number {
    let sum = this.most;
    if (this.figures.pools.length === 0) return sum;
    this.figures.pools.forEach(({ insured, cap }, pool) => {
      sum += Math.min(insured, cap * (this.any[pool] ?? 0));
    });
    return sum;
  }

  get bounds(): Bounds {
    return { atLeast: this.atLeast, atMost: this.atMost };
  }
}
