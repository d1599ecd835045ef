import type { SetRates } from "./set-rates.js";

/** For one machine: by set of open jobs, as bits, the least that is lost from there on, and which job comes next. */
export interface OneCrewTable {
  readonly least: Float64Array;
  readonly next: Int8Array;
}

/**
 * The best order of at most 20 jobs on one machine, from every set that is left of them: least(∅) = 0, and least(S) is the least over
 * j in S of duration(j) · rate(S) + least(S without j), for all of S is still lost while j is worked on. Ties go to the job that
 * ranks first.
 * @param speed - how many times faster than one crew the machine is
 * @returns losses in milliseconds × rate
 * @remarks Cost: 2ⁿ rates, n · 2ⁿ comparisons, 9 · 2ⁿ bytes. Source: M. Held and R. M. Karp, "A Dynamic Programming Approach to
 * Sequencing Problems", Journal of the SIAM 10(1), 1962, 196–210; a rate for each set instead of weights is ours.
 */
export function oneCrewTable(rates: SetRates, speed = 1): OneCrewTable {
  const { ranked } = rates;
  const count = rates.durations.length;
  const durations = rates.durations.map((duration) => duration / speed);
  const least = new Float64Array(2 ** count);
  const next = new Int8Array(2 ** count).fill(-1);
  rates.fill();
  for (let open = 1; open < least.length; open++) {
    const rate = rates.rateOf(open);
    let [best, first] = [Number.POSITIVE_INFINITY, -1];
    for (const job of ranked) {
      if (((open >>> job) & 1) === 0) continue;
      const loss = durations[job]! * rate + least[open ^ (1 << job)]!;
      if (first === -1 || loss < best * (1 - 1e-13)) [best, first] = [loss, job];
    }
    least[open] = best;
    next[open] = first;
  }
  return { least, next };
}

/** The order that a table gives from all jobs on. */
export function orderOf({ next }: OneCrewTable): number[] {
  const order: number[] = [];
  for (let open = next.length - 1; open > 0; ) {
    const job = next[open]!;
    order.push(job);
    open ^= 1 << job;
  }
  return order;
}
