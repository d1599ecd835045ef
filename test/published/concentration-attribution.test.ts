import { describe, expect, it } from "vitest";
import { concentration } from "../../src/analysis/concentration/concentration.js";
import { bothSharesReached, type EntityCategory } from "../../src/analysis/named-limits/entity-shares.js";
import { type LandscapeBuilder, landscapeBuilder } from "../../src/model/documents/builder.js";
import { exactly } from "../../src/quantities.js";

const start = (): LandscapeBuilder => landscapeBuilder({ id: "published", evidence: { status: "assumed" } });

/** A player of a game: a company with one system. */
function player(builder: LandscapeBuilder, id: string) {
  const operator = builder.node("it-provider", { id, name: id });
  return builder.node("system", { id: `${id}/system`, name: id, operator, systemType: "any" });
}

function attributedShares(builder: LandscapeBuilder): Record<string, number> {
  const [service] = concentration(builder.build()).rows;
  return Object.fromEntries(
    service!.units.map(({ id, attributed }) => {
      expect(attributed!.share.atLeast).toBeCloseTo(attributed!.share.atMost, 12);
      return [id, attributed!.share.atLeast];
    }),
  );
}

describe("losses divided by the Shapley value", () => {
  it("give 2/3, 1/6, 1/6 for the weighted majority [51; 50, 49, 1] (SH-2)", () => {
    // L. S. Shapley, M. Shubik, "A Method for Evaluating the Distribution of Power in a Committee System", 1954
    const builder = start();
    const insurer = builder.node("insurer", { id: "i", name: "I", insurerType: "BKK", insured: 1000 });
    const pooled = builder.node("gematik-service", { id: "pooled", name: "Pooled" });
    const service = builder.node("service", { id: "i/eau", name: "eAU", operator: insurer, serviceType: "eau" });
    const group = builder.group(pooled, { id: "votes", rule: "capacity" });
    const votes = { large: 0.5, middle: 0.49, small: 0.01 };
    for (const [id, weight] of Object.entries(votes))
      builder.dependency({ dependent: pooled, supplier: player(builder, id), kind: "hosting", weight, group });
    // lost as soon as 51 of 100 are gone: at level 0.49, but not yet at 0.5; in normal operation until then
    const all = builder.node("gematik-service", { id: "all-or-nothing", name: "All or nothing" });
    builder.dependency({ dependent: all, supplier: pooled, kind: "hosting", weight: 0, slack: 0.51, threshold: 0.495 });
    builder.dependency({ dependent: service, supplier: all, kind: "hosting", weight: 1, threshold: 0.6 });
    const shares = attributedShares(builder);
    expect(shares["large"]).toBeCloseTo(2 / 3, 12);
    expect(shares["middle"]).toBeCloseTo(1 / 6, 12);
    expect(shares["small"]).toBeCloseTo(1 / 6, 12);
  });

  it("give 2/3, 1/6, 1/6 where {large, middle} and {large, small} are the least sets that take it (SH-2 as cut sets)", () => {
    const builder = start();
    const insurer = builder.node("insurer", { id: "i", name: "I", insurerType: "BKK", insured: 1000 });
    const service = builder.node("service", { id: "i/eau", name: "eAU", operator: insurer, serviceType: "eau" });
    const [large, middle, small] = ["large", "middle", "small"].map((id) => player(builder, id)) as [
      ReturnType<typeof player>,
      ReturnType<typeof player>,
      ReturnType<typeof player>,
    ];
    for (const [name, other] of [
      ["one", middle],
      ["two", small],
    ] as const) {
      const group = builder.group(service, { id: name, rule: "at-least", k: 1 });
      builder.dependency({ dependent: service, supplier: large, kind: "hosting", weight: 1, group });
      builder.dependency({ dependent: service, supplier: other, kind: "hosting", weight: 1, group });
    }
    const shares = attributedShares(builder);
    expect(shares["large"]).toBeCloseTo(2 / 3, 12);
    expect(shares["middle"]).toBeCloseTo(1 / 6, 12);
    expect(shares["small"]).toBeCloseTo(1 / 6, 12);
  });

  it("give 1/4, 7/12, 13/12, 25/12 for the airport game with costs 1, 2, 3, 4 (SH-4)", () => {
    // S. C. Littlechild, G. Owen, "A Simple Expression for the Shapley Value in a Special Case", 1973
    const builder = start();
    const players = [1, 2, 3, 4].map((cost) => player(builder, `p${cost}`));
    // the k-th insurer, of one person, falls with every player whose cost is at least k
    for (const runway of [1, 2, 3, 4]) {
      const insurer = builder.node("insurer", { id: `i${runway}`, name: "I", insurerType: "BKK", insured: 1 });
      const service = builder.node("service", { id: `i${runway}/eau`, name: "eAU", operator: insurer, serviceType: "eau" });
      for (const supplier of players.slice(runway - 1))
        builder.dependency({ dependent: service, supplier, kind: "hosting", weight: 1 });
    }
    const shares = attributedShares(builder);
    expect(["p1", "p2", "p3", "p4"].map((id) => shares[id]! * 4)).toEqual(
      [1 / 4, 7 / 12, 13 / 12, 25 / 12].map((value) => expect.closeTo(value, 12)),
    );
  });
});

describe("indicators 1.1 and 1.2 of Delegated Regulation (EU) 2024/1502, Article 2", () => {
  const category = (id: string, entities: number, reached: number, insured: number, reachedInsured: number): EntityCategory => ({
    id,
    entities,
    reached: exactly(reached),
    insured,
    reachedInsured: exactly(reachedInsured),
  });
  it("are met where both shares reach 10 % in one and the same category (HH-5)", () => {
    const one = category("one", 100, 12, 1000, 90);
    const two = category("two", 40, 4, 500, 50);
    expect(bothSharesReached([one], 0.1)).toBe("below");
    expect(bothSharesReached([two], 0.1)).toBe("above");
    expect(bothSharesReached([one, two], 0.1)).toBe("above");
    expect(bothSharesReached([one, category("three", 100, 5, 1000, 300)], 0.1)).toBe("below");
  });
});
