import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { concentration } from "../../../src/analysis/concentration/concentration.js";
import type { Concentration } from "../../../src/analysis/concentration/concentration-result.js";
import { passages } from "../../../src/analysis/concentration/dominators.js";
import { nextFacts } from "../../../src/analysis/concentration/next-fact.js";
import { rank } from "../../../src/analysis/rank/rank.js";
import { parseRegulation } from "../../../src/model/documents/regulation.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { germany2023 } from "../../data/shipped-landscape.js";
import { booleanLandscapes } from "./boolean-landscapes.js";

const regulation = parseRegulation(
  JSON.parse(readFileSync(new URL("../../../data/regulation/named-limits.json", import.meta.url), "utf8")),
);
const onDay = (asOf: string): Concentration => concentration(germany2023, { service: "eau-intake", asOf, regulation });

/** Insurers whose services of a type lead to a node of the set over any number of dependencies, by brute force. */
function reachedInsurers({ nodes, dependencies = [] }: Landscape, serviceType: string, set: readonly string[], steps: number) {
  return new Set(
    nodes.flatMap((node) => {
      if (node.kind !== "service" || node.serviceType !== serviceType) return [];
      let at = new Set([node.id]);
      const seen = new Set<string>();
      for (let step = 0; step < steps; step++) {
        at = new Set(dependencies.filter(({ dependent }) => at.has(dependent)).map(({ supplier }) => supplier!));
        for (const id of at) seen.add(id);
      }
      return set.some((id) => seen.has(id)) ? [node.operator] : [];
    }),
  );
}

describe("reach shares", () => {
  it("equal brute force: directly, through all tiers, and through the logic", () => {
    fc.assert(
      fc.property(booleanLandscapes(), (landscape) => {
        const runBy = (operator: string): string[] =>
          landscape.nodes.filter((node) => node.kind === "system" && node.operator === operator).map(({ id }) => id);
        const losses = rank(landscape, { by: "operator" }).units;
        for (const { type: serviceType, units } of concentration(landscape).rows) {
          for (const operator of ["p0", "p1", "p2", "p3"]) {
            const unit = units.find(({ id }) => id === operator);
            const direct = reachedInsurers(landscape, serviceType, runBy(operator), 1);
            const far = reachedInsurers(landscape, serviceType, runBy(operator), landscape.nodes.length);
            const lost = losses.find(({ id }) => id === operator)?.rows.find((row) => row.type === serviceType)?.parts[0];
            expect(unit?.direct.organisations.atMost ?? 0).toBe(direct.size);
            expect(unit?.allTiers.organisations.atMost ?? 0).toBe(far.size);
            expect(unit?.logic.organisations ?? { atLeast: 0, atMost: 0 }).toEqual(
              lost?.organisations ?? { atLeast: 0, atMost: 0 },
            );
            expect(unit?.logic.count ?? { atLeast: 0, atMost: 0 }).toEqual(lost?.count ?? { atLeast: 0, atMost: 0 });
          }
        }
      }),
      { numRuns: 80 },
    );
  });
});

describe("the eAU intake of 24 April 2023", () => {
  const [service] = onDay("2023-04-24").rows;
  const bitmarck = service!.units.find(({ id }) => id === "bitmarck")!;

  it("has Bitmarck first among those that supply insurers themselves: 77 of 96, possibly 79; 21.0 to 23.0 million", () => {
    expect(service!.units.find(({ tier }) => tier === 1)!.id).toBe("bitmarck");
    expect(bitmarck.logic).toEqual({
      organisations: { atLeast: 77, atMost: 79 },
      count: { atLeast: 21_005_565, atMost: 22_998_074 },
    });
    expect(bitmarck.direct).toEqual(bitmarck.logic);
    expect((77 / service!.offering.organisations.atMost).toFixed(3)).toBe("0.802");
    expect((79 / service!.offering.organisations.atMost).toFixed(3)).toBe("0.823");
  });
  it("is reached by the operator of the central network through all tiers, for all insurers, and never directly", () => {
    const network = service!.units.find(({ id }) => id === "arvato-systems")!;
    expect(network.tier).toBeGreaterThan(1);
    expect(network.allTiers.organisations).toEqual({ atLeast: 96, atMost: 96 });
    expect(network.direct.organisations).toEqual({ atLeast: 0, atMost: 0 });
  });
  it("divides losses into shares that bracket 1, with an index on them", () => {
    const sum = (end: "atLeast" | "atMost"): number =>
      service!.units.reduce((all, { attributed }) => all + (attributed?.share[end] ?? 0), 0);
    expect(sum("atLeast")).toBeLessThanOrEqual(1);
    expect(sum("atMost")).toBeGreaterThanOrEqual(1);
    expect(service!.index!.hhi.atLeast).toBeGreaterThan(2900);
    expect(service!.index!.hhi.atMost).toBeLessThan(3100);
  });
  it("crosses the KRITIS limit of that day with the shared facility, and with DAK alone of the 77; IKK classic is undetermined", () => {
    const [each, facility] = bitmarck.limits.filter(({ rule }) => rule === "kritis-gkv-old");
    expect(each!.state).toBe("in-force");
    const sure = each!.insurers!.filter(({ surelyHit }) => surelyHit);
    expect(sure.filter(({ verdict }) => verdict === "below")).toHaveLength(75);
    expect(sure.filter(({ verdict }) => verdict === "above").map(({ id }) => id)).toEqual(["dak-gesundheit"]);
    expect(sure.filter(({ verdict }) => verdict === "undetermined")).toEqual([
      { id: "ikk-classic", surelyHit: true, verdict: "undetermined", undecidedBy: ["rounded"] },
    ]);
    expect(facility).toMatchObject({ verdict: "above", figure: { atLeast: 21_005_565, atMost: 22_998_074 } });
  });
  it("is held against rules that were not in force as such, and statutory insurers against DORA as an analogue", () => {
    const states = new Map(onDay("2023-04-24").rules.map((rule) => [rule.id, rule]));
    expect(states.get("kritis-gkv")).toMatchObject({ state: "not-yet", limit: 500_000 });
    for (const id of ["ctpp-1.1", "ctpp-1.2", "ctpp-2.2"])
      expect(states.get(id)).toMatchObject({ state: "not-yet", analogue: true });
    expect(["not-yet", "unknown"]).toContain(states.get("nis2-msp-users-abs")!.state);
    expect(["not-yet", "unknown"]).toContain(states.get("bsig-28-bwe")!.state);
    expect(bitmarck.limits.find(({ rule }) => rule === "ctpp-1.1")).toMatchObject({ verdict: "above", analogue: true });
    expect(bitmarck.limits.find(({ rule }) => rule === "ctpp-2.2")).toMatchObject({
      verdict: "undetermined",
      undecidedBy: ["no-figure"],
    });
  });
  it("is held against 500,000 on 1 February 2024; those newly above count from 1 April", () => {
    const [later] = onDay("2024-02-01").rows;
    const { limits } = later!.units.find(({ id }) => id === "bitmarck")!;
    expect(
      limits.filter(({ state, measure }) => state === "in-force" && measure.startsWith("insured-")).map(({ rule }) => rule),
    ).toEqual(["kritis-gkv", "kritis-gkv"]);
    const [each] = limits.filter(({ rule }) => rule === "kritis-gkv");
    const verdicts = new Map(each!.insurers!.map((insurer) => [insurer.id, insurer]));
    for (const id of ["hek", "big-direkt-gesund", "svlfg"]) expect(verdicts.get(id)?.verdict, id).toBe("undetermined");
    expect(verdicts.get("sbk")).toMatchObject({ verdict: "above", countsFrom: "2024-04-01" });
    expect(verdicts.get("dak-gesundheit")).not.toHaveProperty("countsFrom");
  });
  it("would be known best by asking who takes in the eAU of Mobil", () => {
    const { count: insured, facts } = nextFacts(germany2023, "bitmarck", "eau-intake");
    expect(insured).toEqual({ atLeast: 21_005_565, atMost: 22_998_074 });
    expect(facts[0]).toMatchObject({ what: "supplier", id: "mobil-krankenkasse/eau-intake.eau-intake", widthBefore: 1_992_509 });
    expect(facts[0]!.widthAfter).toEqual({ atLeast: 1_033_070, atMost: 1_033_070 });
    for (const { answers } of facts)
      for (const { count: answer } of answers) {
        expect(answer.atLeast).toBeGreaterThanOrEqual(insured.atLeast);
        expect(answer.atMost).toBeLessThanOrEqual(insured.atMost);
      }
  });
  it("passes through Bitmarck's intake for 77 insurers, where two more may fall that are only candidates", () => {
    const [first] = passages(germany2023, "eau-intake");
    expect(first).toMatchObject({ id: "bitmarck/eau-intake" });
    expect(first!.passing).toHaveLength(77);
    expect(first!.differences).toEqual(["hek", "mobil-krankenkasse"].map((organisation) => ({ organisation, why: "open" })));
    const network = passages(germany2023, "eau-intake").find(({ id }) => id === "ti/central-network")!;
    expect(network.losing).toHaveLength(96);
    expect(network.differences.every(({ why }) => why === "logic")).toBe(true);
  });
});

describe("benefit payment in 2023", () => {
  it("rests on the platform oscare for 12 insurers with 35.9 million at least", () => {
    const [service] = concentration(germany2023, { by: "platform", service: "benefit-payment" }).rows;
    expect(service!.units).toHaveLength(1);
    expect(service!.units[0]).toMatchObject({
      id: "oscare",
      direct: { organisations: { atLeast: 12, atMost: 19 }, count: { atLeast: 35_940_644, atMost: 50_726_514 } },
    });
  });
});

describe("next facts", () => {
  it("lie within what is known now, whatever the answer", () => {
    fc.assert(
      fc.property(
        booleanLandscapes({ doubts: true }),
        fc.constantFrom("inferred" as const, "assumed" as const),
        (landscape, minEvidence) => {
          for (const { type: serviceType, units } of concentration(landscape, { minEvidence }).rows) {
            for (const { id } of units.slice(0, 2)) {
              const { count: insured, facts } = nextFacts(landscape, id, serviceType, { minEvidence });
              for (const { widthBefore, widthAfter, answers } of facts) {
                expect(widthBefore).toBe(insured.atMost - insured.atLeast);
                expect(widthAfter.atMost).toBeLessThanOrEqual(widthBefore);
                for (const { count: answer } of answers) {
                  expect(answer.atLeast).toBeGreaterThanOrEqual(insured.atLeast);
                  expect(answer.atMost).toBeLessThanOrEqual(insured.atMost);
                }
              }
            }
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it("are told of an operator that may run nothing, too", () => {
    const evidence = { status: "inferred" } as const;
    const landscape: Landscape = {
      tragweite: "landscape/1",
      id: "open",
      name: "Open",
      nodes: [
        { kind: "service-provider", id: "hospital", name: "Hospital", sites: 1, evidence },
        { kind: "insurer", id: "insurer", name: "Insurer", insurerType: "BKK", insured: 100, evidence },
        { kind: "system", id: "host", name: "Host", operator: "unknown", systemType: "portal", evidence },
        { kind: "service", id: "insurer/portal", name: "Portal", operator: "insurer", serviceType: "portal", evidence },
      ],
      dependencies: [{ id: "d", dependent: "insurer/portal", supplier: "host", kind: "hosting", weight: 1, evidence }],
    };
    expect(nextFacts(landscape, "hospital", "portal").facts).toEqual([
      {
        what: "operator",
        id: "host",
        answers: [
          { answer: "hospital", count: { atLeast: 100, atMost: 100 } },
          { answer: "other", count: { atLeast: 0, atMost: 0 } },
        ],
        widthBefore: 100,
        widthAfter: { atLeast: 0, atMost: 0 },
      },
    ]);
  });
});
