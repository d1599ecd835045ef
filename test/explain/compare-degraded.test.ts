import { describe, expect, it } from "vitest";
import type { ComparedRun } from "../../src/analysis/compare/run-comparison.js";
import { impact } from "../../src/analysis/impact/impact.js";
import { compare } from "../../src/explain/compare.js";
import { comparisonText } from "../../src/explain/text/comparison-text.js";
import type { Scenario } from "../../src/model/scenario/scenario.js";
import { ti2023, tiNetwork2023 } from "../data/shipped-landscape.js";
import { insurer, landscapeOf, losing, needs, provider, service, system } from "./small-landscapes.js";

const small = (insured = 1000) =>
  landscapeOf([provider("p"), insurer("a", insured), system("s", "p"), service("a/eau")], [needs("a/eau", "s")]);

const degraded = (level: number): Scenario => ({
  ...losing(),
  disturbances: [{ kind: "degradation", id: "x", nodes: [{ id: "s" }], level }],
});

const exactly = (count: number) => ({ atLeast: count, atMost: count });

describe("what is only degraded is compared", () => {
  it("from normal to half", () => {
    const comparison = compare({ landscape: small(), scenario: losing() }, { landscape: small(), scenario: degraded(0.5) });
    expect(comparison.rows).toMatchObject([
      {
        type: "eau",
        unit: "insured",
        lostBefore: exactly(0),
        lostAfter: exactly(0),
        degradedBefore: { count: exactly(0), level: null },
        degradedAfter: { count: exactly(1000), level: exactly(0.5) },
        gradedLossBefore: exactly(0),
        gradedLossAfter: exactly(500),
      },
    ]);
    const [english, german] = [comparisonText(comparison, "en"), comparisonText(comparison, "de")];
    expect(english).toContain(
      "  Eau: degraded for 0 insured persons before, for 1,000 insured persons (at 50 % of normal function) after\n",
    );
    expect(english).not.toContain("lost to");
    expect(english).toContain("A (1,000 insured persons): newly degraded: Eau (from 100 % to 50 % of normal function)");
    expect(german).toContain(
      "  Eau: eingeschränkt vorher für 0 Versicherte, nachher für 1.000 Versicherte (auf 50 % der normalen Leistung)\n",
    );
    expect(german).toContain("neu eingeschränkt: Eau (von 100 % auf 50 % der normalen Leistung)");
  });

  // Found: "from 65 % to 40–65 %" of those who went from nothing to 40 %, beside others who stay at 65 %.
  it("from and to the levels of those who changed", () => {
    const nodes = [provider("p"), insurer("a", 1000), insurer("b", 2000), system("s", "p"), system("t", "p")];
    const dependencies = [needs("a/eau", "s"), needs("b/eau", "t")];
    const landscape = landscapeOf([...nodes, service("a/eau"), service("b/eau")], dependencies);
    const at = (level: number): Scenario => ({
      ...degraded(0.65),
      disturbances: [...degraded(0.65).disturbances, { kind: "degradation", id: "y", nodes: [{ id: "t" }], level }],
    });
    const comparison = compare({ landscape, scenario: at(0) }, { landscape, scenario: at(0.4) });
    expect(comparisonText(comparison, "en")).toContain(
      "After: better for Eau (2,000 insured persons, from 0 % to 40 % of normal function).",
    );
    expect(comparisonText(comparison, "de")).toContain("von 0 % auf 40 % der normalen Leistung).");
  });

  it("from three quarters to one, though both are degraded", () => {
    const comparison = compare(
      { landscape: small(), scenario: degraded(0.75) },
      { landscape: small(), scenario: degraded(0.25) },
    );
    expect(comparison.changes).toMatchObject([
      {
        change: "worse",
        before: { worst: "degraded", best: "degraded", level: exactly(0.75) },
        after: { worst: "degraded", best: "degraded", level: exactly(0.25) },
      },
    ]);
    expect(comparison.reasons).toMatchObject([{ worseIn: "after", causes: ["x"], disturbances: ["x"] }]);
    const english = comparisonText(comparison, "en");
    expect(english).toContain("degraded for 1,000 insured persons (at 75 % of normal function) before");
    expect(english).toContain("for 1,000 insured persons (at 25 % of normal function) after");
    const back = compare({ landscape: small(), scenario: degraded(0.25) }, { landscape: small(), scenario: degraded(0.75) });
    expect(back.changes).toMatchObject([{ change: "better" }]);
    expect(back.reasons).toMatchObject([{ worseIn: "before", causes: ["x"] }]);
  });

  it("with other sizes of the same states", () => {
    const comparison = compare(
      { landscape: small(), scenario: degraded(0.5) },
      { landscape: small(3000), scenario: degraded(0.5) },
    );
    expect(comparison.changes).toEqual([]);
    expect(comparisonText(comparison, "en")).toContain("the states are the same, the sizes are not");
    expect(comparisonText(comparison, "en")).toContain("hit on both sides, counted otherwise before: 1,000 insured persons");
    expect(comparisonText(comparison, "de")).toContain("beide Male betroffen, vorher anders gezählt: 1.000 Versicherte");
  });

  it("explains what only the worst reading makes worse by that reading", () => {
    const doubtful = landscapeOf(
      [provider("p"), insurer("a", 1000), system("s", "p"), system("t", "p"), service("a/eau")],
      [{ ...needs("a/eau", "s"), supplier: undefined, candidates: ["s", "t"] }],
    );
    const both = (level: number): Scenario => ({
      ...losing(),
      disturbances: [
        { kind: "degradation", id: "always", nodes: [{ id: "t" }], level: 0.75 },
        { kind: "degradation", id: "x", nodes: [{ id: "s" }], level },
      ],
    });
    const { changes, reasons } = compare(
      { landscape: doubtful, scenario: both(0.75) },
      { landscape: doubtful, scenario: both(0.25) },
    );
    expect(changes).toMatchObject([{ change: "worse", after: { level: { atLeast: 0.25, atMost: 0.75 } } }]);
    expect(reasons).toMatchObject([{ causes: ["x"] }]);
  });

  it("in a landscape without insurers, as its runs say", () => {
    const moment = (time: string): ComparedRun => ({
      landscape: ti2023,
      scenario: tiNetwork2023,
      at: `2023-07-02T${time}+02:00`,
    });
    const { rows } = compare(moment("07:00"), moment("10:30"));
    const [practices] = rows.filter(({ type }) => type === "practice");
    const run = impact(ti2023, tiNetwork2023, { at: "2023-07-02T10:30+02:00" }).rows.find(({ type }) => type === "practice")!;
    expect(practices).toMatchObject({
      degradedBefore: { count: exactly(0), level: null },
      degradedAfter: { count: exactly(98_985), level: run.parts[0]!.degradedLevel },
    });
  });
});
