import { describe, expect, it } from "vitest";
import { lostShare } from "../../../src/analysis/cut-sets/lost-share.js";
import { limitedMean } from "../../../src/engine/chance/failure-hours.js";
import { failureLaw } from "../../../src/model/landscape/nodes/failure-law.js";

/** E[min(X, most)] as the integral of the quantiles, by the middle of many equal steps of the standard normal law. */
function slowLimitedMean(median: number, p90: number, most: number): number {
  const sigma = Math.log(p90 / median) / 1.2815515655446004;
  const [from, step] = [-12, 1e-4];
  let sum = 0;
  for (let place = 0; place < 240_000; place++) {
    const z = from + (place + 0.5) * step;
    sum += Math.min(most, median * Math.exp(sigma * z)) * Math.exp((-z * z) / 2) * step;
  }
  return sum / Math.sqrt(2 * Math.PI);
}

describe("the mean hours of a failure, none longer than a year", () => {
  it.each([
    [4, 12, 8766],
    [4, 12, 5],
    [100, 10_000, 8766],
    [1e-3, 1e6, 8766],
    [20_000, 90_000, 8766],
    [8, 8.01, 8766],
  ])("of a median of %s and nine of ten within %s hours, within %s", (median, p90, most) => {
    const slow = slowLimitedMean(median, p90, most);
    expect(limitedMean({ kind: "lognormal", median, p90 }, most) / slow).toBeCloseTo(1, 7);
  });

  it("is the median times e^(σ²/2) where a year is far away", () => {
    const sigma = Math.log(3) / 1.2815515655446004;
    expect(limitedMean({ kind: "lognormal", median: 4, p90: 12 }, 8766)).toBeCloseTo(4 * Math.exp((sigma * sigma) / 2), 6);
  });

  it("of hours that are fixed or listed", () => {
    expect(limitedMean({ kind: "fixed", hours: 12 }, 8766)).toBe(12);
    expect(limitedMean({ kind: "fixed", hours: 9000 }, 8766)).toBe(8766);
    expect(limitedMean({ kind: "listed", hours: [2, 4, 9000] }, 8766)).toBe((2 + 4 + 8766) / 3);
  });
});

describe("the probability of being lost at any one moment", () => {
  const shareOf = (fields: Parameters<typeof failureLaw>[0]) => lostShare(failureLaw(fields)!);

  it("is 1 − e^(−λE) of failures that may overlap, never above 1", () => {
    expect(shareOf({ failuresPerYear: 2, failureHours: 12 }).atMost).toBeCloseTo(1 - Math.exp(-24 / 8766), 15);
    expect(shareOf({ failuresPerYear: 9000, failureHours: 10 }).atMost).toBeLessThan(1);
  });

  it("has both ends where the figures are ranges", () => {
    const ranged = shareOf({ failuresPerYear: { atLeast: 1, atMost: 2 }, failureHours: { atLeast: 6, atMost: 12 } });
    expect(ranged.atLeast).toBe(shareOf({ failuresPerYear: 1, failureHours: 6 }).atLeast);
    expect(ranged.atMost).toBe(shareOf({ failuresPerYear: 2, failureHours: 12 }).atMost);
    expect(shareOf({ probability: { atLeast: 0.1, atMost: 0.2 } })).toEqual({ atLeast: 0.1, atMost: 0.2 });
  });
});
