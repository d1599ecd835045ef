import { describe, expect, it } from "vitest";
import { concentration } from "../../../src/analysis/concentration/concentration.js";
import { supervision } from "../../../src/analysis/supervision/supervision.js";
import { landscapeBuilder } from "../../../src/model/documents/builder.js";
import { call } from "../../cli/memory-host.js";

// Found: what rests on a service of k1 and is offered by nobody known was taken for k1's own, so that k1 took it from nobody.
const builder = landscapeBuilder({ id: "m", units: [{ id: "users" }], evidence: { status: "inferred" } });
const k1 = builder.node("insurer", { id: "k1", name: "K1", insurerType: "BKK", insured: 10 });
builder.node("insurer", { id: "k2", name: "K2", insurerType: "BKK", insured: 10 });
const lab = builder.node("service", { id: "k1/lab", name: "K1 lab", operator: k1, serviceType: "lab" });
const users = [{ unit: "users", count: 5 }];
const portal = builder.node("service", {
  id: "portal",
  name: "Portal",
  operator: "unknown",
  serviceType: "portal",
  populations: users,
});
builder.dependency({ kind: "use", dependent: portal, supplier: lab, weight: 1 });
const landscape = builder.build();

describe("a service of an unknown operator on a service of one who may offer it, too", () => {
  const between = { atLeast: 0, atMost: 5 };

  it("is perhaps taken by that one: none if it is its own, else all", () => {
    const row = concentration(landscape, { service: "portal" }).rows[0]!;
    expect(row.units).toMatchObject([{ id: "k1", tier: 1, direct: { count: between }, logic: { count: between } }]);
    expect(row.units[0]!.attributed).toMatchObject({ gradedLoss: between, share: { atLeast: 1, atMost: 1 } });
    expect(concentration(landscape).doubts).toEqual(["operators"]);
  });
  it("is told to supervisors, and keeps no limit", async () => {
    expect(supervision(landscape).operators).toMatchObject([{ operator: "k1", type: "portal", count: between }]);
    const gates = ["--fail-on", "portal:users>=5"];
    const files = { "./m.json": JSON.stringify(landscape) };
    expect(await call(["concentration", "./m.json", "--by", "operator", ...gates], { files })).toMatchObject({ code: 1 });
  });
});

// Found: "the largest 100.0 %" of 10 of 10 sites for sure, where their own hospital perhaps runs what they rest on.
it("what rests on a service of an unknown operator is perhaps supplied by nobody else", () => {
  const own = landscapeBuilder({ id: "m", units: [{ id: "beds" }], evidence: { status: "inferred" } });
  const [a] = [10, 5].map((sites, place) =>
    own.node("service-provider", { id: place === 0 ? "a" : "b", name: place === 0 ? "A" : "B", providerType: "hospital", sites }),
  );
  const mail = { operator: "unknown" as const, serviceType: "mail", populations: [{ unit: "beds", count: 3 }] };
  const supplier = own.node("service", { id: "mail", name: "Mail", ...mail });
  const dependent = own.node("service", { id: "a/app", name: "App", operator: a!, serviceType: "app" });
  own.dependency({ kind: "use", dependent, supplier, weight: 1 });
  const row = concentration(own.build(), { service: "app" }).rows[0]!;
  expect(row.attributed).toEqual({ organisations: { atLeast: 0, atMost: 1 }, gradedLoss: { atLeast: 0, atMost: 10 } });
  expect(row.unattributed?.organisations).toEqual({ atLeast: 0, atMost: 1 });
  expect(row.units).toMatchObject([{ id: "b", logic: { count: { atLeast: 0, atMost: 10 } } }]);
});
