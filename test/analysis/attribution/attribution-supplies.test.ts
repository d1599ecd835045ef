import { describe, expect, it } from "vitest";
import { attributions } from "../../../src/analysis/attribution/attribution.js";
import { supplyingUnits } from "../../../src/analysis/failures/supplying-units.js";
import { reachSweeps, unitReaches } from "../../../src/analysis/reach/unit-reach.js";
import type { SupplyFields } from "../../../src/model/landscape/nodes/supply.js";
import { insurer, landscapeOf, needs, provider, service, system } from "../../explain/small-landscapes.js";

/** Two insurers by a supply of their own each: one always draws on a bank, and the other where its own is lost. */
function sharesOf(supply: SupplyFields) {
  const landscape = landscapeOf(
    [
      ...["p", "q"].map((id) => provider(id)),
      ...["a", "b"].map((id) => insurer(id, 100)),
      system("bank", "q", { supply }),
      system("own", "p"),
      service("a/eau"),
      service("b/eau"),
    ],
    [
      needs("a/eau", "bank", { draws: { always: 100 } }),
      needs("b/eau", "own", { group: "g" }),
      needs("b/eau", "bank", { group: "g", draws: { atLoss: 90 } }),
    ],
    [{ id: "g", node: "b/eau", rule: "at-least", k: 1 }],
  );
  const units = supplyingUnits(landscape, "operator");
  const sweeps = reachSweeps(landscape, "assumed", units);
  const reaches = unitReaches(landscape, sweeps, units, "assumed", {});
  const divided = attributions(landscape, units, "assumed", sweeps, reaches, {});
  const offer = [...divided.keys()].find((each) => divided[each]?.shares.some(({ unit }) => units[unit]?.id === "q"));
  const shares = divided[offer ?? -1]?.shares ?? [];
  return Object.fromEntries(shares.map(({ unit, atLeast, atMost }) => [units[unit]?.id, [atLeast, atMost]]));
}

describe("who answers for what is lost through a shared supply", () => {
  const short = 1 - 150 / 190;

  it("is who takes what others draw instead of, beside who operates the supply", () => {
    const { p, q } = sharesOf({ perDay: 150 });
    expect(p).toEqual([short / 2, short / 2].map((value) => expect.closeTo(value, 9)));
    expect(q).toEqual([1 - short / 2, 1 - short / 2].map((value) => expect.closeTo(value, 9)));
  });

  it("is told as bounds where a stock may last", () => {
    const { p, q } = sharesOf({ perDay: 150, stock: 1000 });
    expect(p?.[0]).toBeCloseTo(0, 9);
    expect(p?.[1]).toBeGreaterThanOrEqual(short / 2 - 1e-9);
    expect(q?.[0]).toBeLessThanOrEqual(1 - short / 2 + 1e-9);
    expect(q?.[1]).toBeCloseTo(1, 9);
  });
});
