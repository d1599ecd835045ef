import { CounterDraws } from "../../engine/chance/counter-draws.js";
import type { Bounds } from "../../quantities.js";
import { sweepModel } from "../failures/failure-model.js";
import type { Sweep } from "../failures/prepared-failures.js";
import { worldLosses } from "../failures/world-losses.js";
import { EndSums } from "./end-sums.js";
import { exceedances } from "./return-levels.js";
import type { RiskCause } from "./risk-causes.js";
import type { SampledYears } from "./risk-result.js";
import { WorldCache } from "./world-cache.js";
import { YearSampler } from "./year-samples.js";

/** Years of one chunk: sums are made of chunks in their order, so that nobody who shares them out changes a bit. */
const yearsInChunk = 250;

/** How much is drawn. */
export interface SampleOptions {
  readonly samples: number;
  readonly seed: number;
  readonly evaluationsPerNode: number;
}

/**
 * Plays years through, one after the other, with everything that overlaps in time.
 * @param onShare - told what part of the years is done
 * @returns by type; `undefined` where nothing states how often it fails
 * @remarks Memory does not grow with the years.
 */
export function playedYears(
  sweep: Sweep,
  causes: readonly RiskCause[],
  { samples: years, seed, evaluationsPerNode }: SampleOptions,
  onShare: (share: number) => void,
): SampledYears[] | undefined {
  if (causes.every(({ failures }) => failures === undefined)) return undefined;
  const types = sweep.offers.types.length;
  const worlds = new WorldCache(worldLosses(sweepModel(sweep, causes, { service: undefined, evaluationsPerNode })), 2 * types);
  const sampler = new YearSampler(causes, worlds, types, new CounterDraws(seed));
  const ends = Array.from({ length: 2 * types }, () => new EndSums(years));
  for (let from = 0; from < years; from += yearsInChunk) {
    const to = Math.min(years, from + yearsInChunk);
    const totals = sampler.totals(from, to);
    ends.forEach((end, place) => {
      end.add(Array.from({ length: to - from }, (_, year) => totals[year * 2 * types + place] ?? 0));
    });
    onShare(to / years);
  }
  return Array.from({ length: types }, (_, type) => sampledOf(years, ends[2 * type], ends[2 * type + 1]));
}

function sampledOf(years: number, least: EndSums | undefined, most: EndSums | undefined): SampledYears {
  const both = (of: (end: EndSums) => number): Bounds => ({
    atLeast: least === undefined ? 0 : of(least),
    atMost: most === undefined ? 0 : of(most),
  });
  return {
    years,
    mean: both(({ mean }) => mean),
    standardErrors: both(({ standardError }) => standardError),
    levels: exceedances.map((exceedance) => {
      const [low, high] = [least?.level(exceedance), most?.level(exceedance)];
      return {
        exceedance,
        total: { atLeast: low?.total ?? 0, atMost: high?.total ?? 0 },
        interval: { atLeast: low?.low ?? 0, atMost: high?.high ?? 0 },
      };
    }),
  };
}
