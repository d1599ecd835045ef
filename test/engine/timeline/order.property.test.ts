import fc from "fast-check";
import { type Landscape, landscapeBuilder, type Scenario, simulate } from "tragweite";
import { expect, it } from "vitest";
import { replayable } from "../../arbitraries/replayable.js";

const evidence = { status: "assumed" } as const;
const ids = ["a", "b", "c", "d", "e", "f"] as const;

/** Six insurers, each with a service of its own: two in each of three pools. */
const plain: Landscape = (() => {
  const builder = landscapeBuilder({ id: "pools", evidence });
  for (const id of ids) {
    const insurer = builder.node("insurer", { id, name: id, insurerType: "BKK", insured: "unknown" });
    builder.node("service", { id: `${id}/eau`, name: id, operator: insurer, serviceType: "eau" });
  }
  return builder.build();
})();

const cases = fc.record({
  pools: fc
    .array(fc.integer({ min: 1000, max: 1_000_000 }), { minLength: 3, maxLength: 3 })
    .map((sums) => sums.map((insured, index) => ({ id: "xyz"[index]!, insurers: ids.slice(2 * index, 2 * index + 2), insured }))),
  order: fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
  nodes: fc.shuffledSubarray([...plain.nodes], { minLength: plain.nodes.length }),
  levels: fc.array(fc.nat({ max: 99 }), { minLength: 6, maxLength: 6 }),
});

it("gives the same bytes in any order of pools and nodes", () => {
  fc.assert(
    fc.property(cases, ({ pools, order, nodes, levels }) => {
      const scenario: Scenario = {
        tragweite: "scenario/1",
        id: "s",
        start: "2023-01-02T00:00Z",
        disturbances: ids.map((id, index) => ({
          id,
          kind: "degradation",
          nodes: [{ id: `${id}/eau` }],
          level: levels[index]! / 100,
          end: `+${(1.37 * (index + 1)).toFixed(2)}h`,
        })),
      };
      const withPools = (indices: readonly number[]): Landscape["pools"] =>
        indices.map((index) => ({ ...pools[index]!, evidence }));
      const one = simulate({ ...plain, pools: withPools([0, 1, 2]) }, scenario);
      const other = simulate({ ...plain, nodes, pools: withPools(order) }, scenario);
      expect(JSON.stringify(other)).toBe(JSON.stringify(one));
    }),
    replayable(),
  );
});
