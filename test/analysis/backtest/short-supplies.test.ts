import { expect, it } from "vitest";
import { CauseFinder } from "../../../src/analysis/backtest/backtest-causes.js";
import { courseRuns } from "../../../src/analysis/levels/course-runs.js";
import type { SupplyFields } from "../../../src/model/landscape/nodes/supply.js";
import { landscapeOf, losing, needs, provider, system } from "../../explain/small-landscapes.js";

/** Who always draws on a bank that has a stock for ten days, on which a region draws more while its own is lost. */
function causesAfter(days: number, supply: SupplyFields) {
  const landscape = landscapeOf(
    [
      provider("p"),
      { ...system("bank", "p"), supply } as ReturnType<typeof system>,
      ...["hospital", "region", "own"].map((id) => system(id, "p")),
    ],
    [
      needs("hospital", "bank", { draws: { always: 100 } }),
      needs("region", "own", { group: "g" }),
      needs("region", "bank", { group: "g", draws: { atLoss: 100 } }),
    ],
    [{ id: "g", node: "region", rule: "at-least", k: 1 }],
  );
  const scenario = losing({ ids: ["own"], begin: "+0h" });
  const finder = new CauseFinder(landscape, scenario, courseRuns(landscape, scenario, { until: "+2000h" }));
  const { dependencies, disturbances } = finder.of("hospital", Date.UTC(2023, 0, 2 + days));
  return [dependencies.map(({ id }) => id).sort(), disturbances.map(({ id }) => id)];
}

it("what is missing to who draws on a supply comes of what others draw instead of, once it runs short", () => {
  const supply = { perDay: 160, stock: 400 };
  expect(causesAfter(5, supply)[1]).toEqual([]);
  expect(causesAfter(11, supply)).toEqual([["hospital-bank", "region-bank", "region-own"], ["x0"]]);
  expect(causesAfter(11, { perDay: 200 })[1]).toEqual([]);
});
