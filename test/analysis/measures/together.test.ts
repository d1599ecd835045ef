import { expect, it } from "vitest";
import { measures } from "../../../src/analysis/measures/measures.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";

const known = { status: "inferred" };
const doubtful = { status: "assumed" };
const system = (id: string) => ({ kind: "system", id, name: id, operator: "x", systemType: "a", evidence: known });
const insurer = (id: string) => [
  { kind: "insurer", id, name: id, insurerType: "BKK", insured: 3, evidence: known },
  { kind: "service", id: `${id}/portal`, name: id, operator: id, serviceType: "portal", evidence: known },
];
const needs = (dependent: string, supplier: string, evidence: object) => ({
  ...{ id: `${dependent.replace("/", "-")}-${supplier}`, dependent, supplier },
  ...{ kind: "use", weight: 1, evidence },
});

/** One portal stands on `below`, one on `above`; whether `above` stands on `below`, nobody knows, but its second instance does. */
const landscape = parseLandscape({
  ...{ tragweite: "landscape/1", id: "together" },
  nodes: [
    { kind: "it-provider", id: "x", name: "x", evidence: known },
    system("above"),
    system("below"),
    ...insurer("k0"),
    ...insurer("k1"),
  ],
  dependencies: [needs("above", "below", doubtful), needs("k0/portal", "below", known), needs("k1/portal", "above", known)],
});

it("counts what two measures spare together only for none of them alone, and for both in a set", async () => {
  const plan = await measures(landscape, {
    scenario: {
      ...{ tragweite: "scenario/1", id: "s", start: "2026-03-06T00:00Z" },
      disturbances: [{ id: "d", kind: "degradation", nodes: [{ id: "below" }], level: 0, begin: "+0h", end: "+1h" }],
    },
    kinds: ["second-instance"],
    minEvidence: "inferred",
    budget: 2,
  });
  // the second of `above` needs `below`, too: it spares nothing by itself
  expect(plan.measures.map(({ id, saved }) => [id, saved])).toEqual([["below/second-instance", { atLeast: 1, atMost: 1 }]]);
  expect(plan.choice).toMatchObject({ status: "best", measures: ["above/second-instance", "below/second-instance"] });
  expect(plan.sums?.before.serviceHours).toEqual({ atLeast: 1, atMost: 2 });
  expect(plan.sums?.after.serviceHours).toEqual({ atLeast: 0, atMost: 0 });
});
