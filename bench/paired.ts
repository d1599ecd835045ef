/** Times of two programs run in turn, A B A B: what slows the machine down for a while slows both. */
export interface PairedTimes {
  /** Medians, in milliseconds. */
  readonly a: number;
  readonly b: number;
  /** Median of b / a over the rounds, with the range. */
  readonly ratio: { readonly median: number; readonly least: number; readonly most: number };
}

export function paired(rounds: number, a: () => void, b: () => void): PairedTimes {
  const times = Array.from({ length: rounds }, () => ({ a: millisecondsOf(a), b: millisecondsOf(b) }));
  const ratios = times.map((time) => time.b / time.a).sort((x, y) => x - y);
  return {
    a: median(times.map((time) => time.a)),
    b: median(times.map((time) => time.b)),
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
