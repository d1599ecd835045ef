import { describe, expect, it } from "vitest";
import { concentration } from "../../../src/analysis/concentration/concentration.js";
import { landscapeBuilder } from "../../../src/model/documents/builder.js";
import { parseRegulation } from "../../../src/model/documents/regulation.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { exactly } from "../../../src/quantities.js";
import { call } from "../../cli/memory-host.js";

const evidence = { status: "documented", sources: [{ url: "https://example.org/rule" }] } as const;
const rules = parseRegulation({
  tragweite: "regulation/1",
  id: "rules",
  rules: [
    {
      ...{ id: "band", rule: "Guidelines", article: "1", definition: "an HHI of market shares", measures: ["hhi"], limit: 5500 },
      ...{ validFrom: "2004-05-01", appliesTo: "markets", evidence },
    },
  ],
});

/** Two insurers of 600,000 and 400,000, each with its own claims house; both houses stand in one data centre. */
function twoHouses(): Landscape {
  const builder = landscapeBuilder({ id: "houses", asOf: "2024-03-01", evidence: { status: "assumed" } });
  const centre = builder.node("it-provider", { id: "centre", name: "Centre" });
  const site = builder.node("system", { id: "centre/dc", name: "Site", operator: centre, systemType: "data-centre" });
  for (const [id, insured] of [
    ["a", 600_000],
    ["b", 400_000],
  ] as const) {
    const operator = builder.node("insurer", { id, name: id, insurerType: "BKK", insured });
    const claims = builder.node("service", { id: `${id}/claims`, name: "Claims", operator, serviceType: "claims" });
    const house = builder.node("it-provider", { id: `house-${id}`, name: `House ${id}` });
    const core = builder.node("system", { id: `house-${id}/core`, name: "Core", operator: house, systemType: "core" });
    builder.dependency({ kind: "operation", dependent: claims, supplier: core, weight: 1 });
    builder.dependency({ kind: "hosting", dependent: core, supplier: site, weight: 1 });
  }
  return builder.build();
}

describe("a limit on an index of market shares", () => {
  const [row] = concentration(twoHouses(), { by: "operator", regulation: rules }).rows;

  it("is held against the market in which those of the row buy, and not against who answers for losses", () => {
    // (600,000² + 400,000²) / 1,000,000²; of the losses each house answers for a half of its insurer's, the centre for the rest
    const core = row?.markets.find(({ systemType }) => systemType === "core");
    expect(core?.all?.hhi).toEqual(exactly(5200));
    expect(core).toMatchObject({ tier: 1, isNearest: true });
    expect(core?.limits).toMatchObject([{ rule: "band", verdict: "below", figure: exactly(5200) }]);
    expect(row?.index?.hhi.atLeast).toBeLessThan(3900);
    expect(row?.limits).toEqual([]);
  });
  it("is not held against the markets of their suppliers' suppliers", () => {
    const centres = row?.markets.find(({ systemType }) => systemType === "data-centre");
    expect(centres).toMatchObject({ tier: 2, all: { hhi: exactly(10_000) }, limits: [] });
    expect(centres).not.toHaveProperty("isNearest");
  });
  it("decides --fail-on and names the market", async () => {
    const files = { "./m.json": JSON.stringify(twoHouses()) };
    const asked = (limit: string) => call(["concentration", "./m.json", "--by", "operator", "--fail-on", limit], { files });
    expect((await asked("hhi>=5201")).code).toBe(0);
    const reached = await asked("claims:hhi>=5200");
    expect(reached.code).toBe(1);
    expect(reached.stderr).toContain("the market of core system behind Claims");
  });
});

it("companies on whom services stand without a system of theirs are a market, too", () => {
  const builder = landscapeBuilder({ id: "companies", asOf: "2024-03-01", evidence: { status: "assumed" } });
  for (const [id, insured] of [
    ["a", 750_000],
    ["b", 250_000],
  ] as const) {
    const operator = builder.node("insurer", { id, name: id, insurerType: "BKK", insured });
    const claims = builder.node("service", { id: `${id}/claims`, name: "Claims", operator, serviceType: "claims" });
    const house = builder.node("it-provider", { id: `house-${id}`, name: `House ${id}` });
    builder.dependency({ kind: "operation", dependent: claims, supplier: house, weight: 1 });
  }
  const [row] = concentration(builder.build(), { by: "operator", regulation: rules }).rows;
  expect(row?.markets).toMatchObject([
    { systemType: "it-provider", tier: 1, all: { hhi: exactly(6250) }, limits: [{ rule: "band", verdict: "above" }] },
  ]);
});

it.each([
  ["assumed", true],
  ["documented", false],
] as const)("a market of equal weights that are %s says so", async (status, isAssumed) => {
  const builder = landscapeBuilder({ id: "weights", evidence: { status, sources: [{ url: "https://example.org" }] } });
  const operator = builder.node("service-provider", { id: "clinics", name: "Clinics", providerType: "hospital", sites: 100 });
  const portal = builder.node("service", { id: "clinics/portal", name: "Portal", operator, serviceType: "portal" });
  const group = builder.group(portal, { id: "share", rule: "share" });
  for (const id of ["a", "b"]) {
    const house = builder.node("it-provider", { id, name: id });
    const supplier = builder.node("system", { id: `${id}/x`, name: "X", operator: house, systemType: "portal" });
    builder.dependency({ kind: "operation", dependent: portal, supplier, weight: 0.5, group });
  }
  const landscape = builder.build();
  const [row] = concentration(landscape, { by: "operator" }).rows;
  expect(row?.markets[0]?.assumedWeights).toBe(isAssumed ? true : undefined);
  const { stdout } = await call(["concentration", "./m.json", "--by", "operator"], {
    files: { "./m.json": JSON.stringify(landscape) },
  });
  expect(stdout.includes("shares assumed, not measured")).toBe(isAssumed);
});
