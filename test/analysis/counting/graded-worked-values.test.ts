import { describe, expect, it } from "vitest";
import { concentration } from "../../../src/analysis/concentration/concentration.js";
import { impact } from "../../../src/analysis/impact/impact.js";
import { rank } from "../../../src/analysis/rank/rank.js";
import { type LandscapeBuilder, landscapeBuilder } from "../../../src/model/documents/builder.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { isolating } from "../../../src/model/scenario/quick-scenario.js";
import { exactly } from "../../../src/quantities.js";
import { call } from "../../cli/memory-host.js";

// Values that were worked out by hand for the rules of counting, and checked by a program that shares no line with this one.
// Numbers in the names are those of the list of worked values; "found" are inputs that were once answered wrongly.

const started = (): LandscapeBuilder => landscapeBuilder({ id: "worked", evidence: { status: "assumed" } });

/** Runs a command on a landscape of our own. */
const asked = (landscape: Landscape, command: string, ...options: readonly string[]) =>
  call([command, "./m.json", ...options], { files: { "./m.json": JSON.stringify(landscape) } });

describe("2: one insurer of 1,000,000 on ten suppliers that share by .91 and nine times .01", () => {
  const builder = started();
  const operator = builder.node("insurer", { id: "kasse", name: "Kasse", insurerType: "BKK", insured: 1_000_000 });
  const claims = builder.node("service", { id: "kasse/claims", name: "Claims", operator, serviceType: "claims" });
  const group = builder.group(claims, { id: "share", rule: "share" });
  for (let place = 0; place < 10; place++) {
    const p = builder.node("it-provider", { id: `p${place}`, name: `P${place}` });
    const supplier = builder.node("system", { id: `p${place}/x`, name: "X", operator: p, systemType: "clearing-house" });
    builder.dependency({ kind: "operation", dependent: claims, supplier, weight: place === 0 ? 0.91 : 0.01, group });
  }
  const landscape = builder.build();

  it("loses 910,000 with the first and 10,000 with each other, in graded loss", () => {
    const losses = new Map(rank(landscape, { by: "operator" }).units.map(({ id, gradedLoss }) => [id, gradedLoss]));
    expect(losses.get("p0")).toEqual(exactly(910_000));
    for (let place = 1; place < 10; place++) expect(losses.get(`p${place}`)).toEqual(exactly(10_000));
  });
  it("is taken wholly from nobody by the first, which answers for 91 % of the losses", async () => {
    const { stdout } = await asked(landscape, "concentration", "--by", "operator", "--lang", "en");
    expect(stdout).toMatch(/P0: takes\s+it\s+wholly\s+from\s+nobody;\s+answers\s+for\s+91\.0 %\s+of\s+the\s+losses/);
  });
  it("has an HHI of 8,290 and a largest share of 91 %", () => {
    const { index } = concentration(landscape, { by: "operator" }).rows[0]!;
    expect(index?.hhi).toEqual(exactly(8290));
    expect(index?.cr1).toEqual(exactly(0.91));
  });
});

it("less than half of one is not nothing", () => {
  const builder = started();
  const operator = builder.node("service-provider", { id: "clinic", name: "Clinic", providerType: "hospital", sites: 1 });
  const portal = builder.node("service", { id: "clinic/portal", name: "Portal", operator, serviceType: "portal" });
  const p = builder.node("it-provider", { id: "p", name: "P" });
  const supplier = builder.node("system", { id: "p/x", name: "X", operator: p, systemType: "x" });
  builder.dependency({ kind: "operation", dependent: portal, supplier, weight: 0.1 });
  const landscape = builder.build();
  const { units } = rank(landscape, { by: "operator" });
  expect(units.find(({ id }) => id === "p")?.gradedLoss).toEqual(exactly(0.1));
  const [portals] = impact(landscape, isolating("p")).rows.filter(({ what }) => what === "service");
  expect(portals?.gradedLoss).toEqual([exactly(0.1)]);
});

describe("losses between whole numbers", () => {
  const builder = started();
  const operator = builder.node("insurer", { id: "kasse", name: "Kasse", insurerType: "BKK", insured: 101 });
  const claims = builder.node("service", { id: "kasse/claims", name: "Claims", operator, serviceType: "claims" });
  for (const [id, weight] of [
    ["a", 0.5],
    ["b", 0.504],
    ["c", 0.91],
  ] as const) {
    const p = builder.node("it-provider", { id, name: id });
    const supplier = builder.node("system", { id: `${id}/x`, name: "X", operator: p, systemType: "x" });
    builder.dependency({ kind: "operation", dependent: claims, supplier, weight });
  }
  const landscape = builder.build();
  const { units } = rank(landscape, { by: "operator" });

  it("are what they are: 50.5, neither 50 nor 51", () => {
    const [of] = rank(landscape, { by: "operator" }).units.flatMap(({ id, rows, gradedLoss }) =>
      id === "a" ? [{ gradedLoss, row: rows[0]?.parts[0]?.gradedLoss }] : [],
    );
    expect(of).toEqual({ gradedLoss: exactly(50.5), row: exactly(50.5) });
    const [row] = impact(landscape, isolating("a")).rows;
    expect(row?.gradedLoss).toEqual([exactly(50.5)]);
  });
  it("put units in order as they are: 50.9 before 50.5", () => {
    expect(units.map(({ id }) => id)).toEqual(["kasse", "c", "b", "a"]);
  });
});
