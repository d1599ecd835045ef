import { expect, it } from "vitest";
import { risk } from "../../../src/analysis/risk/risk.js";
import { landscapeBuilder } from "../../../src/model/documents/builder.js";
import { riskText } from "../../../src/report/text/risk-text.js";

const link = { kind: "hosting", weight: 1 } as const;

/** Three hospitals: on a host that states how it fails, on one that does not, and one of unknown size on the first. */
function hospitals(figures: object, second: object = {}) {
  const builder = landscapeBuilder({ id: "hospitals", evidence: { status: "inferred" } });
  const known = builder.node("system", { id: "known", name: "Known", operator: "unknown", systemType: "any", ...figures });
  const silent = builder.node("system", { id: "silent", name: "Silent", operator: "unknown", systemType: "any", ...second });
  for (const [id, sites, supplier] of [
    ["a", 10, known],
    ["b", 20, silent],
    ["c", "unknown", known],
  ] as const) {
    const operator = builder.node("service-provider", { id, name: id.toUpperCase(), providerType: "hospital", sites });
    const dependent = builder.node("service", { id: `${id}/record`, name: "Record", operator, serviceType: "record" });
    builder.dependency({ dependent, supplier, ...link });
  }
  return builder.build();
}

it("says that nothing is known where nothing states how it fails, and what would take most", () => {
  const found = risk(hospitals({}));
  expect(found.causes).toEqual([]);
  expect(found.types.map(({ type, undrawn }) => [type, undrawn])).toEqual([
    ["hospital", { organisations: 3, amount: { atLeast: 30, atMost: Number.POSITIVE_INFINITY } }],
    ["record", { organisations: 3, amount: { atLeast: 30, atMost: Number.POSITIVE_INFINITY } }],
  ]);
  expect(found.types.every(({ curve }) => curve.length === 0)).toBe(true);
  expect(riskText(found)).toContain("None of 8 nodes states how often it fails");
  expect(riskText(found, { language: "de" })).toContain("Keiner von 8 Knoten gibt an");
});

it("leaves out whom nothing with a figure supplies, names them, and has no upper bound where a size is unknown", () => {
  const found = risk(hospitals({ failuresPerYear: 2, failureHours: 5 }), { service: "record", years: 200 });
  const [record] = found.types;
  // ten sites of A for sure; nobody knows how many C has
  expect(record!.expected.atLeast / (10 * 8766 * -Math.expm1(-10 / 8766))).toBeCloseTo(1, 12);
  expect(record!.expected.atMost).toBe(Number.POSITIVE_INFINITY);
  expect(record!.undrawn).toEqual({ organisations: 1, amount: { atLeast: 20, atMost: 20 } });
  expect(record!.sampled!.mean.atMost).toBe(Number.POSITIVE_INFINITY);
  expect(record!.curve[0]!.total.atMost).toBe(Number.POSITIVE_INFINITY);
  expect(found.withoutFigure).toEqual(["c"]);
  expect(found.undrawn.most.find(({ id }) => id === "silent")?.takes).toEqual({ atLeast: 20, atMost: 20 });
});

it("an operator that is unknown may be any: what it would take is in the upper bound only", () => {
  const builder = landscapeBuilder({ id: "unknown", evidence: { status: "inferred" } });
  builder.node("it-provider", { id: "firm", name: "Firm", failuresPerYear: 1, failureHours: 10 });
  const host = builder.node("system", { id: "host", name: "Host", operator: "unknown", systemType: "any" });
  const operator = builder.node("service-provider", { id: "a", name: "A", providerType: "hospital", sites: 4 });
  const dependent = builder.node("service", { id: "a/record", name: "Record", operator, serviceType: "record" });
  builder.dependency({ dependent, supplier: host, ...link });
  const { types, doubts } = risk(builder.build(), { service: "record", years: 500 });
  expect(doubts).toEqual(["operators"]);
  expect(types[0]!.expected.atLeast).toBe(0);
  expect(types[0]!.expected.atMost).toBeCloseTo(4 * 8766 * -Math.expm1(-10 / 8766), 9);
  expect(types[0]!.contributions).toEqual([{ cause: "firm", alone: { atLeast: 0, atMost: 40 }, spared: null }]);
});

it("a range of frequencies and of hours is a range of everything that follows", () => {
  const ranged = { failuresPerYear: { atLeast: 1, atMost: 2 }, failureHours: { atLeast: 3, atMost: 6 } };
  const [record] = risk(hospitals({}, ranged), { service: "record", years: 2_000 }).types;
  expect(record!.alone).toEqual({ atLeast: 60, atMost: 240 });
  const exact = (hours: number): number => 20 * 8766 * -Math.expm1(-hours / 8766);
  expect(record!.expected.atLeast).toBeCloseTo(exact(3), 9);
  expect(record!.expected.atMost).toBeCloseTo(exact(12), 9);
  const { mean, levels } = record!.sampled!;
  expect(mean.atLeast).toBeLessThan(mean.atMost);
  for (const { total } of levels) expect(total.atLeast).toBeLessThanOrEqual(total.atMost);
});

it("what is asked wrong is told", () => {
  const landscape = hospitals({});
  expect(() => risk(landscape, { years: 0 })).toThrow("option years is the number 0");
  expect(() => risk(landscape, { seed: -1 })).toThrow("seed");
  expect(() => risk(landscape, { service: "recrod" })).toThrow("recrod");
  expect(() => risk(landscape, { unit: "beds" })).toThrow("beds");
});
