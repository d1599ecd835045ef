import { expect, it } from "vitest";
import { risk } from "../../../src/analysis/risk/risk.js";
import { landscapeBuilder } from "../../../src/model/documents/builder.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";

/** A record of 100 sites that stands on either of two hosts of one product. */
function twoOfAKind(figures: object, beta: number): Landscape {
  const builder = landscapeBuilder({ id: "pair", evidence: { status: "inferred" } });
  const operator = builder.node("service-provider", { id: "a", name: "A", providerType: "hospital", sites: 100 });
  const dependent = builder.node("service", { id: "a/record", name: "Record", operator, serviceType: "record" });
  const group = builder.group(dependent, { id: "either", rule: "at-least", k: 1 });
  for (const id of ["one", "other"]) {
    const supplier = builder.node("system", { id, name: id, operator: "unknown", systemType: "any", ...figures });
    builder.dependency({ dependent, supplier, kind: "hosting", weight: 1, group });
  }
  const evidence = { status: "inferred" } as const;
  return { ...builder.build(), commonCause: [{ id: "product", members: ["one", "other"], beta, evidence }] };
}

it("a tenth of all failures in common takes both of two in .001080919 of all moments (LD-7)", () => {
  const { types, causes } = risk(twoOfAKind({ probability: 0.01 }, 0.1), { service: "record", years: 100 });
  expect(causes.map(({ id, probability }) => [id, Number(probability.atMost.toFixed(12))])).toEqual([
    ["one", 0.009],
    ["other", 0.009],
    ["product", 0.001],
  ]);
  expect(types[0]!.expected.atLeast / (100 * 8766)).toBeCloseTo(0.001080919, 9);
});

it("what fails in common takes its part of the failures, as often and as long as each member", () => {
  const landscape = twoOfAKind({ failuresPerYear: 4, failureHours: 20 }, 0.25);
  const [record] = risk(landscape, { service: "record", years: 20_000 }).types;
  // alone only what fails in common takes anything
  expect(record!.alone).toEqual({ atLeast: 100 * 1 * 20, atMost: 100 * 1 * 20 });
  const lost = (perYear: number): number => -Math.expm1((-perYear * 20) / 8766);
  const both = lost(1) + (1 - lost(1)) * lost(3) ** 2;
  expect(record!.expected.atLeast / (100 * 8766 * both)).toBeCloseTo(1, 12);
  const { mean, standardErrors } = record!.sampled!;
  expect(Math.abs(mean.atLeast - record!.expected.atLeast)).toBeLessThan(4 * standardErrors.atLeast);
});
