import { fourier } from "./fourier.js";

/** Kinds of events, each at Poisson times: how many a year, and what one takes. */
export interface EventRates {
  /** Length k, ≥ 0. */
  readonly perYear: ArrayLike<number>;
  /** Length k, finite, ≥ 0. */
  readonly loss: ArrayLike<number>;
}

/** To which side the loss of an event is rounded onto a grid. */
export type Rounding = "down" | "up";

/** The distribution of a sum on a grid: `chance[s]` is that of `s × step`; what is missing to 1 lies beyond. */
export interface GridDistribution {
  readonly step: number;
  readonly chance: Float64Array;
  /** Of the whole distribution, what lies beyond the grid included. */
  readonly mean: number;
}

/** exp of more than this is no number that the recursion can begin with. */
const mostEvents = 500;
/** Steps of the recursion that cost as much as transforming. */
const mostSteps = 5_000_000;

/**
 * The distribution of what all events of a year take together, on a grid. Rounded down it lies below the true one, rounded up
 * above it, so that the two bracket every quantile and every mean beyond one; where all losses are on the grid they are the same.
 * @param points - of the grid, a power of 2
 * @remarks Cost: time O(points · different losses) by the recursion, or O(points log points) by a Fourier transform on twice the grid, which
 * knows each chance to some 1e−15. Sources: H. H. Panjer, "Recursive evaluation of a family of compound distributions", ASTIN Bulletin
 * 12(1), 1981, 22–26; P. Embrechts, M. Frei, "Panjer recursion versus FFT for compound distributions", Mathematical Methods of Operations
 * Research 69, 2009, 497–508; rounding as in H. U. Gerber, "On the numerical evaluation of the distribution of aggregate claims",
 * Insurance: Mathematics and Economics 1, 1982, 13–18.
 */
export function compoundPoisson(
  { perYear, loss }: EventRates,
  step: number,
  points: number,
  rounding: Rounding,
): GridDistribution {
  const rates = new Map<number, number>();
  let [events, mean] = [0, 0];
  for (let event = 0; event < perYear.length; event++) {
    const place = placeOf(loss[event]! / step, rounding);
    const rate = perYear[event]!;
    if (place === 0 || rate === 0) continue;
    rates.set(place, (rates.get(place) ?? 0) + rate);
    events += rate;
    mean += rate * place * step;
  }
  const parts = [...rates].filter(([place]) => place < points).sort(([one], [other]) => one - other);
  const isShort = events <= mostEvents && parts.length * points <= mostSteps;
  return { step, chance: isShort ? recursion(parts, events, points) : transformed(parts, events, points), mean };
}

/** A loss on the grid keeps its place, however it was rounded before. */
function placeOf(steps: number, rounding: Rounding): number {
  const nearest = Math.round(steps);
  if (Math.abs(steps - nearest) <= 1e-9 * Math.max(1, steps)) return nearest;
  return rounding === "down" ? Math.floor(steps) : Math.ceil(steps);
}

function recursion(parts: readonly (readonly [place: number, rate: number])[], events: number, points: number): Float64Array {
  const chance = new Float64Array(points);
  chance[0] = Math.exp(-events);
  const places = Int32Array.from(parts, ([place]) => place);
  const weights = Float64Array.from(parts, ([place, rate]) => place * rate);
  for (let sum = 1; sum < points; sum++) {
    let total = 0;
    for (let event = 0; event < places.length; event++) {
      const rest = sum - places[event]!;
      if (rest < 0) break;
      total += weights[event]! * chance[rest]!;
    }
    chance[sum] = total / sum;
  }
  return chance;
}

/** Beyond the grid lies what the transform would fold back into it: the second half of twice the grid is left out. */
function transformed(parts: readonly (readonly [place: number, rate: number])[], events: number, points: number): Float64Array {
  const re = new Float64Array(2 * points);
  const im = new Float64Array(2 * points);
  for (const [place, rate] of parts) re[place] = rate;
  fourier(re, im);
  for (let place = 0; place < re.length; place++) {
    const size = Math.exp(re[place]! - events);
    const angle = im[place]!;
    re[place] = size * Math.cos(angle);
    im[place] = size * Math.sin(angle);
  }
  fourier(re, im, true);
  return re.slice(0, points).map((chance) => Math.max(0, chance));
}
