import type { Dependency } from "../landscape/dependency.js";
import { isStandBy } from "../landscape/suppliers.js";

/** What the dependencies of one group come to. */
export interface Members {
  readonly count: number;
  /** Those that are no stand-bys. */
  readonly steady: number;
  readonly weight: number;
  readonly steadyWeight: number;
}

/** Sums over the members of every group, 24 bytes each; groups by number. */
export class GroupMembers {
  private readonly counts: Uint32Array;
  private readonly steadyCounts: Uint32Array;
  private readonly weights: Float64Array;
  private readonly steadyWeights: Float64Array;

  constructor(groups: number) {
    this.counts = new Uint32Array(groups);
    this.steadyCounts = new Uint32Array(groups);
    this.weights = new Float64Array(groups);
    this.steadyWeights = new Float64Array(groups);
  }

  add(group: number, dependency: Dependency): void {
    const { weight } = dependency;
    this.counts[group] = (this.counts[group] as number) + 1;
    this.weights[group] = (this.weights[group] as number) + weight;
    if (isStandBy(dependency)) return;
    this.steadyCounts[group] = (this.steadyCounts[group] as number) + 1;
    this.steadyWeights[group] = (this.steadyWeights[group] as number) + weight;
  }

  of(group: number): Members {
    return {
      count: this.counts[group] ?? 0,
      steady: this.steadyCounts[group] ?? 0,
      weight: this.weights[group] ?? 0,
      steadyWeight: this.steadyWeights[group] ?? 0,
    };
  }
}
