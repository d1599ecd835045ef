import { partLonger } from "../../engine/chance/failure-hours.js";
import { hoursPerYear } from "../cut-sets/lost-share.js";
import { exceedances, type WorstEvents } from "./return-levels.js";
import type { RiskCause } from "./risk-causes.js";

/** Halvings of an interval, after which two doubles are next to each other or nearly so. */
const halvings = 60;

/**
 * The worst failure of a year of one type where nothing takes time, at both ends of what is not known: failures that take more
 * than x happen at Poisson times, as often as their causes fail for longer than x takes.
 * @param hourly - as {@link hourlyLosses}
 */
export function worstSteady(causes: readonly RiskCause[], hourly: Float64Array, types: number, type: number): WorstEvents {
  const worst =
    (end: "atLeast" | "atMost", offset: 0 | 1) =>
    (exceedance: number): number => {
      const failing = causes.flatMap(({ failures }, cause) => {
        const loss = hourly[2 * (cause * types + type) + offset] ?? 0;
        return failures === undefined || loss === 0 ? [] : [{ loss, perYear: failures.perYear[end], law: failures.hours[end] }];
      });
      const isPassed = (amount: number): boolean => {
        let rate = 0;
        for (const { loss, perYear, law } of failing) {
          const hours = loss === Number.POSITIVE_INFINITY ? 0 : amount / loss;
          if (hours < hoursPerYear) rate += perYear * partLonger(law, hours);
        }
        return -Math.expm1(-rate) > exceedance * (1 + 1e-12);
      };
      if (!isPassed(0)) return 0;
      if (isPassed(Number.MAX_VALUE)) return Number.POSITIVE_INFINITY;
      let [low, high] = [
        0,
        failing.reduce((most, { loss }) => (Number.isFinite(loss) ? Math.max(most, loss * hoursPerYear) : most), 0),
      ];
      for (let round = 0; round < halvings; round++) {
        const middle = (low + high) / 2;
        if (isPassed(middle)) low = middle;
        else high = middle;
      }
      return high;
    };
  return { atLeast: exceedances.map(worst("atLeast", 0)), atMost: exceedances.map(worst("atMost", 1)) };
}
