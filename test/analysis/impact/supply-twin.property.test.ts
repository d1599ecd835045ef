import fc from "fast-check";
import { impact } from "tragweite";
import { expect, it } from "vitest";
import { replayable } from "../../arbitraries/replayable.js";
import { type SupplyCase, supplyCases } from "../../arbitraries/supply-landscapes.js";
import { unlessRefused } from "../../arbitraries/unless-refused.js";
import { slowSupply } from "../../twin/slow-supply.js";

const whole = 2 ** 40;

/** All disturbances hold from the start, and without a time nothing is kept: the first instant is the steady state. */
function withoutTime({ landscape, scenario }: SupplyCase): SupplyCase {
  const { start, disturbances, ...rest } = scenario;
  return {
    landscape: {
      ...landscape,
      dependencies: (landscape.dependencies ?? []).map(({ bufferHours, ...row }) => row),
    },
    scenario: {
      ...rest,
      disturbances: disturbances.map(({ begin, end, ...each }) => each as typeof each & { kind: "isolation" }) as never,
    },
  };
}

const steady = (each: SupplyCase, standBys: "never" | "always", stock: "none" | "endless"): Record<string, number> => {
  const [losses] = slowSupply(each.landscape, each.scenario, 1, {
    restart: "assisted",
    standBys,
    stock,
    runs: standBys === "never" ? "always" : "never",
  }).losses;
  return Object.fromEntries([...losses!].map(([id, loss]) => [id, (whole - loss) / whole]));
};

it("levels without a time are those of the slow twin, at worst without any stock and at best with no end of it", () => {
  fc.assert(
    fc.property(
      supplyCases({ notice: false }),
      unlessRefused((timed: SupplyCase) => {
        const each = withoutTime(timed);
        const { nodes } = impact(each.landscape, each.scenario);
        const found = (side: "atLeast" | "atMost"): Record<string, number> =>
          Object.fromEntries(each.landscape.nodes.map(({ id }) => [id, nodes.find((node) => node.id === id)?.level[side] ?? 1]));
        expect(found("atLeast")).toEqual(steady(each, "never", "none"));
        expect(found("atMost")).toEqual(steady(each, "always", "endless"));
      }),
    ),
    replayable<[SupplyCase]>(10_000, 45),
  );
});

it("nothing is lost where nothing happens", () => {
  fc.assert(
    fc.property(
      supplyCases(),
      unlessRefused(({ landscape, scenario }: SupplyCase) => {
        const { nodes } = impact(landscape, { ...scenario, disturbances: [] });
        expect(nodes.filter(({ level }) => level.atLeast < 1)).toEqual([]);
      }),
    ),
    replayable<[SupplyCase]>(1000),
  );
});
