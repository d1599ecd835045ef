import { expect, it } from "vitest";
import { prepareSweep } from "../../../src/analysis/failures/prepared-failures.js";
import { playedMoments } from "../../../src/analysis/risk/played-moments.js";
import { risk } from "../../../src/analysis/risk/risk.js";
import { riskCauses } from "../../../src/analysis/risk/risk-causes.js";
import { landscapeBuilder } from "../../../src/model/documents/builder.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";

/** A record of one site on any of three hosts, beside others that fail as often and take nothing of it. */
function threefold(probability: number, others: number): Landscape {
  const builder = landscapeBuilder({ id: "threefold", evidence: { status: "inferred" } });
  const operator = builder.node("service-provider", { id: "a", name: "A", providerType: "hospital", sites: 1 });
  const dependent = builder.node("service", { id: "a/record", name: "Record", operator, serviceType: "record" });
  const group = builder.group(dependent, { id: "any", rule: "at-least", k: 1 });
  for (let host = 0; host < 3 + others; host++) {
    const supplier = builder.node("system", { id: `h${host}`, name: "H", operator: "unknown", systemType: "any", probability });
    if (host < 3) builder.dependency({ dependent, supplier, kind: "hosting", weight: 1, group });
  }
  return builder.build();
}

function drawn(landscape: Landscape, samples: number, seed: number) {
  const { causes } = riskCauses(landscape);
  const sweep = prepareSweep(landscape, "assumed", causes);
  const type = sweep.offers.types.findIndex(({ type: each }) => each === "record");
  const { mean, standardErrors } = playedMoments(sweep, causes, { samples, seed, evaluationsPerNode: 1_000 })[type]!;
  return { probability: mean.atLeast / 8766, error: standardErrors.atLeast / 8766 };
}

it("a loss of one in ten million is found exactly among all sets of three failures, where these can all be tried", () => {
  const landscape = threefold(1e-7 ** (1 / 3), 27);
  const [record] = risk(landscape, { service: "record", years: 1 }).types;
  expect(record!.expected.atLeast / 8766 / 1e-7).toBeCloseTo(1, 9);
  const { probability, error } = drawn(landscape, 400_000, 1);
  // sets of five and more are drawn
  expect(Math.abs(probability / 1e-7 - 1)).toBeLessThan(0.05);
  expect(Math.abs(probability - 1e-7)).toBeLessThan(4 * error);
});

it("where so rare a loss is met by nothing that is drawn, the standard error says so", () => {
  const { probability, error } = drawn(threefold(1e-7 ** (1 / 3), 297), 2_000, 1);
  expect(Math.abs(probability - 1e-7)).toBeLessThan(4 * error);
  expect(error).toBeGreaterThan(1e-7);
});

it("what is certain to have failed, and what fails often, is drawn as well", () => {
  for (const [probability, others] of [
    [0.5, 3],
    [0.9, 120],
    [1, 2],
  ] as const) {
    const { probability: found, error } = drawn(threefold(probability, others), 4_000, 5);
    expect(Math.abs(found - probability ** 3)).toBeLessThanOrEqual(4 * error + 1e-12);
  }
});
