/** The middle of some values, and their range. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** Times of two programs run in turn, A B A B: what slows the machine down for a while slows both. */
export interface PairedTimes {
  /** Milliseconds. */
  readonly ours: Spread;
  /** Milliseconds. */
  readonly peer: Spread;
  /** The peer's time over ours, round by round. */
  readonly timesAsFast: Spread;
  /** Our time over the peer's, round by round. */
  readonly timesAsLong: Spread;
}

export interface PairedOptions {
  readonly rounds: number;
  /**
   * How often ours runs in a round, of which the median counts. Where it is by far the faster one, it would else pay for the
   * peer's garbage and cold caches. @defaultValue 1
   */
  readonly oursPerRound?: number;
}

/** Runs once and tells its milliseconds. */
export type Timed = () => number | Promise<number>;

export async function paired({ rounds, oursPerRound = 1 }: PairedOptions, ours: Timed, peer: Timed): Promise<PairedTimes> {
  const times: { readonly ours: number; readonly peer: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const own: number[] = [];
    for (let run = 0; run < oursPerRound; run++) own.push(await ours());
    times.push({ ours: median(own), peer: await peer() });
  }
  return {
    ours: spread(times.map((time) => time.ours)),
    peer: spread(times.map((time) => time.peer)),
    timesAsFast: spread(times.map((time) => time.peer / time.ours)),
    timesAsLong: spread(times.map((time) => time.ours / time.peer)),
  };
}

/** @throws RangeError where there is no value */
export function spread(values: readonly number[]): Spread {
  if (values.length === 0) throw new RangeError("a spread of no values");
  return { median: median(values), least: Math.min(...values), most: Math.max(...values) };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((x, y) => x - y);
  return sorted[sorted.length >> 1]!;
}
