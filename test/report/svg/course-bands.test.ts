import fc from "fast-check";
import { expect, it } from "vitest";
import { type BandPoint, bandOf, type CountPoint, withPointAt } from "../../../src/report/svg/course-bands.js";

const runs = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 100 })), {
    selector: ([instant]) => instant,
    minLength: 1,
    maxLength: 8,
  })
  .map((points) => points.map(([instant, count]): CountPoint => ({ instant, count })).sort((a, b) => a.instant - b.instant));

/** The count at an instant, found by looking through all pairs. */
function slowCount(points: readonly { readonly instant: number; readonly count: number }[], instant: number): number {
  for (const [place, { instant: from, count }] of points.entries()) {
    const next = points[place + 1];
    if (instant <= from) return count;
    if (next !== undefined && instant < next.instant)
      return count + ((instant - from) / (next.instant - from)) * (next.count - count);
  }
  return points.at(-1)!.count;
}

const side = (points: readonly BandPoint[], which: "atLeast" | "atMost"): CountPoint[] =>
  points.map(({ instant, count }) => ({ instant, count: count[which] }));

it("lies between the two runs at every instant, whichever is above", () => {
  fc.assert(
    fc.property(runs, runs, fc.double({ min: 0, max: 50, noNaN: true }), (one, other, instant) => {
      const band = bandOf(one, other);
      const [first, second] = [slowCount(one, instant), slowCount(other, instant)];
      expect(slowCount(side(band, "atLeast"), instant)).toBeCloseTo(Math.min(first, second), 8);
      expect(slowCount(side(band, "atMost"), instant)).toBeCloseTo(Math.max(first, second), 8);
      const divided = withPointAt(band, instant);
      expect(slowCount(side(divided, "atMost"), instant)).toBeCloseTo(Math.max(first, second), 8);
      expect(divided.map((point) => point.instant)).toEqual([...divided].map((point) => point.instant).sort((a, b) => a - b));
    }),
  );
});

it("is one line where both runs are the same", () => {
  fc.assert(
    fc.property(runs, (run) => {
      expect(bandOf(run, run)).toEqual(run.map(({ instant, count }) => ({ instant, count: { atLeast: count, atMost: count } })));
    }),
  );
});
