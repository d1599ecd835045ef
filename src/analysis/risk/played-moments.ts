import { AllSets, type FailedSet } from "../../engine/chance/all-sets.js";
import { CounterDraws } from "../../engine/chance/counter-draws.js";
import { failureCounts } from "../../engine/chance/failure-counts.js";
import { FailureSets } from "../../engine/chance/failure-sets.js";
import { type Estimate, SampleSums, stratifiedMean } from "../../engine/chance/sample-sums.js";
import type { Bounds } from "../../quantities.js";
import { hoursPerYear } from "../cut-sets/lost-share.js";
import { sweepModel } from "../failures/failure-model.js";
import type { Sweep } from "../failures/prepared-failures.js";
import { type World, type WorldLosses, worldLosses } from "../failures/world-losses.js";
import type { SampleOptions } from "./played-years.js";
import type { RiskCause } from "./risk-causes.js";

/** Moments of one chunk: sums are made chunk by chunk, so that nobody who shares chunks out changes a bit. */
const momentsInChunk = 1_024;
/** So many failures at once and more are left out where they are rarer than {@link leftOut}, and drawn without strata where they are not. */
const mostFailures = 64;
const leftOut = 1e-15;

/** What is lacking of one type in a year on average, from moments that were drawn. */
export interface SampledMean {
  readonly mean: Bounds;
  readonly standardErrors: Bounds;
}

/**
 * Draws moments in which causes have failed, each with its probability. Moments in which so many have failed at once are a stratum of
 * their own, of which the weight is exact: what only many failures together take is met as often as what one takes. Where there are few
 * ways for so many to fail, all are tried, and nothing is left to chance.
 * @returns by type
 * @remarks Cost: the cones of all causes once, and of those that failed in each moment; memory does not grow with the moments. Sources: those of
 * `failureCounts`, `FailureSets` and `stratifiedMean`.
 */
export function playedMoments(sweep: Sweep, causes: readonly RiskCause[], options: SampleOptions): SampledMean[] {
  const { evaluationsPerNode } = options;
  const losses = worldLosses(sweepModel(sweep, causes, { service: undefined, evaluationsPerNode }));
  const types = sweep.offers.types.length;
  const at = (end: keyof Bounds): Float64Array => Float64Array.from(causes, ({ probability }) => probability[end]);
  const [least, most] = [meansOf(losses, at("atLeast"), 0, types, options), meansOf(losses, at("atMost"), 1, types, options)];
  return least.map((low, type) => {
    const high = most[type] ?? low;
    return {
      mean: { atLeast: low.value * hoursPerYear, atMost: high.value * hoursPerYear },
      standardErrors: { atLeast: low.standardError * hoursPerYear, atMost: high.standardError * hoursPerYear },
    };
  });
}

/** Moments in which so many have failed at once, with what was drawn of them. */
class Stratum {
  readonly sums: readonly SampleSums[];
  private drawn = 0;
  private readonly draws: CounterDraws;

  constructor(
    readonly weight: number,
    private readonly worldAt: (draws: CounterDraws) => World,
    private readonly losses: WorldLosses,
    private readonly end: 0 | 1,
    types: number,
    seed: number,
    purpose: number,
  ) {
    this.sums = Array.from({ length: types }, () => new SampleSums());
    this.draws = new CounterDraws(seed, purpose);
  }

  draw(count: number): void {
    const { sums, draws, end } = this;
    for (const last = this.drawn + count; this.drawn < last; ) {
      const size = Math.min(momentsInChunk, last - this.drawn);
      const found = this.losses(
        Array.from({ length: size }, (_, moment) => {
          draws.start(this.drawn + moment);
          return this.worldAt(draws);
        }),
      );
      for (let moment = 0; moment < size; moment++)
        for (const [type, sum] of sums.entries()) sum.add(found[2 * (moment * sums.length + type) + end] ?? 0);
      this.drawn += size;
    }
  }

  /** How much of the standard error of a type comes from here. */
  spread(type: number): number {
    const variance = this.sums[type]?.variance ?? 0;
    return Number.isFinite(variance) ? this.weight * Math.sqrt(variance) : 0;
  }
}

/** By type: what is lacking at a moment. @param end - 0 at least, 1 at most */
function meansOf(
  losses: WorldLosses,
  chance: Float64Array,
  end: 0 | 1,
  types: number,
  { samples, seed }: Pick<SampleOptions, "samples" | "seed">,
): Estimate[] {
  const weights = failureCounts(chance, mostFailures);
  const made = (weight: number, purpose: number, worldAt: (draws: CounterDraws) => World): Stratum =>
    new Stratum(weight, worldAt, losses, end, types, seed, purpose);
  const known = new Float64Array(types);
  const strata: Stratum[] = [];
  if ((weights[mostFailures + 1] ?? 0) > leftOut) {
    strata.push(made(1, 1, (draws) => [...chance.keys()].filter((cause) => draws.next() < (chance[cause] ?? 0))));
  } else {
    const counts = [...weights.keys()].filter((failures) => failures <= mostFailures && (weights[failures] ?? 0) > leftOut);
    const sets = new AllSets(chance);
    const open = counts.filter((failures) => !sets.areFew(failures, samples / counts.length));
    for (const failures of counts) if (!open.includes(failures)) addAll(known, losses, sets, failures, end);
    const drawn = new FailureSets(chance, open.at(-1) ?? 0);
    for (const failures of open) strata.push(made(weights[failures] ?? 0, failures, drawnWorld(drawn, failures)));
  }
  drawAll(strata, samples, types);
  const all = losses([[...chance.keys()].filter((cause) => (chance[cause] ?? 0) > 0)]);
  return Array.from({ length: types }, (_, type) =>
    stratifiedMean([
      { weight: 1, estimate: { value: known[type] ?? 0, standardError: 0 } },
      ...strata.map(({ weight, sums }) => ({ weight, estimate: estimateOf(sums[type], all[2 * type + end] ?? 0) })),
    ]),
  );
}

function drawnWorld(sets: FailureSets, failures: number): (draws: CounterDraws) => World {
  const [uniform, out] = [new Float64Array(failures), new Int32Array(failures)];
  return (draws) => {
    for (let place = 0; place < failures; place++) uniform[place] = draws.next();
    sets.draw(failures, uniform, out);
    return [...out].sort((a, b) => a - b);
  };
}

/** Adds what all sets of so many failures take, each by its chance. */
function addAll(known: Float64Array, losses: WorldLosses, sets: AllSets, failures: number, end: 0 | 1): void {
  const add = (some: readonly FailedSet[]): void => {
    const found = losses(some.map(({ world }) => world));
    for (const [place, { chance }] of some.entries())
      for (let type = 0; type < known.length; type++) {
        const loss = found[2 * (place * known.length + type) + end] ?? 0;
        if (loss > 0) known[type] = (known[type] ?? 0) + chance * loss;
      }
  };
  let waiting: FailedSet[] = [];
  for (const set of sets.of(failures)) {
    if (waiting.push(set) < momentsInChunk) continue;
    add(waiting);
    waiting = [];
  }
  add(waiting);
}

/**
 * The mean of a stratum. Where all that were drawn take the same, so may not what was not drawn: then one more that takes as much as
 * all causes together stands for the standard error. It is infinite where there is one sample only, or anything is endless.
 */
function estimateOf(sums: SampleSums | undefined, all: number): Estimate {
  const { mean = 0, standardError = Number.NaN, count = 0 } = sums ?? {};
  if (standardError === 0) return { value: mean, standardError: Math.abs(all - mean) / count };
  return { value: mean, standardError: Number.isNaN(standardError) ? Number.POSITIVE_INFINITY : standardError };
}

/** A part of the moments goes to all strata alike; the others go where the standard error of some type comes from. */
const firstPart = 0.2;

/** Source: W. G. Cochran, "Sampling Techniques", 3rd edition, 1977, section 5.5, the allocation of J. Neyman, 1934. */
function drawAll(strata: readonly Stratum[], samples: number, types: number): void {
  if (strata.length === 0) return;
  const first = Math.max(2, Math.ceil((firstPart * samples) / strata.length));
  for (const stratum of strata) stratum.draw(first);
  const left = samples - first * strata.length;
  if (left <= 0) return;
  const shares = new Float64Array(strata.length);
  for (let type = 0; type < types; type++) {
    const spreads = strata.map((stratum) => stratum.spread(type));
    const sum = spreads.reduce((all, each) => all + each, 0);
    if (sum > 0) for (const [place, spread] of spreads.entries()) shares[place] = Math.max(shares[place] ?? 0, spread / sum);
  }
  const all = shares.reduce((sum, share) => sum + share, 0);
  if (all > 0) for (const [place, stratum] of strata.entries()) stratum.draw(Math.floor((left * (shares[place] ?? 0)) / all));
}
