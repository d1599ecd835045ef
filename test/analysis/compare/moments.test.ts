import { describe, expect, it } from "vitest";
import { compare } from "../../../src/explain/compare.js";
import { comparisonText } from "../../../src/explain/text/comparison-text.js";
import type { Disturbance } from "../../../src/model/scenario/disturbance.js";
import type { Scenario } from "../../../src/model/scenario/scenario.js";
import { insurer, landscapeOf, needs, provider, service, system } from "../../explain/small-landscapes.js";

/** Anything that recovers makes a course of every moment; what is disturbed does not recover itself. */
const landscape = landscapeOf(
  [
    ...[provider("p"), system("n", "p"), system("v", "p"), system("z", "p", { recoveryHours: 2 })],
    ...[insurer("a", 900_000), insurer("b", 10), service("a/eau"), service("b/kim")],
  ],
  [needs("a/eau", "n"), needs("b/kim", "v")],
);

const isolating = (id: string, node: string, begin: string, end: string): Disturbance => ({
  ...({ kind: "isolation", nodes: [{ id: node }] } as const),
  ...{ id, begin, end },
});

const scenarioOf = (...disturbances: readonly Disturbance[]): Scenario => ({
  ...{ tragweite: "scenario/1", id: "again", start: "2026-03-06T00:00Z" },
  disturbances: [...disturbances],
});

const between = (scenario: Scenario, at: string, otherAt: string) =>
  compare({ landscape, scenario, at }, { landscape, scenario, at: otherAt });

const insured = (type: string, atLeast: number) => expect.objectContaining({ type, count: { atLeast, atMost: atLeast } });

describe("two moments, where anything takes time", () => {
  const again = scenarioOf(
    isolating("first", "n", "+0h", "+2h"),
    isolating("second", "n", "+5h", "+10h"),
    isolating("other", "v", "+0h", "+20h"),
  );

  it("what has ended before and holds again after is newly lost", () => {
    const comparison = between(again, "+3h", "+6h");
    expect(comparison.newlyLost).toEqual([insured("eau", 900_000)]);
    expect(comparison.stillLost).toEqual([insured("kim", 10)]);
    expect(comparison.changes).toMatchObject([{ holder: "a", change: "lost", isSure: true, mayRise: false, mayFall: true }]);
    expect(comparisonText(comparison, "en")).toContain("\nNewly lost: Eau (900,000 insured persons).\n");
    expect(comparisonText(comparison, "de")).not.toContain("Nichts ist neu ausgefallen");
  });

  it("what holds at an earlier moment and has ended at the other is newly lost there", () => {
    const both = scenarioOf(isolating("of-n", "n", "+0h", "+10h"), isolating("of-v", "v", "+5h", "+10h"));
    const comparison = between(both, "+11h", "+1h");
    expect(comparison.newlyLost).toEqual([insured("eau", 900_000)]);
    expect(comparison.changes).toMatchObject([{ holder: "a", change: "lost", mayFall: true }]);
    expect(between(both, "+1h", "+11h").changes).toMatchObject([{ change: "restored", mayRise: true, mayFall: false }]);
  });

  it("what has come and gone between them changes nothing that does not recover", () => {
    const evidence = { status: "assumed" } as const;
    const doubtful = {
      ...landscape,
      dependencies: [needs("a/eau", "n", { evidence }), needs("a/eau", "v", { evidence })],
    };
    const scenario = scenarioOf(isolating("always", "n", "+0h", "+20h"), isolating("short", "v", "+5h", "+6h"));
    const run = { landscape: doubtful, scenario, minEvidence: "inferred" } as const;
    const [at, otherAt] = ["+3h", "+8h"];
    expect(compare({ ...run, at }, { ...run, at: otherAt })).toMatchObject({ changes: [], open: 0, newlyLost: [] });
  });

  it("two landscapes at one moment: what a second disturbance, over by then, hit in one of them alone is newly lost", () => {
    const owned = (more: { readonly parent?: string }) =>
      landscapeOf(
        [
          ...[provider("p"), provider("q", more), system("n", "q", { recoveryHours: 3 }), system("m", "p")],
          ...[insurer("a", 900_000), service("a/eau")],
        ],
        [needs("a/eau", "n")],
      );
    const lost = (id: string, nodes: readonly object[], begin: string, end: string) =>
      ({ kind: "degradation", id, level: 0, nodes, begin, end }) as unknown as Disturbance;
    const scenario = scenarioOf(
      lost("first", [{ id: "n" }], "+0h", "+1h"),
      lost("second", [{ operator: "p" }], "+2h", "+5h"),
      lost("other", [{ id: "m" }], "+0h", "+20h"),
    );
    const comparison = compare(
      { landscape: owned({}), scenario, at: "+6h" },
      { landscape: owned({ parent: "p" }), scenario, at: "+6h" },
    );
    expect(comparison.changes).toMatchObject([{ holder: "a", change: "lost", isSure: true, mayFall: true }]);
    expect(comparison.newlyLost).toEqual([insured("eau", 900_000)]);
  });
});
