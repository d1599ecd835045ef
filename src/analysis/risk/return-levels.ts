import { compoundPoisson, type EventRates, type GridDistribution, type Rounding } from "../../engine/chance/compound-poisson.js";
import { type QuantileWithTail, quantileWithTail, worstEventQuantiles } from "../../engine/chance/quantiles.js";
import { greatestOf } from "../../sequences.js";
import type { EventColumns, EventTable } from "./event-table.js";
import type { ReturnLevel } from "./risk-result.js";

/** The chances a year of which a curve tells what is passed. */
export const exceedances = [0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001] as const;

/** Points of the grid: what is added up is known to about so small a part of the rarest total. */
const points = 2 ** 16;
/** The grid ends where at most this is left beyond. */
const leftBeyond = 1e-4;

/** For each exceedance the smallest amount that the worst failure of a year passes with at most that chance, at both ends. */
export type WorstEvents = Readonly<Record<"atLeast" | "atMost", readonly number[]>>;

/** What a year takes in all, at one end of what is not known. */
class YearTotal {
  /** The chance that nothing endless happens. */
  private readonly finite: number;
  private readonly distribution: GridDistribution;

  constructor({ perYear, loss }: EventRates, rounding: Rounding) {
    let endless = 0;
    const [rates, losses]: [number[], number[]] = [[], []];
    for (let event = 0; event < loss.length; event++) {
      const [rate, each] = [perYear[event] ?? 0, loss[event] ?? 0];
      if (each === Number.POSITIVE_INFINITY) endless += rate;
      else if (rate > 0 && each > 0) {
        rates.push(rate);
        losses.push(each);
      }
    }
    this.finite = Math.exp(-endless);
    this.distribution = onGrid({ perYear: rates, loss: losses }, rounding);
  }

  passed(exceedance: number): QuantileWithTail {
    const level = (1 - exceedance) / this.finite;
    if (level >= 1) return { quantile: Number.POSITIVE_INFINITY, tail: Number.POSITIVE_INFINITY };
    const found = quantileWithTail(this.distribution, level);
    return this.finite < 1 ? { ...found, tail: Number.POSITIVE_INFINITY } : found;
  }
}

/** On a grid that is long enough for the rarest total that is told. */
function onGrid(table: EventRates, rounding: Rounding): GridDistribution {
  let [mean, variance] = [0, 0];
  for (let event = 0; event < table.loss.length; event++) {
    const [rate, loss] = [table.perYear[event] ?? 0, table.loss[event] ?? 0];
    mean += rate * loss;
    variance += rate * loss * loss;
  }
  const longest = greatestOf([Number.MIN_VALUE * points, ...Array.from(table.loss)]);
  for (let end = Math.max(longest, mean + 4 * Math.sqrt(variance)); ; end *= 2) {
    const found = compoundPoisson(table, end / (points - 1), points, rounding);
    const within = found.chance.reduce((sum, chance) => sum + chance, 0);
    if (1 - within <= leftBeyond) return found;
  }
}

/**
 * How bad a year may be by one type: for each chance what the worst single failure and all failures of a year together pass, from
 * the event table alone. What overlaps in time is added up. Empty where nothing happens at Poisson times.
 * @param steady - where nothing takes time: the worst failure from the laws themselves; absent: from the table
 */
export function returnLevels(table: EventTable, type: number, steady: WorstEvents | undefined): ReturnLevel[] {
  const ratesOf = ({ perYear, losses }: EventColumns): EventRates => ({ perYear, loss: losses[type] ?? [] });
  const [least, most] = [ratesOf(table.atLeast), ratesOf(table.atMost)];
  if (least.perYear.length === 0) return [];
  const worst = steady ?? { atLeast: worstEventQuantiles(least, exceedances), atMost: worstEventQuantiles(most, exceedances) };
  const totals = { atLeast: new YearTotal(least, "down"), atMost: new YearTotal(most, "up") };
  return exceedances.map((exceedance, place) => {
    const [atLeast, atMost] = [totals.atLeast.passed(exceedance), totals.atMost.passed(exceedance)];
    return {
      exceedance,
      years: Math.round(1 / exceedance),
      worstEvent: { atLeast: worst.atLeast[place] ?? 0, atMost: worst.atMost[place] ?? 0 },
      total: { atLeast: atLeast.quantile, atMost: atMost.quantile },
      tail: { atLeast: atLeast.tail, atMost: atMost.tail },
    };
  });
}
