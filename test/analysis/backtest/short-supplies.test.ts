import { expect, it } from "vitest";
import { CauseFinder } from "../../../src/analysis/backtest/backtest-causes.js";
import { courseRuns } from "../../../src/analysis/levels/course-runs.js";
import type { SupplyFields } from "../../../src/model/landscape/nodes/supply.js";
import { bloodBank, ownLost } from "../../explain/blood-bank.js";

/** On what the level of the hospital rests after some days. */
function causesAfter(days: number, supply: SupplyFields) {
  const landscape = bloodBank(supply);
  const finder = new CauseFinder(landscape, ownLost, courseRuns(landscape, ownLost, { until: "+2000h" }));
  const { dependencies, disturbances } = finder.of("hospital", Date.UTC(2023, 0, 2 + days));
  return [dependencies.map(({ id }) => id).sort(), disturbances.map(({ id }) => id)];
}

it("what is missing to who draws on a supply comes of what others draw instead of, once it runs short", () => {
  const supply = { perDay: 160, stock: 400 };
  expect(causesAfter(5, supply)[1]).toEqual([]);
  expect(causesAfter(11, supply)).toEqual([["hospital-bank", "region-bank", "region-own"], ["x0"]]);
  expect(causesAfter(11, { perDay: 200 })[1]).toEqual([]);
});
