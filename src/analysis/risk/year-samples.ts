import { quantileOfHours } from "../../engine/chance/failure-hours.js";
import { hoursPerYear } from "../cut-sets/lost-share.js";
import type { World } from "../failures/world-losses.js";
import { visitStretches } from "./active-causes.js";
import type { RiskCause } from "./risk-causes.js";
import type { WorldCache } from "./world-cache.js";

/** Numbers in (0, 1), a stream of its own for each year. */
export interface YearDraws {
  /** Goes to the beginning of a year's stream. */
  start(year: number): void;
  next(): number;
}

/** What years took of each type: years × types × 2 numbers, at least and at most. */
export type YearTotals = Float64Array;

/** Failures of one year. */
interface YearFailures {
  readonly causes: number[];
  readonly begins: number[];
  /** How long each lasts at the lower end of what is not known, 0 where it does not happen there, and at the upper end. */
  readonly least: number[];
  readonly most: number[];
}

/** Stretches of a year with one number of hours for each world. */
interface YearStretches {
  readonly hours: number[];
  readonly worlds: World[];
}

/**
 * Years played through: failures begin at Poisson times, each lasts as long as its cause's hours say, and what is lost follows
 * from all that have failed at the same time. A year is drawn from its own stream, so that it is the same whoever draws it; the
 * failures at the lower end of what is not known are among those at the upper end.
 */
export class YearSampler {
  private readonly sums: Float64Array;
  private readonly total: number;

  constructor(
    private readonly causes: readonly RiskCause[],
    private readonly worlds: WorldCache,
    private readonly types: number,
    private readonly draws: YearDraws,
  ) {
    let total = 0;
    this.sums = Float64Array.from(causes, ({ failures }) => {
      total += failures?.perYear.atMost ?? 0;
      return total;
    });
    this.total = total;
  }

  /** The totals of some years, from included to excluded. */
  totals(from: number, to: number): YearTotals {
    const years = Array.from({ length: to - from }, (_, place) => this.drawn(from + place));
    const atLeast = years.map(({ causes, begins, least }) => this.stretches(causes, begins, least));
    const atMost = years.map(({ causes, begins, most }) => this.stretches(causes, begins, most));
    this.worlds.compute();
    const totals = new Float64Array(years.length * this.types * 2);
    for (const [year, stretches] of atLeast.entries()) this.add(totals, year, 0, stretches);
    for (const [year, stretches] of atMost.entries()) this.add(totals, year, 1, stretches);
    return totals;
  }

  private drawn(year: number): YearFailures {
    const { draws } = this;
    draws.start(year);
    const found: YearFailures = { causes: [], begins: [], least: [], most: [] };
    // the failures of a Poisson process one after the other: gaps are exponential
    for (let at = gap(draws, this.total); at < 1; at += gap(draws, this.total)) {
      const number = placeOf(this.sums, draws.next() * this.total);
      const [lengthAt, happens] = [draws.next(), draws.next()];
      const failures = this.causes[number]?.failures;
      if (failures === undefined) continue;
      const { perYear, hours } = failures;
      found.causes.push(number);
      found.begins.push(at * hoursPerYear);
      found.least.push(happens * perYear.atMost < perYear.atLeast ? quantileOfHours(hours.atLeast, lengthAt) : 0);
      found.most.push(quantileOfHours(hours.atMost, lengthAt));
    }
    return found;
  }

  private stretches(causes: readonly number[], begins: readonly number[], lasts: readonly number[]): YearStretches {
    const found: YearStretches = { hours: [], worlds: [] };
    visitStretches(causes, begins, lasts, hoursPerYear, (hours, active) => {
      found.hours.push(hours);
      found.worlds.push(active);
      this.worlds.ask(active);
    });
    return found;
  }

  private add(totals: YearTotals, year: number, end: 0 | 1, { hours, worlds }: YearStretches): void {
    worlds.forEach((world, place) => {
      const losses = this.worlds.of(world);
      for (let type = 0; type < this.types; type++) {
        const loss = losses[2 * type + end] ?? 0;
        if (loss === 0) continue;
        const at = 2 * (year * this.types + type) + end;
        totals[at] = (totals[at] ?? 0) + loss * (hours[place] ?? 0);
      }
    });
  }
}

/** The time until the next of so many a year, as a part of the year; endless where there are none. */
function gap(draws: YearDraws, perYear: number): number {
  return perYear === 0 ? Number.POSITIVE_INFINITY : -Math.log(draws.next()) / perYear;
}

/** The place of the first sum that is above a value. @param sums - rising */
function placeOf(sums: Float64Array, value: number): number {
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
