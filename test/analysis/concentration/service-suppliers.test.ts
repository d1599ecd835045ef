import { describe, expect, it } from "vitest";
import { concentration } from "../../../src/analysis/concentration/concentration.js";
import { supervision } from "../../../src/analysis/supervision/supervision.js";
import { type LandscapeBuilder, landscapeBuilder, type NodeRef } from "../../../src/model/documents/builder.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { exactly } from "../../../src/quantities.js";
import { call } from "../../cli/memory-host.js";

// Found: services that one organisation takes from another were nobody's supplies, so that a monopoly had no supplier.

const started = (): LandscapeBuilder => landscapeBuilder({ id: "laboratories", evidence: { status: "inferred" } });

interface Hospitals {
  readonly builder: LandscapeBuilder;
  readonly results: NodeRef<"service">;
  readonly system: NodeRef<"system">;
  /** The laboratory services of both. */
  readonly services: readonly [NodeRef<"service">, NodeRef<"service">];
}

/** Two hospitals that order at a laboratory, and a system that nobody needs. */
function hospitals(sites: readonly [number, number]): Hospitals {
  const builder = started();
  const lab = builder.node("service-provider", { id: "lab", name: "LAB", providerType: "laboratory", sites: 1 });
  const results = builder.node("service", { id: "lab/res", name: "Results", operator: lab, serviceType: "results" });
  const it = builder.node("it-provider", { id: "it", name: "IT" });
  const system = builder.node("system", { id: "it/s", name: "System", operator: it, systemType: "is" });
  const [h, h2] = sites.map((count, place) => {
    const id = place === 0 ? "h" : "h2";
    const operator = builder.node("service-provider", { id, name: id, providerType: "hospital", sites: count });
    return builder.node("service", { id: `${id}/lab`, name: "Lab", operator, serviceType: "lab" });
  });
  return { builder, results, system, services: [h!, h2!] };
}

const rowOf = (landscape: Landscape, type: string, by: "operator" | "owner" = "operator") =>
  concentration(landscape, { by, service: type }).rows[0]!;

describe("a service that other organisations depend on", () => {
  const { builder, results, services } = hospitals([100, 40]);
  for (const dependent of services) builder.dependency({ kind: "use", dependent, supplier: results, weight: 1 });
  const landscape = builder.build();

  it.each(["operator", "owner"] as const)("has its %s as their supplier", (by) => {
    const { units, index } = rowOf(landscape, "lab", by);
    expect(units.map(({ id }) => id)).toEqual(["lab"]);
    expect(units[0]).toMatchObject({ tier: 1, logic: { count: exactly(140) }, direct: { count: exactly(140) } });
    expect(index?.hhi).toEqual(exactly(10_000));
  });
  it("is no supply of its own row", () => {
    expect(rowOf(landscape, "results").units).toEqual([]);
  });
  it("reaches the gates", async () => {
    const gates = ["--fail-on", "hhi>=2500", "--fail-on", "lab:lost>=100"];
    const files = { "./m.json": JSON.stringify(landscape) };
    const { code, stdout, stderr } = await call(["concentration", "./m.json", "--by", "operator", ...gates], { files });
    expect(code).toBe(1);
    expect(stdout).toMatch(/LAB +1 +2 +140 +100\.0 %/);
    expect(stderr).toContain("the HHI of Lab by operator is up to 10,000; the limit is 2,500");
    expect(stderr).toContain("limit reached: 140 sites lose Lab with the loss of LAB; the limit is 100");
  });
  it("is told to supervisors", () => {
    const taken = supervision(landscape).operators.filter(({ type }) => type === "lab");
    expect(taken).toMatchObject([{ operator: "lab", tier: 1, count: exactly(140) }]);
  });
});

it("a service and a system divide the losses: 0.95 and 1.05 of two sites", () => {
  const { builder, results, system, services } = hospitals([1, 1]);
  builder.dependency({ kind: "use", dependent: services[0], supplier: results, weight: 1 });
  builder.dependency({ kind: "operation", dependent: results, supplier: system, weight: 0.1 });
  builder.dependency({ kind: "operation", dependent: services[1], supplier: system, weight: 1 });
  const { units, index } = rowOf(builder.build(), "lab");
  expect(units.map(({ id, attributed }) => [id, attributed?.share])).toEqual([
    ["it", { atLeast: expect.closeTo(0.525, 9), atMost: expect.closeTo(0.525, 9) }],
    ["lab", { atLeast: expect.closeTo(0.475, 9), atMost: expect.closeTo(0.475, 9) }],
  ]);
  expect(index?.hhi.atLeast).toBeCloseTo(5012.5, 6);
});

describe("an insurer whose own system carries half of a service that another insurer takes", () => {
  const builder = started();
  const a = builder.node("insurer", { id: "a", name: "A", insurerType: "BKK", insured: 1000 });
  const b = builder.node("insurer", { id: "b", name: "B", insurerType: "BKK", insured: 500 });
  const own = builder.node("system", { id: "a/s", name: "S", operator: a, systemType: "is" });
  const claims = builder.node("service", { id: "a/claims", name: "Claims", operator: a, serviceType: "claims" });
  const portal = builder.node("service", { id: "a/portal", name: "Portal", operator: a, serviceType: "portal" });
  const taken = builder.node("service", { id: "b/claims", name: "Claims", operator: b, serviceType: "claims" });
  builder.dependency({ kind: "operation", dependent: claims, supplier: own, weight: 0.5 });
  builder.dependency({ kind: "use", dependent: portal, supplier: claims, weight: 1 });
  builder.dependency({ kind: "use", dependent: taken, supplier: claims, weight: 1 });
  const landscape = builder.build();

  it("takes all of the other's, and of its own what its system carries", () => {
    const [unit, ...others] = rowOf(landscape, "claims").units;
    expect(others).toEqual([]);
    expect(unit).toMatchObject({
      id: "a",
      logic: { organisations: exactly(1), count: exactly(500) },
      allTiers: { organisations: exactly(2), count: exactly(1500) },
      attributed: { gradedLoss: exactly(1000) },
    });
  });
  it("takes of its portal what its system carries, from two steps away", () => {
    const [unit] = rowOf(landscape, "portal").units;
    expect(unit).toMatchObject({ id: "a", tier: 2, logic: { count: exactly(0) }, attributed: { gradedLoss: exactly(500) } });
  });
});
