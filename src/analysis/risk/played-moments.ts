import { CounterDraws } from "../../engine/chance/counter-draws.js";
import type { Bounds } from "../../quantities.js";
import { hoursPerYear } from "../cut-sets/lost-share.js";
import { sweepModel } from "../failures/failure-model.js";
import type { Sweep } from "../failures/prepared-failures.js";
import { type World, worldLosses } from "../failures/world-losses.js";
import { EndSums } from "./end-sums.js";
import type { SampleOptions } from "./played-years.js";
import type { RiskCause } from "./risk-causes.js";

/** Moments of one chunk. */
const momentsInChunk = 1_024;
/** Streams of moments have nothing in common with those of years. */
const purpose = 1;

/** What is lacking of one type in a year on average, from moments that were drawn. */
export interface SampledMean {
  readonly mean: Bounds;
  readonly standardErrors: Bounds;
}

/**
 * Draws moments: each cause has failed with its probability. A cause that has failed at the lower end of what is not known has
 * failed at the upper one, too.
 * @returns by type
 * @remarks Cost: a number for each cause and moment, and the cones of those that failed; memory does not grow with the moments.
 */
export function playedMoments(
  sweep: Sweep,
  causes: readonly RiskCause[],
  { samples, seed, evaluationsPerNode }: SampleOptions,
): SampledMean[] {
  const losses = worldLosses(sweepModel(sweep, causes, { service: undefined, evaluationsPerNode }));
  const types = sweep.offers.types.length;
  const draws = new CounterDraws(seed, purpose);
  const isKnown = causes.every(({ probability: { atLeast, atMost } }) => atLeast === atMost);
  const ends = Array.from({ length: 2 * types }, () => new EndSums(samples));
  const worlds = (from: number, to: number, end: keyof Bounds): World[] =>
    Array.from({ length: to - from }, (_, moment) => {
      draws.start(from + moment);
      return causes.flatMap(({ probability }, cause) => (draws.next() < probability[end] ? [cause] : []));
    });
  for (let from = 0; from < samples; from += momentsInChunk) {
    const to = Math.min(samples, from + momentsInChunk);
    const most = losses(worlds(from, to, "atMost"));
    const least = isKnown ? most : losses(worlds(from, to, "atLeast"));
    ends.forEach((end, place) => {
      const of = place % 2 === 0 ? least : most;
      end.add(Array.from({ length: to - from }, (_, moment) => (of[moment * 2 * types + place] ?? 0) * hoursPerYear));
    });
  }
  return Array.from({ length: types }, (_, type) => {
    const [least, most] = [ends[2 * type], ends[2 * type + 1]];
    const both = (of: (end: EndSums) => number): Bounds => ({
      atLeast: least === undefined ? 0 : of(least),
      atMost: most === undefined ? 0 : of(most),
    });
    return { mean: both(({ mean }) => mean), standardErrors: both(({ standardError }) => standardError) };
  });
}
