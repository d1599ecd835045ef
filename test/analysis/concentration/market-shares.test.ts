import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { concentrationIndex } from "../../../src/analysis/concentration/market-shares.js";
import { exactly } from "../../../src/quantities.js";

const hhiOf = (values: readonly number[]): number => {
  const total = values.reduce((sum, value) => sum + value, 0);
  return 10_000 * values.reduce((sum, value) => sum + (value / total) ** 2, 0);
};
const shareOfLargest = (values: readonly number[], count: number): number => {
  const total = values.reduce((sum, value) => sum + value, 0);
  return (
    [...values]
      .sort((a, b) => b - a)
      .slice(0, count)
      .reduce((sum, value) => sum + value, 0) / total
  );
};

describe("concentrationIndex", () => {
  it("gives the published values (HH-1, HH-2)", () => {
    // 2,600: US Department of Justice, "Herfindahl-Hirschman Index"; 5,800: NYS Department of Civil Service audit guide
    expect(concentrationIndex([30, 30, 20, 20].map(exactly))?.hhi).toEqual(exactly(expect.closeTo(2600, 9) as number));
    expect(concentrationIndex([70, 30].map(exactly))?.hhi).toEqual(exactly(expect.closeTo(5800, 9) as number));
  });
  it("says nothing where nothing is held", () => {
    expect(concentrationIndex([])).toBeUndefined();
    expect(concentrationIndex([exactly(0)])).toBeUndefined();
  });
  it("of two or more that may be of one size is exact, as far as numbers are", () => {
    const open = (atLeast: number, atMost: number) => ({ atLeast, atMost });
    expect(concentrationIndex([open(1000, 2000), open(0, 1000)], exactly(2000))?.hhi).toEqual({ atLeast: 5000, atMost: 10_000 });
    expect(concentrationIndex([open(0, 700), open(0, 700)], exactly(700))?.hhi.atLeast).toBe(5000);
    expect(concentrationIndex([open(0, 7), open(0, 9), open(0, 5), open(0, 5)], exactly(12))?.hhi.atLeast).toBe(2500);
    expect(concentrationIndex([open(500, 900), open(0, 300), open(0, 300)], exactly(1000))?.hhi.atLeast).toBe(3750);
  });
  it("brackets every market within the bounds, and meets the least one", () => {
    const bounds = fc.tuple(fc.nat(9), fc.nat(9)).map(([a, b]) => ({ atLeast: Math.min(a, b), atMost: Math.max(a, b) }));
    const cases = fc.record({ amounts: fc.array(bounds, { minLength: 1, maxLength: 4 }), fixed: fc.boolean() });
    fc.assert(
      fc.property(cases, fc.nat(), ({ amounts, fixed }, pick) => {
        const markets = amounts.reduce<number[][]>(
          (all, { atLeast, atMost }) =>
            all.flatMap((values) => Array.from({ length: atMost - atLeast + 1 }, (_, more) => [...values, atLeast + more])),
          [[]],
        );
        const sums = [...new Set(markets.map((values) => values.reduce((sum, value) => sum + value, 0)))];
        const total = fixed ? exactly(sums[pick % sums.length]!) : undefined;
        const possible = markets.filter((values) => {
          const sum = values.reduce((all, value) => all + value, 0);
          return sum > 0 && (total === undefined || sum === total.atLeast);
        });
        const index = concentrationIndex(amounts, total);
        if (possible.length === 0 || index === undefined) return;
        for (const values of possible) {
          expect(hhiOf(values)).toBeGreaterThanOrEqual(index.hhi.atLeast - 1e-6);
          expect(hhiOf(values)).toBeLessThanOrEqual(index.hhi.atMost + 1e-6);
          for (const [count, { atLeast, atMost }] of [
            [1, index.cr1],
            [3, index.cr3],
          ] as const) {
            expect(shareOfLargest(values, count)).toBeGreaterThanOrEqual(atLeast - 1e-9);
            expect(shareOfLargest(values, count)).toBeLessThanOrEqual(atMost + 1e-9);
          }
        }
        // fractions of a person count in the bounds: whole markets come within what one person changes
        const nearest = Math.min(...possible.map(hhiOf));
        const persons = Math.min(...possible.map((values) => values.reduce((all, value) => all + value, 0)));
        expect(nearest - index.hhi.atLeast).toBeLessThanOrEqual((10_000 * 4 * amounts.length) / persons);
      }),
      { numRuns: 150 },
    );
  });
});
