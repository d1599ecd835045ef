import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SampleSums, stratifiedMean } from "../../../src/engine/chance/sample-sums.js";
import { replayable } from "../../arbitraries/replayable.js";

const losses = fc.array(fc.oneof(fc.double({ min: 0, max: 1e9, noNaN: true }), fc.nat({ max: 9 })), {
  minLength: 2,
  maxLength: 40,
});

describe("sums of samples", () => {
  it("are mean and variance, however they are cut into chunks", () => {
    fc.assert(
      fc.property(losses, fc.nat({ max: 40 }), (samples, cut) => {
        const [one, other] = [new SampleSums(), new SampleSums()];
        for (const [at, sample] of samples.entries()) (at < cut ? one : other).add(sample);
        one.merge(other);
        const mean = samples.reduce((sum, sample) => sum + sample, 0) / samples.length;
        const variance = samples.reduce((sum, sample) => sum + (sample - mean) ** 2, 0) / (samples.length - 1);
        expect(one.count).toBe(samples.length);
        expect(Math.abs(one.mean - mean)).toBeLessThanOrEqual(1e-12 * mean);
        expect(Math.abs(one.variance - variance)).toBeLessThanOrEqual(1e-9 * variance + 1e-24 * mean * mean);
        expect(one.standardError).toBeCloseTo(Math.sqrt(one.variance / samples.length), 12);
      }),
      replayable(),
    );
  });

  it("of one sample have no standard error", () => {
    expect(new SampleSums(1, 5).standardError).toBeNaN();
  });

  it("of strata count by their weights", () => {
    const strata = [
      { weight: 0.9, estimate: { value: 0, standardError: 0 } },
      { weight: 0.1, estimate: { value: 50, standardError: 3 } },
      { weight: 0, estimate: { value: Number.NaN, standardError: Number.NaN } },
    ];
    expect(stratifiedMean(strata)).toEqual({ value: 5, standardError: expect.closeTo(0.3, 14) });
  });
});
