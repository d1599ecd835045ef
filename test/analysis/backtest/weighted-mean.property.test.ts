import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareIntervals } from "../../../src/analysis/backtest/backtest-interval.js";
import { type Weighted, weightedMean } from "../../../src/analysis/backtest/weighted-mean.js";
import { replayable } from "../../arbitraries/replayable.js";

const bounds = (most: number) =>
  fc.tuple(fc.integer({ min: 0, max: most }), fc.integer({ min: 0, max: most })).map(([one, other]) => ({
    atLeast: Math.min(one, other),
    atMost: Math.max(one, other),
  }));
const entry = fc.record({
  value: bounds(16).map(({ atLeast, atMost }) => ({ atLeast: atLeast / 16, atMost: atMost / 16 })),
  size: bounds(5),
});

/** The mean at every corner: each size at its least or its most. */
function atCorners(entries: readonly Weighted[]): readonly [lowest: number, highest: number] | undefined {
  let [lowest, highest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let corner = 0; corner < 2 ** entries.length; corner++) {
    const sizes = entries.map(({ size }, place) => ((corner >> place) % 2 === 0 ? size.atLeast : size.atMost));
    const all = sizes.reduce((sum, each) => sum + each, 0);
    if (all === 0) continue;
    const sum = (of: (each: Weighted) => number) => entries.reduce((total, each, place) => total + of(each) * sizes[place]!, 0);
    lowest = Math.min(lowest, sum(({ value }) => value.atLeast) / all);
    highest = Math.max(highest, sum(({ value }) => value.atMost) / all);
  }
  return lowest === Number.POSITIVE_INFINITY ? undefined : [lowest, highest];
}

describe("the bounds of a weighted mean", () => {
  it("are those of the corners of all sizes", () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 7 }), (entries) => {
        const [bound, corners] = [weightedMean(entries), atCorners(entries)];
        expect(bound === undefined).toBe(corners === undefined);
        expect(bound?.atLeast ?? 0).toBeCloseTo(corners?.[0] ?? 0, 12);
        expect(bound?.atMost ?? 0).toBeCloseTo(corners?.[1] ?? 0, 12);
      }),
      replayable(10_000, 100),
    );
  });
  it("hold every mean within the sizes", () => {
    const within = fc.array(fc.tuple(entry, fc.double({ min: 0, max: 1, noNaN: true })), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(within, (picked) => {
        const entries = picked.map(([each]) => each);
        const sizes = picked.map(([{ size }, at]) => size.atLeast + at * (size.atMost - size.atLeast));
        const all = sizes.reduce((sum, each) => sum + each, 0);
        fc.pre(all > 1e-9);
        const mean = entries.reduce((sum, { value }, place) => sum + value.atLeast * sizes[place]!, 0) / all;
        const bound = weightedMean(entries)!;
        expect(mean).toBeGreaterThanOrEqual(bound.atLeast - 1e-9);
        expect(mean).toBeLessThanOrEqual(bound.atMost + 1e-9);
      }),
      replayable(10_000, 100),
    );
  });
  it("are those of a very large size where nothing bounds one", () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 5 }), fc.nat(4), (entries, pick) => {
        const withMost = (most: number) =>
          entries.map((each, place) =>
            place === pick % entries.length ? { ...each, size: { ...each.size, atMost: most } } : each,
          );
        const [open, large] = [weightedMean(withMost(Number.POSITIVE_INFINITY)), weightedMean(withMost(1e12))];
        expect(open?.atLeast).toBeCloseTo(large?.atLeast ?? Number.NaN, 9);
        expect(open?.atMost).toBeCloseTo(large?.atMost ?? Number.NaN, 9);
      }),
      replayable(10_000, 100),
    );
  });
});

describe("an interval", () => {
  it("is a hit only where it is within, undecided only where it meets, and else misses by the gap", () => {
    fc.assert(
      fc.property(bounds(50), bounds(50), (predicted, observed) => {
        const { verdict, gap } = compareIntervals(predicted, observed);
        const isWithin = observed.atLeast <= predicted.atLeast && predicted.atMost <= observed.atMost;
        const meets = observed.atLeast <= predicted.atMost && predicted.atLeast <= observed.atMost;
        expect(verdict).toBe(isWithin ? "hit" : meets ? "undecided" : "miss");
        expect(gap).toBe(meets ? 0 : Math.max(observed.atLeast - predicted.atMost, predicted.atLeast - observed.atMost));
      }),
      replayable(10_000, 100),
    );
  });
  it.each([
    [1 + 2 ** -21, "hit"],
    [1 + 2 ** -19, "miss"],
  ])("of %d is told from 1 with a relative tolerance", (value, verdict) => {
    const at = (each: number) => ({ atLeast: each, atMost: each });
    expect(compareIntervals(at(value), at(1)).verdict).toBe(verdict);
    expect(compareIntervals(at(1000 * value), at(1000)).verdict).toBe(verdict);
  });
  it("is never a hit where it is open", () => {
    const open = { atLeast: 5, atMost: Number.POSITIVE_INFINITY };
    expect(compareIntervals(open, { atLeast: 0, atMost: Number.POSITIVE_INFINITY }).verdict).toBe("undecided");
    expect(compareIntervals(open, { atLeast: 0, atMost: 3 })).toEqual({ verdict: "miss", gap: 2 });
  });
});
