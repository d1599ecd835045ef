import fc from "fast-check";
import { expect, it } from "vitest";
import type { BacktestRow } from "../../../src/analysis/backtest/backtest-result.js";
import { seriesOf } from "../../../src/analysis/backtest/backtest-series.js";
import type { Bounds } from "../../../src/quantities.js";
import { replayable } from "../../arbitraries/replayable.js";

const start = Date.parse("2026-01-01T00:00Z");
const bounds = fc
  .tuple(fc.nat(16), fc.nat(16))
  .map((both) => ({ atLeast: Math.min(...both) / 16, atMost: Math.max(...both) / 16 }));
const points = fc.uniqueArray(
  fc.record({ minute: fc.nat(600), predicted: bounds, observed: bounds, series: fc.constantFrom("a", "b") }),
  { minLength: 1, maxLength: 9, selector: ({ minute }) => minute },
);
type Point = (typeof points extends fc.Arbitrary<(infer T)[]> ? T : never) & { readonly id: string };

const gapOf = ({ predicted, observed }: Point): number =>
  Math.max(0, observed.atLeast - predicted.atMost, predicted.atLeast - observed.atMost);

/** What is missing minute by minute, in the middle of each, on straight lines between points. */
function missing(curve: readonly Point[], of: (point: Point) => number): number {
  let sum = 0;
  for (let minute = 0; minute < 600; minute++) {
    const before = curve.findLast((each) => each.minute <= minute);
    const after = curve.find((each) => each.minute > minute);
    if (before === undefined || after === undefined) continue;
    const share = (minute + 0.5 - before.minute) / (after.minute - before.minute);
    sum += 1 - (of(before) + share * (of(after) - of(before)));
  }
  return sum / 60;
}

it("errors and missing areas of curves are those of a slow twin that goes along them minute by minute", () => {
  const check = (drawn: readonly Omit<Point, "id">[]): void => {
    const given = drawn.map((each, place): Point => ({ ...each, id: `p${place}` }));
    const rows = given.map(({ id, minute, predicted, observed, series }) => ({
      ...{ id, aspect: "level", series, observed: { ...observed, moment: new Date(start + minute * 60_000).toISOString() } },
      predicted: { what: "interval", ...predicted, gap: gapOf({ id, minute, predicted, observed, series }) },
    }));
    const found = new Map(seriesOf(rows as unknown as BacktestRow[]).map((each) => [each.id, each]));
    for (const id of ["a", "b"]) {
      const curve = given.filter(({ series }) => series === id).sort((a, b) => a.minute - b.minute);
      const { rows: order, meanAbsoluteError, missingArea } = found.get(id) ?? {};
      if (curve.length === 0) {
        expect(order).toBeUndefined();
        continue;
      }
      expect(order).toEqual(curve.map((point) => point.id));
      expect(meanAbsoluteError).toBeCloseTo(curve.reduce((sum, point) => sum + gapOf(point), 0) / curve.length, 10);
      expect(missingArea === undefined).toBe(curve.length < 2);
      for (const which of ["predicted", "observed"] as const) {
        const area: Bounds | undefined = missingArea?.[which];
        if (area === undefined) continue;
        expect(area.atLeast).toBeCloseTo(
          missing(curve, (point) => point[which].atMost),
          9,
        );
        expect(area.atMost).toBeCloseTo(
          missing(curve, (point) => point[which].atLeast),
          9,
        );
      }
    }
  };
  fc.assert(fc.property(points, check), replayable(10_000, 50));
});
