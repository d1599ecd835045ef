import { expect, it } from "vitest";
import { levelIn, steadyState } from "../../../src/analysis/levels/steady-state.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import { degradationOf, isolating, whatIf } from "../../../src/model/scenario/quick-scenario.js";

const evidence = { status: "inferred" };

/** One service on one of two systems, not known which, that is worth nothing below 0.8. */
const landscape = parseLandscape({
  tragweite: "landscape/1",
  id: "any",
  nodes: [
    { kind: "it-provider", id: "a", name: "A", evidence },
    { kind: "it-provider", id: "b", name: "B", evidence },
    { kind: "system", id: "a/x", name: "X", operator: "a", systemType: "any", evidence },
    { kind: "system", id: "b/x", name: "X", operator: "b", systemType: "any", evidence },
    { kind: "service", id: "a/s", name: "S", operator: "a", serviceType: "s", evidence },
  ],
  dependencies: [{ id: "d", dependent: "a/s", candidates: ["a/x", "b/x"], kind: "use", weight: 1, threshold: 0.8, evidence }],
});

const levelsOf = (scenario: Parameters<typeof steadyState>[1], id: string): [number, number] => {
  const { worst, best } = steadyState(landscape, scenario);
  const number = worst.compiled.numberOf.get(id)!;
  return [levelIn(worst, number), levelIn(best, number)];
};

it("degrades a node and not what it hears of its candidates", () => {
  expect(levelsOf(whatIf([degradationOf("a/s", 0.5)]), "a/s")).toEqual([0.5, 0.5]);
});

it("cuts a candidate outside the isolated set, and not one inside", () => {
  expect(levelsOf(isolating("a"), "a/s")).toEqual([0, 1]);
  expect(levelsOf(isolating(["a", "b/x"]), "a/s")).toEqual([1, 1]);
  expect(levelsOf(isolating("b"), "a/s")).toEqual([0, 1]);
});
