/** A loss that any of some jobs takes alone. */
interface Slab {
  readonly jobs: readonly number[];
  readonly amount: number;
  /** Which part of it each of the jobs carries, summing to 1. */
  readonly shares: Float64Array;
}

/**
 * Weights of jobs of which no set of open jobs has more together than it loses.
 *
 * Losses only grow with the set of open jobs, so people lack at least what the worst of the open jobs takes from them alone, as if all
 * others were done. The greatest of some amounts is a sum of slabs: each slab is lost while any job is open of which the amount
 * reaches it. While that is so, the shares of its open jobs are at most 1; so over all slabs Σ weight over open jobs ≤ what is lost.
 */
export class LossSplit {
  private readonly slabs: Slab[] = [];

  /** @param taken - by who lacks: what each job takes alone, by job */
  constructor(
    private readonly count: number,
    taken: Iterable<Float64Array>,
  ) {
    const found = new Map<string, { jobs: readonly number[]; amount: number }>();
    for (const amounts of taken)
      for (const { jobs, amount } of slabsOf(amounts)) {
        const key = jobs.join(" ");
        const entry = found.get(key);
        if (entry === undefined) found.set(key, { jobs, amount });
        else entry.amount += amount;
      }
    for (const { jobs, amount } of found.values())
      this.slabs.push({ jobs, amount, shares: new Float64Array(jobs.length).fill(1 / jobs.length) });
  }

  weights(): Float64Array {
    const weights = new Float64Array(this.count);
    for (const { jobs, amount, shares } of this.slabs)
      jobs.forEach((job, place) => {
        weights[job] = weights[job]! + amount * shares[place]!;
      });
    return weights;
  }

  /** Moves a part of each slab to that of its jobs whose end is last. */
  moveTo(ends: Float64Array, part: number): void {
    for (const { jobs, shares } of this.slabs) {
      let last = 0;
      jobs.forEach((job, place) => {
        if (ends[job]! > ends[jobs[last]!]!) last = place;
        shares[place] = shares[place]! * (1 - part);
      });
      shares[last] = shares[last]! + part;
    }
  }
}

/** The slabs of which the greatest of some amounts consists: of falling thresholds, with the jobs that reach them. */
function slabsOf(amounts: Float64Array): { jobs: number[]; amount: number }[] {
  const jobs = [...amounts.keys()].filter((job) => amounts[job]! > 0).sort((a, b) => amounts[b]! - amounts[a]! || a - b);
  return jobs.flatMap((job, place) => {
    const amount = amounts[job]! - (amounts[jobs[place + 1] ?? -1] ?? 0);
    return amount > 0 ? [{ jobs: jobs.slice(0, place + 1).sort((a, b) => a - b), amount }] : [];
  });
}
