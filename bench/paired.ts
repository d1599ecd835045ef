/**
 * Times of two programs run in turn, A B A B: what slows the machine down for a while slows both. A is by far the faster
 * one: in each round it runs five times and its median counts, or it would pay for B's garbage and cold caches.
 */
export interface PairedTimes {
  /** In milliseconds. */
  readonly median: { readonly a: number; readonly b: number };
  /** In milliseconds: the rounds in which nothing else ran. */
  readonly least: { readonly a: number; readonly b: number };
  /** Median of b / a over the rounds, with the range. */
  readonly ratio: { readonly median: number; readonly least: number; readonly most: number };
}

export function paired(rounds: number, a: () => void, b: () => void): PairedTimes {
  const times = Array.from({ length: rounds }, () => ({
    a: median(Array.from({ length: 5 }, () => millisecondsOf(a))),
    b: millisecondsOf(b),
  }));
  const ratios = times.map((time) => time.b / time.a).sort((x, y) => x - y);
  return {
    median: { a: median(times.map((time) => time.a)), b: median(times.map((time) => time.b)) },
    least: { a: Math.min(...times.map((time) => time.a)), b: Math.min(...times.map((time) => time.b)) },
    ratio: { median: median(ratios), least: ratios[0]!, most: ratios.at(-1)! },
  };
}

function millisecondsOf(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((x, y) => x - y);
  return sorted[sorted.length >> 1]!;
}
