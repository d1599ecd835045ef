import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ComparedRun, LostBetween } from "../../src/analysis/compare/run-comparison.js";
import { impact } from "../../src/analysis/impact/impact.js";
import { compare } from "../../src/explain/compare.js";
import { comparisonText } from "../../src/explain/text/comparison-text.js";
import type { Landscape } from "../../src/model/landscape/landscape.js";
import { degradationOf } from "../../src/model/scenario/quick-scenario.js";
import type { Scenario } from "../../src/model/scenario/scenario.js";
import { replayable } from "../arbitraries/replayable.js";
import { whoSupplies } from "../arbitraries/who-supplies.js";
import { truths } from "../twin/truths.js";
import { insurer, landscapeOf, needs, provider, service, system } from "./small-landscapes.js";

const scenarioOf = (lost: readonly string[]): Scenario => ({
  ...{ tragweite: "scenario/1", id: "s" },
  disturbances: lost.map((id) => ({ ...degradationOf(id, 0), id: `x-${id}` })),
});

/** Who is lost in one truth, each by row and holder. */
function lostIn(truth: Landscape, scenario: Scenario): Set<string> {
  if (scenario.disturbances.length === 0) return new Set();
  const { rows } = impact(truth, scenario);
  return new Set(
    rows.flatMap(({ type, unit, lost }) =>
      lost.parts.flatMap(({ surely }) => surely.map((holder) => JSON.stringify([type, unit, holder]))),
    ),
  );
}

const inRow = (lost: Iterable<string>, type: string, unit: string): string[] =>
  [...lost].filter((key) => key.startsWith(JSON.stringify([type, unit]).slice(0, -1)));

/** Bounds of how many organisations of a row something holds. */
const boundsIn = (rows: readonly LostBetween[], type: string, unit: string) =>
  rows.find((row) => row.type === type && row.unit === unit)?.organisations ?? { atLeast: 0, atMost: 0 };

describe("two scenarios on one landscape, in every truth that it may be", () => {
  it("what is newly lost, still lost and changed holds, and nothing is newly lost is said only where it is so", () => {
    let [seen, isSaid] = [0, 0];
    const pairs = whoSupplies.chain((landscape) => {
      const systems = landscape.nodes.filter(({ kind }) => kind === "system").map(({ id }) => id);
      return fc.record({ landscape: fc.constant(landscape), before: fc.subarray(systems), after: fc.subarray(systems) });
    });
    fc.assert(
      fc.property(pairs, ({ landscape, before, after }) => {
        const [old, next] = [before, after].map((ids) => scenarioOf(ids.slice(0, 2))) as [Scenario, Scenario];
        const side = (scenario: Scenario): ComparedRun => ({ landscape, scenario, minEvidence: "inferred" });
        const comparison = compare(side(old), side(next));
        const text = comparisonText(comparison, "en");
        let isNew = false;
        for (const truth of truths(landscape)) {
          const [was, now] = [lostIn(truth, old), lostIn(truth, next)];
          for (const key of new Set([...was, ...now])) {
            const [type, unit] = JSON.parse(key) as [string, string];
            const fresh = inRow(
              [...now].filter((each) => !was.has(each)),
              type,
              unit,
            ).length;
            const still = inRow(
              [...now].filter((each) => was.has(each)),
              type,
              unit,
            ).length;
            isNew ||= fresh > 0;
            const [newly, kept] = [comparison.newlyLost, comparison.stillLost].map((rows) => boundsIn(rows, type, unit));
            expect(newly!.atLeast <= fresh && fresh <= newly!.atMost, `${key} newly`).toBe(true);
            expect(kept!.atLeast <= still && still <= kept!.atMost, `${key} still`).toBe(true);
          }
        }
        seen += isNew ? 1 : 0;
        isSaid += text.includes("Nothing is newly lost.") ? 1 : 0;
        if (isNew) expect(text).not.toContain("Nothing is newly lost.");
      }),
      replayable(300, 5),
    );
    expect([seen > 10, isSaid > 5]).toEqual([true, true]);
  });

  /** b stands on s or u; v beside on v. */
  const either = landscapeOf(
    [
      ...[provider("p"), insurer("a", 10), insurer("b", 900_000)],
      ...[system("s", "p"), system("u", "p"), system("v", "p"), service("a/eau"), service("b/eau")],
    ],
    [needs("a/eau", "v"), { ...needs("b/eau", "s"), supplier: undefined, candidates: ["s", "u"] }],
  );
  const told = (before: readonly string[], after: readonly string[], language: "en" | "de" = "en") => {
    const [old, next] = [scenarioOf(before), scenarioOf(after)];
    return comparisonText(compare({ landscape: either, scenario: old }, { landscape: either, scenario: next }), language);
  };

  it("who may be newly lost is named first", () => {
    expect(told(["v"], ["v", "s"])).toContain(
      "\n\nNewly lost, perhaps: Eau (0 to 900,000 insured persons).\nStill lost: Eau (10 insured persons).\n",
    );
    expect(told(["v"], ["v", "s"], "de")).toContain(
      "\n\nVielleicht neu ausgefallen: Eau (0 bis 900.000 Versicherte).\nWeiterhin ausgefallen: Eau (10 Versicherte).\n",
    );
  });
  it("who is lost once with the one supplier and once with the other is not still lost", () => {
    expect(told(["s"], ["u"])).toContain("\n\nNewly lost, perhaps: Eau (0 to 900,000 insured persons).\n\n");
    expect(told(["s"], ["u"])).not.toContain("Still lost");
  });
  it("who is there after only, and lost, is newly lost", () => {
    const [b, others] = [(id: string) => id.startsWith("b"), (rows: { readonly id: string }[]) => rows];
    const without: Landscape = {
      ...either,
      nodes: others([...either.nodes]).filter(({ id }) => !b(id)) as Landscape["nodes"],
      dependencies: (either.dependencies ?? []).filter(({ dependent }) => !b(dependent)),
    };
    const scenario = scenarioOf(["v", "s", "u"]);
    const text = comparisonText(compare({ landscape: without, scenario }, { landscape: either, scenario }), "en");
    expect(text).toContain("Newly lost: Eau (900,000 insured persons).\nStill lost: Eau (10 insured persons).");
  });
  it("a node that is lost in one way and in another is the same", () => {
    const lostWithOwner = { ...scenarioOf(["p"]), disturbances: [...scenarioOf(["p"]).disturbances] };
    const [by, itself] = [lostWithOwner, scenarioOf(["s", "u", "v"])];
    const comparison = compare({ landscape: either, scenario: by }, { landscape: either, scenario: itself });
    expect(comparison).toMatchObject({ changes: [], open: 0, newlyLost: [] });
  });
  it("what is disturbed further cannot be better off", () => {
    expect(told(["s"], ["s", "u"])).toContain("(perhaps)");
    expect(told(["s"], ["s", "u"])).not.toContain("opposite");
  });
  it("who is newly degraded is named, though nobody is lost", () => {
    const half = landscapeOf(
      [provider("p"), insurer("a", 10), system("s", "p"), service("a/eau")],
      [needs("a/eau", "s", { weight: 0.5 })],
    );
    const run = (ids: readonly string[]): ComparedRun => ({ landscape: half, scenario: scenarioOf(ids) });
    const other = landscapeOf([...half.nodes, system("t", "p")], half.dependencies ?? []);
    const text = comparisonText(compare({ ...run(["t"]), landscape: other }, { ...run(["s"]), landscape: other }), "en");
    expect(text).toContain("Nothing is newly lost.\nNewly degraded: Eau (10 insured persons).\n");
  });
});
